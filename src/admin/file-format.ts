import { parse, stringify } from "yaml";
import { editYaml } from "./edit-yaml.ts";
import { keepText, noteText } from "./keep-text.ts";
import { blocksToLists, listsToBlocks, type Shape } from "./blocks.ts";

/** The field that carries the file as it was read, so that saving can leave alone what nobody changed. */
export const ORIGINAL = "original";

/** The field that holds a file which is one list as a whole: a form has no other place for it. */
export const ENTRIES = "entries";

/** The fields of one file, as the editor's form holds them. */
export type Fields = Record<string, unknown>;

/**
 * A page's file as fields: what stands between the `---` lines, and the text below as `body`.
 * @param shape where it holds blocks by id
 * @throws when the part at the top is no YAML
 */
export function readPage(text: string, shape: Shape | null): Fields {
  const { top, body } = splitPage(text);
  noteText(body);
  // Said, since the form would take a page that says nothing for a new one, which is a draft.
  return { draft: false, ...(blocksToLists(parse(top), shape) as Fields), body: body.trim(), [ORIGINAL]: text };
}

/** The file again, with only those characters changed that somebody changed. A new page is written plainly. */
export function writePage({ [ORIGINAL]: original, body, ...fields }: Fields, shape: Shape | null): string {
  const newBody = typeof body === "string" ? body.trim() : "";
  const values = listsToBlocks(fields, shape);
  if (typeof original !== "string" || !original)
    return `---\n${stringify(values, { lineWidth: 0 })}---\n\n${newBody}\n`;
  const before = splitPage(original);
  const isSame = newBody.replaceAll("\r\n", "\n") === before.body.trim().replaceAll("\r\n", "\n");
  const end = before.body.includes("\r\n") ? "\r\n" : "\n";
  const below = isSame ? before.body : `${end}${keepText(before.body, newBody).split(/\r?\n/).join(end)}${end}`;
  return `${before.before}${editYaml(before.top, values)}${before.after}${below}`;
}

/** A data file as fields; one that is a list, or blocks by id, is the field {@link ENTRIES}. */
export function readData(text: string, shape: Shape | null): Fields {
  const data = blocksToLists(parse(text), shape);
  return { ...(Array.isArray(data) ? { [ENTRIES]: data } : (data as Fields)), [ORIGINAL]: text };
}

/** The data file again, with only those characters changed that somebody changed. */
export function writeData({ [ORIGINAL]: original, ...fields }: Fields, shape: Shape | null): string {
  const data = ENTRIES in fields ? fields[ENTRIES] : fields;
  return editYaml(typeof original === "string" ? original : "", listsToBlocks(data, shape));
}

/** A page's file in its parts, as the check divides it: spaces and line ends may stand around the `---`. */
function splitPage(text: string): { before: string; top: string; after: string; body: string } {
  const [, before = "---\n", top = "", after = "---\n", body = ""] =
    /^(\s*---[ \t]*\r?\n)((?:[\s\S]*?\n)?)(---[ \t]*(?:\r?\n|$))([\s\S]*)$/.exec(text) ?? [];
  return { before, top, after, body };
}
