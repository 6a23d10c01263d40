import type { Nodes as HastNode } from "hast";
import type { Nodes as MdastNode } from "mdast";

/** All text within a node, as it stands, without what pictures say. */
export function textOf(node: HastNode | MdastNode): string {
  if ("children" in node) return node.children.map(textOf).join("");
  if (node.type === "break") return " ";
  return node.type === "text" || node.type === "inlineCode" || node.type === "code" ? node.value : "";
}

/** The same as a person reads it: on one line, without spaces around it, what stands in boxes of its own apart. */
export const wordsOf = (node: HastNode | MdastNode): string => spaced(node).replace(/\s+/g, " ").trim();

function spaced(node: HastNode | MdastNode): string {
  if (!("children" in node)) return textOf(node);
  const text = node.children.map(spaced).join("");
  return node.type === "element" && !INLINE.test(node.tagName) ? ` ${text} ` : text;
}

const INLINE =
  /^(a|abbr|b|bdi|bdo|big|cite|code|data-ref|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var)$/;

/** Whether there is anything to read or to see: a sign that is no space, or a picture. */
export function isBlank(node: HastNode | MdastNode): boolean {
  if (node.type === "image" || (node.type === "element" && /^(img|hr|input)$/.test(node.tagName))) return false;
  if (node.type === "thematicBreak" || node.type === "footnoteReference" || node.type === "html") return false;
  return "children" in node ? node.children.every(isBlank) : textOf(node).trim() === "";
}
