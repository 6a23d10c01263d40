import { staffComponents } from "../schemas/staff-components.ts";
import { nearest } from "./nearest.ts";
import { excerpt, type Finding } from "./problem.ts";

/**
 * A Sätteri syntax error in plain words.
 * @param error its message, which begins with line and column: "5:1: Expected a closing tag for …"
 * @param text the text that was read
 */
export function explainMdxError(error: string, text: string): Finding {
  const [, position, words = error] = /^(?:(\d+):\d+: )?([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(error) ?? [];
  const line = position === undefined ? undefined : Number(position);
  const found = line === undefined ? undefined : excerpt(text.split("\n")[line - 1] ?? "");
  return { line, found, ...explain(words, found ?? "") };
}

function explain(words: string, source: string): Finding {
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
    return {
      ...(openLine ? { line: Number(openLine), found: `<${open}>` } : {}),
      field: `<${open}>`,
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
  if (source.includes("<!--"))
    return { message: "comments are not written <!-- so -->", fix: "write {/* your comment */}" };
  if (/<[A-Z]\w*\b[^>]*=\s*[^"'\s{][^>]*>/.test(source))
    return { message: "an attribute's value has no quotation marks", fix: 'write name="value"' };
  if (/<(https?:|[\w.+-]+@)/.test(source))
    return { message: "an address in < > is not a link here", fix: "write [words of the link](address)" };
  if (words.includes("`<`") || words.includes("before name"))
    return { message: "the sign < opens a component here", fix: 'write "less than", or \\< for the sign itself' };
  if (/expression|brace|esm/.test(words))
    return { message: "the sign { opens code here", fix: "write \\{ for the sign itself, or take it away" };
  return { message: `this text cannot be read: ${words}`, fix: "look for a sign < or { that is out of place" };
}

const names = staffComponents.map(({ name }) => name);
