import type { Edit, Finding } from "./problem.ts";

/**
 * The text of a file that staff edited, whatever program saved it. Windows line ends are left as they are.
 * @returns the text without byte order mark, undefined when the file holds no readable text; and what is wrong
 */
export function readText(bytes: Uint8Array): { text: string | undefined; problems: Finding[] } {
  const whole = decode(bytes);
  if (whole === undefined) {
    const fix = "save it again as plain text, with the encoding UTF-8";
    return { text: undefined, problems: [{ message: "this file is not plain text in UTF-8", fix }] };
  }
  const text = whole.startsWith(MARK) ? whole.slice(MARK.length) : whole;
  if (text.trim() === "")
    return { text: undefined, problems: [{ message: "this file is empty", fix: "fill it in, or delete it" }] };
  const problems: Finding[] = [];
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  if (whole !== text)
    problems.push({
      line: 1,
      message: "this file begins with an invisible sign (a byte order mark)",
      fix: 'save it again with the encoding "UTF-8", not "UTF-8 with BOM"',
      mend: () => ({ edits: [{ line: 1, before: MARK, after: "" }] }),
    });
  // The build's own reader of the fields refuses control characters, and line ends of one carriage return. Others have
  // no width, or turn the text behind them around.
  const invisible = INVISIBLE.exec(text);
  if (invisible)
    problems.push({
      line: lineAt(invisible.index),
      message: "there is an invisible sign in this line",
      fix: "delete the line and type it anew",
      mend: () => ({ edits: invisibleIn(text) }),
    });
  const lost = text.indexOf("\uFFFD");
  if (lost >= 0)
    problems.push({
      line: lineAt(lost),
      message: "a sign of this line was lost when the file was saved",
      found: "\uFFFD",
      fix: "type the sign anew, and save with the encoding UTF-8",
    });
  return { text, problems };
}

const INVISIBLE = /[^\P{Cc}\t\n\r]|\r(?!\n)|[\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/** Lines with signs that nobody sees, without them. */
const invisibleIn = (text: string): Edit[] =>
  text.split("\n").flatMap((before, at) => {
    const after = before
      .replace(/\r(?!$)/g, "\n")
      .replace(/[^\P{Cc}\t\n\r]|[\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/gu, "");
    return after === before ? [] : [{ line: at + 1, before, after }];
  });

/** https://www.unicode.org/faq/utf_bom.html */
const MARK = "\uFEFF";

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
