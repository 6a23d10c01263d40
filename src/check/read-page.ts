import { isDraftText } from "../content/publication.ts";
import { pageFolders } from "./collections.ts";
import type { Finding } from "./problem.ts";
import { readMdx } from "./read-mdx.ts";
import { readText } from "./read-text.ts";
import { readYaml, type Yaml } from "./read-yaml.ts";
import type { Page } from "./site.ts";
import { tomlAsYaml } from "./toml-fields.ts";

type PagePlace = Pick<Page, "folder" | "slug" | "language">;

/**
 * Reads one page.
 * @param file its name as staff see it
 * @param place what its name says of it
 * @param bytes what stands in the file
 */
export function readPage(file: string, place: PagePlace, bytes: Uint8Array): Page {
  const { folder, slug, language } = place;
  const { text = "", problems } = readText(bytes);
  const { fields, body, problem } = split(text, Object.keys(pageFolders[folder].schema.shape));
  const mdx = readMdx(body);
  return {
    file,
    ...place,
    href: pageFolders[folder].href(slug, language),
    fields,
    body: mdx,
    isDraft: isDraftText(text),
    problems: [...problems, ...(problem && text ? [problem] : []), ...(fields?.problems ?? []), ...mdx.problems],
  };
}

/**
 * Divides fields and text; the text keeps its lines, because blanks stand where the fields were.
 * @param names of the fields that the page may have
 */
function split(text: string, names: readonly string[]): { fields?: Yaml; body: string; problem?: Finding } {
  const lines = text.split("\n");
  const first = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ""),
  );
  const isOpen = isFence(lines[first] ?? "");
  const start = isOpen ? first + 1 : first;
  if (/^\+{3}\s*$/.test(lines[first] ?? "")) {
    const end = lines.findIndex((line, at) => at > first && /^\+{3}\s*$/.test(line)) + 1;
    const fix = "write them as lines of the form title: A title, between two lines ---";
    const message = "the fields at the top are written as another program has them";
    const problem = { line: first + 1, message, fix, mend: () => mendToml(lines.slice(first, end), first + 1) };
    return { body: "\n".repeat(end) + lines.slice(end).join("\n"), problem };
  }
  // Without a field's name in front it is text.
  if (!isOpen && !isField(lines[first] ?? "", names)) {
    const fix = "begin the file with a line ---, then the fields (title: and so on), then a line ---";
    return { body: text, problem: { line: 1, message: "the fields at the top are missing", fix } };
  }
  const end = endOfFields(lines, start, names);
  const closing = lines[end] ?? "";
  const isClosed = isFence(closing);
  const yaml = lines.slice(start, end).join("\n");
  const rest = lines.slice(isClosed ? end + 1 : end);
  return {
    fields: readYaml(yaml, start + 1, names),
    body: "\n".repeat(lines.length - rest.length) + rest.join("\n"),
    ...fenceProblem(isOpen ? lines[first] : undefined, isClosed ? closing : undefined, first + 1, end + 1),
  };
}

/** @param lines of the fields, with those around them, @param line on which they begin */
function mendToml(lines: readonly string[], line: number) {
  const fields = tomlAsYaml(lines.slice(1, -1).map((one) => one.replace(/\r$/, "")));
  return fields && { edits: [{ line, before: lines.join("\n"), after: ["---", ...fields, "---"].join("\n") }] };
}

/** Three hyphens, or what some program made of them. */
const isFence = (line: string) => /^(-{2,}|(?=.*[–—])[-–—]+)\s*$/.test(line);

const isField = (line: string, names: readonly string[]) => {
  const name = /^([\w-]+)\s*:/.exec(line)?.[1]?.toLowerCase();
  return name !== undefined && names.some((one) => one.toLowerCase() === name);
};

/** Line, counted from 0, of the fence that ends the fields; without one, where the text begins after an empty line. */
function endOfFields(lines: readonly string[], start: number, names: readonly string[]): number {
  for (let at = start; at < lines.length; at++) {
    const [line = "", above = ""] = [lines[at], lines[at - 1]];
    if (isFence(line)) return at;
    const isText =
      /^(#{2,}\s|<|[-*+]\s|\d+\.\s|[>!|])/.test(line) ||
      !/^(\s|#|$|["']?[\w-]+["']?\s*:)/.test(line) ||
      (/^[A-Z]/.test(line) && !isField(line, names));
    if (isText && above.trim() === "" && at > start) return at;
  }
  return lines.length;
}

/**
 * What is wrong with the lines `---` around the fields; nothing when both are as they must be.
 * @param first line of the opening one, counted from 1, @param last that of the closing one
 */
function fenceProblem(opening: string | undefined, closing: string | undefined, first: number, last: number) {
  const problem = (line: number, message: string, fix: string, found?: string) => ({
    problem: {
      ...{ line, message, found, fix },
      ...(found !== undefined && { mend: () => ({ edits: [{ line, before: found, after: "---" }] }) }),
    },
  });
  const alone = "write --- on a line of its own";
  const isWrong = (line: string | undefined) => line !== undefined && !/^---[ \t]*\r?$/.test(line);
  if (opening === undefined && closing === undefined)
    return problem(
      first,
      "the lines --- around the fields are missing",
      `${alone} before the first field and after the last`,
    );
  if (opening === undefined)
    return problem(first, "the line --- above the fields is missing", `${alone} before the first field`);
  if (closing === undefined)
    return problem(first, "the fields at the top have no end", `${alone} after the last field`);
  if (isWrong(opening))
    return problem(first, "the line above the fields has three hyphens", "write ---", opening.trim());
  if (isWrong(closing))
    return problem(last, "the line below the fields has three hyphens", "write ---", closing.trim());
  return {};
}
