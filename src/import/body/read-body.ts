import type { Paragraph, Root, RootContent } from "mdast";
import { markdownToHtml } from "satteri";
import type { ReadBody, ReadBodyOf } from "../body.ts";
import type { ImportedBody, Note, PictureWords } from "../import-source.ts";
import { nameHeadings } from "./anchors.ts";
import { linkAddresses } from "./bare-addresses.ts";
import { cleanHtml } from "./clean-html.ts";
import { readFootnotes } from "./footnotes.ts";
import { tidyHeadings } from "./headings.ts";
import { readLines } from "./line-breaks.ts";
import { nodesOf } from "./nodes.ts";
import { tidyParagraphs } from "./paragraphs.ts";
import { parseHtml } from "./parse-html.ts";
import { readShortcodes } from "./shortcodes.ts";
import { toMdast } from "./to-mdast.ts";
import { wordsOf } from "./words.ts";

/**
 * Reads a text of another program: what it says, what it shows, and where it leads.
 * @returns its paragraphs, headings, lists, tables, pictures and boxes in Markdown's nodes; addresses are as they were
 */
export const readBody: ReadBodyOf = (body) => {
  const notes: Note[] = [...(body.notes ?? [])];
  const tree = readSafely(body, notes);
  return { tree, pictures: picturesOf(tree), links: linksOf(tree), firstParagraph: firstParagraphOf(tree), notes };
};

/** A text on which a part of this fails, such as one made to hurt, is read as words alone. */
function readSafely(body: ImportedBody, notes: Note[]): Root {
  try {
    return read(body, notes);
  } catch {
    notes.push({ what: "the form of the text, which could not be read: only its words are there" });
    const words = body.text.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>|<[^<>]*>/gi, " ").split(/\n\s*\n/);
    const paragraphs = words
      .filter((one) => one.trim() !== "")
      .map((value): Paragraph => ({ type: "paragraph", children: [{ type: "text", value }] }));
    return { type: "root", children: tidyParagraphs(paragraphs) };
  }
}

function read({ format, text, title = "" }: ImportedBody, notes: Note[]): Root {
  const html =
    format === "markdown"
      ? markdownToHtml(text, { features: { frontmatter: false } }).html
      : readShortcodes(text, notes);
  const root = parseHtml(html);
  // Since WordPress 5 a text says itself where its paragraphs are.
  if (format === "html" && !/<!--\s*wp:/.test(text)) readLines(root);
  readFootnotes(root);
  nameHeadings(root);
  cleanHtml(root, notes);
  const tree = toMdast(root);
  tree.children = withoutRules(tidyParagraphs(tree.children));
  linkAddresses(tree, notes);
  tidyHeadings(tree, title, notes);
  return tree;
}

/** Lines across the page mean nothing at its ends, and no more when there are several. */
const withoutRules = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.filter((node, at) => {
    const next = nodes.slice(at + 1).find((one) => one.type !== "footnoteDefinition");
    return node.type !== "thematicBreak" || (at > 0 && next !== undefined && next.type !== "thematicBreak");
  });

function picturesOf(tree: Root): PictureWords[] {
  const captions = new Map<unknown, string>();
  for (const node of nodesOf(tree)) {
    if (node.type !== "mdxJsxFlowElement" || node.name !== "Figure") continue;
    const caption = node.attributes.flatMap((one) =>
      one.type === "mdxJsxAttribute" && typeof one.value === "string" ? one.value : [],
    )[0];
    for (const inner of nodesOf(node))
      if (inner.type === "image" && caption !== undefined) captions.set(inner, caption);
  }
  return [...nodesOf(tree)].flatMap((node) =>
    node.type === "image"
      ? [{ address: node.url, alt: node.alt === "" ? undefined : (node.alt ?? undefined), caption: captions.get(node) }]
      : [],
  );
}

const linksOf = (tree: Root): string[] => [
  ...new Set([...nodesOf(tree)].flatMap((node) => (node.type === "link" ? [node.url] : []))),
];

/** The first paragraph that says something; a line that leads to a film is none. */
function firstParagraphOf(tree: Root): ReadBody["firstParagraph"] {
  const paragraphs = [...nodesOf(tree)].filter((node) => node.type === "paragraph");
  const words = paragraphs.filter(({ children }) => children.some(({ type }) => type !== "link")).map(wordsOf);
  return words.find((one) => one.split(" ").length > 4) ?? words.find((one) => one !== "") ?? "";
}
