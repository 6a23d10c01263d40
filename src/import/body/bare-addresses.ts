import type { Link, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { Note } from "../import-source.ts";
import { embedOf } from "./embeds.ts";

/** An address of the web within a text, without the point or bracket that ends its sentence. */
const ADDRESS = /https?:\/\/[\w-]+(?:\.[\w-]+)+(?:[/?#][^\s<>"“”]*[^\s<>"“”.,;:!?)\]}'’*])?/g;

/**
 * Makes links of addresses that stand in a text as words. A line that is nothing but the address of a film or the like was
 * shown as such by WordPress.
 */
export function linkAddresses(root: Root, notes: Note[]): void {
  const go = (node: RootContent): RootContent => {
    if (node.type === "paragraph") return linkLines(node, notes);
    if (!("children" in node) || node.type === "heading") return node;
    return { ...node, children: (node.children as RootContent[]).map(go) } as RootContent;
  };
  root.children = root.children.map(go);
}

function linkLines(paragraph: Paragraph, notes: Note[]): Paragraph {
  const { children } = paragraph;
  const isEnd = (node: PhrasingContent | undefined) => node === undefined || node.type === "break";
  return {
    ...paragraph,
    children: children.flatMap((node, at) => {
      const isLine = isEnd(children[at - 1]) && isEnd(children[at + 1]);
      const embed =
        isLine && node.type === "text" && /^https?:\/\/\S+$/.test(node.value)
          ? embedOf(node.value, "", notes)
          : undefined;
      return embed ? [link(embed.href, embed.words)] : linkText(node);
    }),
  };
}

function linkText(node: PhrasingContent): PhrasingContent[] {
  if (node.type === "link") return [node];
  if ("children" in node) return [{ ...node, children: node.children.flatMap(linkText) }];
  if (node.type !== "text" || !node.value.includes("://")) return [node];
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: address, index } of node.value.matchAll(ADDRESS)) {
    if (index > from) parts.push({ type: "text", value: node.value.slice(from, index) });
    parts.push(link(address, address));
    from = index + address.length;
  }
  if (from < node.value.length) parts.push({ type: "text", value: node.value.slice(from) });
  return parts;
}

const link = (url: string, words: string): Link => ({ type: "link", url, children: [{ type: "text", value: words }] });
