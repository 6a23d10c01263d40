import { staffComponents } from "../schemas/staff-components.ts";
import { nearest } from "./nearest.ts";
import { excerpt, type Finding } from "./problem.ts";

/**
 * A Sätteri syntax error in plain words.
 * @param error its message, which begins with line and column: "5:1: Expected a closing tag for …"
 * @param lines those of the text as it stands in the file
 */
export function explainMdxError(error: string, lines: readonly string[]): Finding {
  const [, position, words = error] = /^(?:(\d+):\d+: )?([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(error) ?? [];
  const line = position === undefined ? undefined : Number(position);
  const found = line === undefined ? undefined : excerpt(lines[line - 1] ?? "");
  return { line, found, ...explain(words, line === undefined ? [] : lines.slice(line - 1)) };
}

/** @param lines from the one with the fault to the last */
function explain(words: string, lines: readonly string[]): Finding {
  const mismatch = /closing tag `<\/([^`]*)>`, expected corresponding closing tag for `<([^`]*)>` \((\d+):/.exec(words);
  if (mismatch) {
    const [, closed = "", open = "", openLine] = mismatch;
    return {
      field: `<${open}>`,
      message: `<${open}> of line ${openLine} is still open where </${closed}> stands`,
      fix: nearest(closed, names) === open ? `write </${open}>` : `write </${open}> before it`,
    };
  }
  const unclosed = /^Expected (?:a|the) closing tag.*?`<\/?([^`]*)>`(?: \((\d+):)?/.exec(words);
  if (unclosed) {
    const [, open = "", openLine] = unclosed;
    const here = { ...(openLine ? { line: Number(openLine), found: `<${open}>` } : {}), field: `<${open}>` };
    const tag = new RegExp(`<${open}\\b[^<>]*`).exec(lines.join("\n"))?.[0] ?? `<${open}`;
    if (staffComponents.some(({ name, holds }) => name === open && holds === "nothing"))
      return { ...here, message: `<${open}> holds no text and lacks its slash`, fix: `write ${excerpt(tag)} />` };
    if (lines.some((line) => line.includes(`</${open}>`)))
      return {
        ...here,
        message: `<${open}> and </${open}> do not hold the same paragraphs`,
        fix: `write both on lines of their own, with an empty line before and after each`,
      };
    return {
      ...here,
      message: `<${open}> is opened and never closed`,
      fix: `write </${open}> after the text that belongs into it, on a line of its own`,
    };
  }
  const unopened = /^Unexpected closing tag `<\/([^`]*)>`/.exec(words)?.[1];
  if (unopened !== undefined)
    return {
      field: `</${unopened}>`,
      message: `</${unopened}> closes what was never opened`,
      fix: `take it away, or write <${unopened}> before the text that belongs into it`,
    };
  if (words.includes("`<`") || words.includes("before name"))
    return { message: "the sign < opens a component here", fix: 'write "less than", or \\< for the sign itself' };
  if (/expression|brace|esm/.test(words))
    return { message: "the sign { opens code here", fix: "write \\{ for the sign itself, or take it away" };
  return { message: `this text cannot be read: ${words}`, fix: "look for a sign < or { that is out of place" };
}

const names = staffComponents.map(({ name }) => name);
