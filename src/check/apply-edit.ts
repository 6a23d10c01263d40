import { maskCode } from "../content/mdx-source.ts";
import type { Edit } from "./problem.ts";

/** @returns the text with the change; undefined where what it changes does not stand there any more, as text */
export function applyEdit(text: string, { line, before, after }: Edit): string | undefined {
  const start = startOf(line, text);
  if (start === undefined || before === "") return undefined;
  const end = text.indexOf("\n", start);
  const last = end < 0 ? text.length : end;
  let at = text.indexOf(before, start);
  if (at < 0 || at > last) return undefined;
  const masked = maskCode(text);
  // Not what stands in code, nor on a later line.
  while (at >= 0 && at <= last && masked[at] !== text[at]) at = text.indexOf(before, at + 1);
  if (at < 0 || at > last) return undefined;
  const isLine = after === "" && (at === 0 || text[at - 1] === "\n") && text[at + before.length] === "\n";
  const isField = isLine && /^[\w"'-]+\s*:/.test(before);
  // A field that goes takes its line along.
  return text.slice(0, at) + after + text.slice(at + before.length + (isField ? 1 : 0));
}

/** Where a line begins; undefined when the text has fewer. @param line counted from 1 */
function startOf(line: number, text: string): number | undefined {
  let start = 0;
  for (let at = 1; at < line; at++) {
    start = text.indexOf("\n", start) + 1;
    if (start === 0) return undefined;
  }
  return start;
}
