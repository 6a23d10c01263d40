import { isDraftText } from "../content/publication.ts";
import { pageFolders } from "./collections.ts";
import type { Finding } from "./problem.ts";
import { readMdx } from "./read-mdx.ts";
import { readText } from "./read-text.ts";
import { readYaml, type Yaml } from "./read-yaml.ts";
import type { Page } from "./site.ts";

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
  const { fields, body, problem } = split(text);
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

/** Divides fields and text; the text keeps its lines, because blanks stand where the fields were. */
function split(text: string): { fields?: Yaml; body: string; problem?: Finding } {
  const [block, before = "", yaml = ""] = /^(\s*---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*\r?$/m.exec(text) ?? [];
  if (block !== undefined && text.startsWith(block))
    return {
      fields: readYaml(yaml, before.split("\n").length),
      body: block.replace(/[^\r\n]/g, " ") + text.slice(block.length),
    };
  if (/^\s*---[ \t]*\r?\n/.test(text)) {
    const fix = "write --- on a line of its own after the last field";
    return { body: "", problem: { line: 1, message: "the fields at the top have no end", fix } };
  }
  const fix = "begin the file with a line ---, then the fields (title: and so on), then a line ---";
  return { body: text, problem: { line: 1, message: "the fields at the top are missing", fix } };
}
