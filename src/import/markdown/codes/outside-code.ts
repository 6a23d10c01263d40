import { maskCode } from "../../../content/mdx-source.ts";

/**
 * Replaces what a pattern finds, but nothing within code: between backticks, fenced, behind four spaces, or a formula.
 * @param pattern with the flag `g`
 * @param by is handed what was found and its groups as they stand in the text. @returns undefined to leave it
 */
export function replaceOutsideCode(
  text: string,
  pattern: RegExp,
  by: (whole: string, ...groups: (string | undefined)[]) => string | undefined,
): string {
  let result = "";
  let end = 0;
  for (const match of maskAllCode(text).matchAll(new RegExp(pattern, `${pattern.flags}d`))) {
    const [start = 0, after = 0] = match.indices?.[0] ?? [];
    const groups = match.indices?.slice(1) ?? [];
    // Groups that took no part are undefined, whatever the types say.
    const read = groups.map((range: [number, number] | undefined) => range && text.slice(...range));
    const replaced = by(text.slice(start, after), ...read);
    if (replaced === undefined) continue;
    result += text.slice(end, start) + replaced;
    end = after;
  }
  return result + text.slice(end);
}

/** A text of the same length, with placeholders where code stands. */
export const maskAllCode = (text: string): string =>
  [INDENTED, FORMULA].reduce(
    (masked, pattern) => masked.replace(pattern, (part) => part.replace(/[^\n]/g, "\uFFFC")),
    maskCode(text),
  );

/** A formula of TeX, whose signs mean something else; a price is none. */
const FORMULA =
  /(?<![\\$\w])\$\$(?:(?!\n[ \t]*\n)[^$]){1,5000}\$\$|(?<![\\$\w])\$(?=[^\s$])[^$\n]{0,300}?(?<=[^\s$])\$(?![\w$])/g;

/** Lines behind four spaces after an empty one, unless they belong to a list or a definition above. */
const INDENTED =
  /(?<=(?:^|\n)(?:(?![ \t]*(?:[-*+]|\d+[.)]|:|!!!|\?\?\?|===)[ \t+])(?![ \t])[^\n]*\S[^\n]*)?\n[ \t]*\n)(?:(?: {4}|\t)[^\n]*\S[^\n]*(?:\n(?:[ \t]*\n)*(?=(?: {4}|\t)[^\n]*\S)|$|(?=\n)))+/g;
