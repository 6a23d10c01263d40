import { staffComponents } from "../schemas/staff-components.ts";
import { nearest } from "./nearest.ts";

/**
 * Texts in which one fault of syntax is gone, so that what follows it can be read.
 * @param error what Sätteri says of the fault
 * @param text the text that it read
 * @returns on as many lines: first the text as it was probably meant, then with the place of the fault taken out
 */
export function* skipFault(error: string, text: string): Generator<string> {
  const at = offsetOf(text, /^(\d+):(\d+):/.exec(error));
  if (at === undefined) return;
  const mismatch = /closing tag `<\/([^`]*)>`, expected corresponding closing tag for `<([^`]*)>` \((\d+):(\d+)/.exec(
    error,
  );
  if (mismatch) {
    const [, closed = "", open = "", line, column] = mismatch;
    const opened = offsetOf(text, [undefined, line, column]) ?? at;
    if (nearest(closed, names) === open) yield replaceTag(text, at, `</${open}>`);
    else yield insert(text, at, `</${open}>`);
    yield replaceTag(text, opened);
    yield replaceTag(text, at);
    return;
  }
  const open = /^\S+ Expected (?:a|the) closing tag.*?`<\/?([^`]*)>`/.exec(error)?.[1];
  if (open !== undefined) {
    const opened = offsetOf(text, /`[^`]*` \((\d+):(\d+)/.exec(error)) ?? at;
    const tag = tagAt(text, opened);
    if (holdsNothing.includes(open) && tag.endsWith(">")) yield replaceTag(text, opened, `${tag.slice(0, -1)} />`);
    const closing = text.indexOf(`</${open}>`, opened);
    const isOwnLine = lineAround(text, opened).trim() === tag;
    const isEmpty = text.slice(opened + tag.length, isOwnLine ? undefined : endOfLine(text, opened)).trim() === "";
    if (closing < 0 && !isEmpty)
      yield isOwnLine ? `${text}\n\n</${open}>\n` : insert(text, endOfLine(text, opened), `</${open}>`);
    if (closing >= 0) yield replaceTag(replaceTag(text, closing), opened);
    yield replaceTag(text, opened);
    return;
  }
  if (text[at] === "<") {
    const name = /^<([A-Z]\w*)/.exec(text.slice(at))?.[1];
    const closing = name === undefined ? -1 : text.indexOf(`</${name}>`, at);
    const isAlone = tagAt(text, at).endsWith("/>");
    if (closing >= 0 && !isAlone) yield replaceTag(replaceTag(text, closing), at);
    if (/^<\/?[A-Z]/.test(text.slice(at))) yield replaceTag(text, at);
    yield replace(text, at, 1, " ");
  } else {
    const brace = text.lastIndexOf("{", at);
    const end = closingBrace(text, brace);
    if (brace >= 0 && end !== undefined) yield replace(replace(text, end, 1, " "), brace, 1, " ");
    if (brace >= 0) yield replace(text, brace, 1, " ");
  }
  const start = text.lastIndexOf("\n", at - 1) + 1;
  yield replace(text, start, endOfLine(text, at) - start, "");
}

const names = staffComponents.map(({ name }) => name);
const holdsNothing = staffComponents.filter(({ holds }) => holds === "nothing").map(({ name }) => name);

/** @param place a match whose groups are line and column, counted from 1 */
function offsetOf(text: string, place: readonly (string | undefined)[] | null): number | undefined {
  if (!place) return undefined;
  const before = text.split("\n").slice(0, Number(place[1]) - 1);
  const offset = before.reduce((sum, line) => sum + line.length + 1, 0) + Number(place[2]) - 1;
  return offset <= text.length ? offset : undefined;
}

const tagAt = (text: string, at: number) => /^<\/?(?:"[^"]*"|[^<>\n"])*>?/.exec(text.slice(at))?.[0] ?? "";

function replaceTag(text: string, at: number, tag?: string): string {
  const old = tagAt(text, at);
  return replace(text, at, old.length, tag ?? old.replace(/[^\r\n]/g, " "));
}

const replace = (text: string, at: number, length: number, by: string) =>
  text.slice(0, at) + by + text.slice(at + length);
const insert = (text: string, at: number, more: string) => replace(text, at, 0, more);

const endOfLine = (text: string, at: number) => at + (/^.*/.exec(text.slice(at))?.[0].length ?? 0);
const lineAround = (text: string, at: number) => text.slice(text.lastIndexOf("\n", at - 1) + 1, endOfLine(text, at));

/** Where the brace ends that opens at a place; undefined when it never does. */
function closingBrace(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at >= 0 && at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return undefined;
}
