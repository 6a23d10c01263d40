import { mdxToMdast, type MdastNode } from "satteri";
import { parseHTML } from "linkedom";
import { markdownToHtml } from "satteri";
import type { Note } from "../../src/import/import-source.ts";

/** A text of another program, and what became of it. */
export interface Source {
  format: "html" | "markdown";
  text: string;
  /** Of its page, which shows it above the text. */
  title?: string | undefined;
}

/**
 * Words that visitors of an old page could read, and that stand nowhere any more: neither on the new page nor in what the
 * report names. The source is read by another way than the import reads it.
 * @returns each word as often as it is missing, in small letters
 */
export function lostWords(
  { format, text, title = "" }: Source,
  result: { text: string; notes: readonly Note[] },
): string[] {
  const html = format === "markdown" ? markdownToHtml(text).html : withoutCodes(text);
  const left = countWords(
    [title, wordsOfMdx(result.text), ...result.notes.map(({ what, words = "" }) => `${what} ${words}`)].join(" "),
  );
  return wordsIn(wordsOfHtml(html)).filter((word) => {
    const times = left.get(word) ?? 0;
    left.set(word, times - 1);
    return times < 1;
  });
}

/** Codes of WordPress, which visitors did not see. What stands between them stays. */
function withoutCodes(html: string): string {
  const ended = new Set([...html.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name]) => name));
  return html.replace(
    /\[(\/?)([a-z][\w-]*)((?:[\s=]+(?:[\w-]+\s*=\s*)?(?:"[^"]*"|'[^']*'|[^\s\]"']+))*)\s*\/?\](?!\()/gi,
    (code: string, end: string, name: string, attributes: string) =>
      end ||
      ended.has(name) ||
      /[=_]/.test(name + attributes) ||
      /^(gallery|embed|audio|video|playlist|contact-form|youtube|vimeo|tweet|gist)/i.test(name)
        ? " "
        : code,
  );
}

const blocks =
  /^(address|article|aside|blockquote|br|button|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|label|li|main|nav|ol|option|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/i;

function wordsOfHtml(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const parts: string[] = [];
  const go = (node: Node) => {
    if (node.nodeType === 3) parts.push(node.textContent ?? "");
    if (node.nodeType !== 1 || /^(script|style|template|svg|noscript|datalist|iframe)$/i.test(node.nodeName)) return;
    const element = node as unknown as Element;
    // What GitHub's Markdown adds to notes.
    if (element.id === "footnote-label") return;
    const isBlock =
      blocks.test(node.nodeName) ||
      node.nodeName === "IMG" ||
      (node.nodeName === "SUP" && element.querySelector("a") !== null);
    if (isBlock) parts.push(" ");
    for (const child of node.childNodes) go(child);
    if (isBlock) parts.push(" ");
  };
  go(document.body);
  return parts.join("");
}

function wordsOfMdx(text: string): string {
  const parts: string[] = [];
  const go = (node: MdastNode) => {
    if ("value" in node && !node.type.startsWith("mdx")) parts.push(node.value);
    if (node.type === "code") parts.push(` ${node.lang ?? ""} `);
    if (node.type === "footnoteReference" || node.type === "footnoteDefinition") parts.push(` ${node.identifier} `);
    if (node.type === "image") parts.push(` ${node.alt ?? ""} `);
    if (node.type === "mdxJsxFlowElement")
      for (const one of node.attributes) if (typeof one.value === "string") parts.push(` ${one.value} `);
    const isBlock = !/^(text|strong|emphasis|delete|link|inlineCode|mdxJsxTextElement)$/.test(node.type);
    if (isBlock) parts.push(" ");
    if ("children" in node) node.children.forEach(go);
    if (isBlock) parts.push(" ");
  };
  go(mdxToMdast(text, { features: { frontmatter: false } }));
  return parts.join("");
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Letters and digits; raised digits are digits. */
const wordsIn = (text: string): string[] =>
  text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
