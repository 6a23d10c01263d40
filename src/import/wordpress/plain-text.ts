import type { Nodes } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

const parser = unified().use(rehypeParse, { fragment: true });

/** Elements whose words nobody reads. */
const UNSEEN = new Set(["script", "style", "template", "noscript", "iframe"]);

/**
 * The words of HTML on one line, without tags and entities.
 * @param html as WordPress stores titles and excerpts: `Rights &#8211; <em>yours</em>`
 */
export function plainText(html: string): string {
  const words = /[<&]/.test(html) ? textOf(parser.parse(html)) : html;
  return words
    .replace(/[\u200b\u00ad\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  if (node.type === "element" && UNSEEN.has(node.tagName)) return "";
  const words = node.children.map(textOf).join("");
  // Paragraphs and line breaks part words.
  return node.type === "element" && !INLINE.has(node.tagName) ? ` ${words} ` : words;
}

const INLINE = new Set(
  "a abbr b bdi bdo big cite code del em font i ins kbd mark q s samp small span strong sub sup tt u var".split(" "),
);
