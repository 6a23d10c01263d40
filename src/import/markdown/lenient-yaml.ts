import { parseDocument } from "yaml";

export interface LenientYaml {
  fields: Record<string, unknown>;
  /** What had to be read otherwise than it stands there. */
  problems: string[];
}

/**
 * Fields of YAML; where they are not right, each is read by itself, and what cannot be read is taken as words.
 * @param yaml the lines between the fences. Days stay strings as they were written
 */
export function readYamlLeniently(yaml: string): LenientYaml {
  const spaced = yaml.replace(/^[ \t]*\t[ \t]*/gm, (indent) => indent.replaceAll("\t", "  "));
  const read = readWhole(spaced);
  if (read) return read;
  const fields: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, lines] of chunksOf(spaced)) {
    const value = readWhole(lines.join("\n"))?.fields;
    const isRight = value !== undefined && Object.keys(value).length === 1;
    fields[name] = isRight ? Object.values(value)[0] : asWords(lines);
    if (!isRight) wrong.push(name);
  }
  return { fields, problems: [`fields at the top are not written right and were read as words: ${wrong.join(", ")}`] };
}

function readWhole(yaml: string): LenientYaml | undefined {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: "silent" });
  if (document.errors.some(({ code }) => code !== "DUPLICATE_KEY")) return undefined;
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (value === null || value === undefined) return { fields: {}, problems: [] };
    if (typeof value !== "object" || Array.isArray(value)) return undefined;
    const twice = document.errors.length > 0 ? ["a field at the top stands there twice; the last one was read"] : [];
    return { fields: { ...value }, problems: twice };
  } catch {
    // Aliases that multiply without end.
    return undefined;
  }
}

/** Each field with the lines that belong to it. */
function chunksOf(yaml: string): [string, string[]][] {
  const chunks: [string, string[]][] = [];
  for (const line of yaml.split("\n")) {
    const name = /^["']?([\p{L}_][^:"']{0,60}?)["']?[ \t]*:(?=[ \t]|$)/u.exec(line)?.[1];
    if (name !== undefined) chunks.push([name, [line]]);
    else chunks.at(-1)?.[1].push(line);
  }
  return chunks;
}

/** The words of a field that YAML cannot read: those of its line, or of its list. */
function asWords([first = "", ...more]: string[]): unknown {
  const plain = (text: string) =>
    text
      .trim()
      .replace(/^(["'])(.*)\1$/s, "$2")
      .replace(/^["']|["']$/g, "");
  const own = plain(first.slice(first.indexOf(":") + 1)).replace(/^[|>][-+]?$/, "");
  const items = more.map((line) => /^[ \t]*-[ \t]+(.*)$/.exec(line)?.[1]).filter((item) => item !== undefined);
  if (own === "" && items.length > 0) return items.map(plain);
  const list = /^\[(.*)\]$/.exec(own)?.[1];
  if (list !== undefined) return list.split(",").map(plain).filter(Boolean);
  return [own, ...more.map((line) => line.trim())].filter(Boolean).join(" ");
}
