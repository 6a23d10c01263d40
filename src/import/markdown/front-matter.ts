import { parse as parseToml, TomlDate } from "smol-toml";
import { readYamlLeniently } from "./lenient-yaml.ts";

/** A file's fields and its text. */
export interface FrontMatter {
  /** By their names as they stand in the file. Days are strings as they were written. */
  fields: Record<string, unknown>;
  text: string;
  /** How the fields are written; undefined for a file without any. */
  format: "yaml" | "toml" | "json" | undefined;
  /** What could not be read as it stands, in plain words. */
  problems: string[];
}

/** @param source a whole file. Never throws: fields that cannot be read are told, and the text stays whole. */
export function readFrontMatter(source: string): FrontMatter {
  const start = source.replace(/^(?:\s*\n)?/, "");
  return readToml(start) ?? readJson(start) ?? readYaml(start) ?? readWithoutFence(start) ?? none(source);
}

const none = (text: string): FrontMatter => ({ fields: {}, text, format: undefined, problems: [] });

function readToml(source: string): FrontMatter | undefined {
  const [whole, inner] = /^\+{3}[ \t]*\n([\s\S]*?)^\+{3}[ \t]*(?:\n|$)/m.exec(source) ?? [];
  if (whole === undefined || inner === undefined || !source.startsWith("+++")) return undefined;
  const text = source.slice(whole.length);
  try {
    return { fields: withPlainDays(parseToml(inner)), text, format: "toml", problems: [] };
  } catch {
    const yaml = inner.replace(/^([\w.-]+)[ \t]*=[ \t]*/gm, "$1: ").replace(/^\[.*\]$/gm, "");
    const { fields, problems } = readYamlLeniently(yaml);
    return { fields, text, format: "toml", problems: problems.length > 0 ? problems : [BROKEN] };
  }
}

function readJson(source: string): FrontMatter | undefined {
  const [whole, inner] = /^(?:;;;\n)?(\{\s*\n[\s\S]*?^\})[ \t]*(?:\n;;;)?(?:\n|$)/m.exec(source) ?? [];
  if (whole === undefined || inner === undefined || !source.startsWith(whole)) return undefined;
  try {
    const fields: unknown = JSON.parse(inner);
    return isFields(fields) ? { fields, text: source.slice(whole.length), format: "json", problems: [] } : undefined;
  } catch {
    return undefined;
  }
}

/** A line of fields: `name: value`, an entry of a list, what is indented, a comment. */
const FIELD = /^(?:["']?[\p{L}_][\p{L}\p{N}_. /@-]{0,60}["']?[ \t]*:(?:[ \t]|$)|[ \t]+\S|-[ \t]|#|\}|\]|[ \t]*$)/u;
const NAMED = /^["']?[\p{L}_][\p{L}\p{N}_. /@-]{0,60}["']?[ \t]*:(?:[ \t]|$)/u;

function readYaml(source: string): FrontMatter | undefined {
  const [fence] = /^---+[ \t]*\n/.exec(source) ?? [];
  const hexo = fence === undefined && /^[\w-]+:[^\n]*\n(?:(?:[\w-]+:|[ \t]+|-)[^\n]*\n)*---+[ \t]*\n/.test(source);
  if (fence === undefined && !hexo) return undefined;
  const lines = source.slice(fence?.length ?? 0).split("\n");
  const end = lines.findIndex((line) => /^(?:---+|\.\.\.)[ \t]*$/.test(line));
  const first = lines.find((line) => line.trim() !== "" && !line.startsWith("#"));
  if (end === 0) return { ...none(lines.slice(1).join("\n")), format: "yaml" };
  if (first === undefined || !NAMED.test(first)) return undefined;
  const stray = lines.findIndex((line, at) => !FIELD.test(line) || (line.startsWith("# ") && isBlank(lines[at - 1])));
  const isClosed = end > 0 && (stray < 0 || stray > end);
  if (isClosed || (end > 0 && !lines.slice(0, stray).some(isBlank))) {
    const { fields, problems } = readYamlLeniently(lines.slice(0, end).join("\n"));
    return { fields, text: lines.slice(end + 1).join("\n"), format: "yaml", problems };
  }
  // Nothing closes the fields: they end with the first line that is none.
  const blank = lines.findIndex(isBlank);
  const last = [stray, blank, lines.length].filter((at) => at > 0).reduce((a, b) => Math.min(a, b));
  const { fields, problems } = readYamlLeniently(lines.slice(0, last).join("\n"));
  const told = [...problems, "the fields at the top have no line --- after them"];
  return { fields, text: lines.slice(last).join("\n"), format: "yaml", problems: told };
}

/** Lines `Title: …` and `Date: …` without a fence, as Pelican and MultiMarkdown have them; `% Title` of pandoc. */
function readWithoutFence(source: string): FrontMatter | undefined {
  const [titleBlock, title, author, date] = /^% (.+)\n(?:% (.*)\n(?:% (.*)\n)?)?/.exec(source) ?? [];
  if (titleBlock !== undefined) {
    const fields = { title, ...(author ? { author } : {}), ...(date ? { date } : {}) };
    return { fields, text: source.slice(titleBlock.length), format: "yaml", problems: [] };
  }
  const [head = ""] = /^(?:[A-Za-z][\w-]*:[ \t]*[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+(?=\n|$)/.exec(source) ?? [];
  if (!/^title:/im.test(head) || !/^(?:date|author|tags|category|slug|summary):/im.test(head)) return undefined;
  const { fields } = readYamlLeniently(
    head.replace(/^([\w-]+):[ \t]*(.*)$/gm, (_, name: string, value: string) => {
      return `${name}: ${JSON.stringify(value.trim())}`;
    }),
  );
  return { fields, text: source.slice(head.length), format: "yaml", problems: [] };
}

const isBlank = (line: string | undefined) => line?.trim() === "";

const BROKEN = "the fields at the top are not written as their program asks; they were read line by line";

/** Days of TOML as they were written. */
function withPlainDays(value: Record<string, unknown>): Record<string, unknown> {
  const plain = (one: unknown): unknown => {
    if (one instanceof TomlDate) return one.toISOString();
    if (Array.isArray(one)) return one.map(plain);
    return isFields(one) ? withPlainDays(one) : one;
  };
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
}

/** Whether a value has fields of its own. */
export const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
