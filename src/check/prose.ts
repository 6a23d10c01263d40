import type { MdastNode } from "satteri";
import { memoizeWeak } from "./memoize-weak.ts";
import { attributeOf, lineOf, textContent } from "./read-mdx.ts";
import type { Page } from "./site.ts";

/** A piece of text that is read as a whole: a paragraph or list item, a cell of a table, a heading, a title. */
export interface Block {
  kind: "paragraph" | "cell" | "heading" | "title";
  /** Its words, without tags, addresses and marks. Quotation marks are typographic, a number from site.yaml is ☎. */
  text: string;
  /** It stands in a quotation, whose lines begin with `>`. */
  quoted: boolean;
  /** It cites a source. */
  cites: boolean;
  /** Where words stand that are not ours, from and to: those of a link that leads outside, mostly a title. */
  titles: readonly (readonly [number, number])[];
  section: Section;
  /** Line of a place in the text, counted from 1. */
  lineAt: (offset: number) => number;
}

/** Part of a page below one heading of level 2, or one question. Above the first of them there is no heading. */
export interface Section {
  heading: string | undefined;
  line: number;
}

/** The text of a page in reading order. */
export const blocksOf = memoizeWeak((page: Page): readonly Block[] => read(page.body.nodes ?? []));

function read(nodes: readonly MdastNode[]): Block[] {
  let section: Section = { heading: undefined, line: 1 };
  let quotedUntil = 0;
  return nodes.flatMap((node) => {
    const line = lineOf(node) ?? 1;
    const offset = node.position?.start.offset ?? 0;
    if (node.type === "blockquote") quotedUntil = Math.max(quotedUntil, node.position?.end.offset ?? 0);
    if (node.type === "heading" && node.depth <= 2) section = { heading: textContent(node), line };
    const title = (text: string | null | undefined): Block[] =>
      text ? [{ kind: "title", text, quoted: false, cites: false, titles: [], section, lineAt: () => line }] : [];
    if (node.type === "image" || node.type === "imageReference") return title(node.alt);
    if (node.type === "mdxJsxFlowElement") {
      if (node.name === "Question") section = { heading: attributeOf(node, "ask"), line };
      const titles = ["title", "ask", "caption"].flatMap((name) => title(attributeOf(node, name)));
      const children: readonly MdastNode[] = node.children;
      const isText = children.some(({ type }) => type === "text");
      return isText ? [...titles, block(node, "paragraph", section, offset < quotedUntil)] : titles;
    }
    const kind = kinds[node.type];
    return kind ? [block(node, kind, section, offset < quotedUntil)] : [];
  });
}

const kinds: Partial<Record<MdastNode["type"], Block["kind"]>> = {
  paragraph: "paragraph",
  tableCell: "cell",
  heading: "heading",
};

function block(node: MdastNode, kind: Block["kind"], section: Section, quoted: boolean): Block {
  const pieces: { offset: number; line: number }[] = [];
  let text = "";
  let cites = false;
  const titles: [number, number][] = [];
  const add = (one: MdastNode) => {
    pieces.push({ offset: text.length, line: lineOf(one) ?? 1 });
    if (one.type === "mdxJsxTextElement") {
      cites ||= one.name === "Source";
      if (one.name === "Phone" || one.name === "Helpline") text += "☎";
    }
    const start = text.length;
    if (one.type === "break") text += "\n";
    else if ("children" in one) one.children.forEach(add);
    else if (one.type === "text" || one.type === "inlineCode") text += one.value;
    if (one.type === "link" && /^https?:/i.test(one.url)) titles.push([start, text.length]);
  };
  add(node);
  const lineAt = (offset: number) => {
    const piece = pieces.findLast((one) => one.offset <= offset);
    return (piece?.line ?? 1) + text.slice(piece?.offset ?? 0, offset).split("\n").length - 1;
  };
  return { kind, text, quoted, cites, titles, section, lineAt };
}
