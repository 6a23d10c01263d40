import { slug } from "github-slugger";
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { Note } from "../import-source.ts";
import { isPicture, paragraph, trimBreaks } from "./phrasing.ts";
import { textOf, wordsOf } from "./words.ts";

/** Headings that are deeper are bold lines: a page with more levels than these is not read by them. */
const DEEPEST = 4;

/** Places that every page has. */
const TAKEN = ["main", "sources"];

/**
 * Puts headings in order: the first level is 2, none is left out, each has words and an address of its own.
 * @param title of the page, which a heading at the top of the text may repeat
 */
export function tidyHeadings(root: Root, title: string, notes: Note[]): void {
  const levels: number[] = [];
  const taken = new Set(TAKEN);
  const readLevel = (original: number): number => {
    while ((levels.at(-1) ?? 0) >= original) levels.pop();
    levels.push(original);
    return levels.length + 1;
  };
  const tidy = (node: RootContent, isFirst: boolean, isNested: boolean): RootContent[] => {
    if (node.type === "heading") {
      if (isFirst && same(wordsOf(node), title)) return [];
      return tidyHeading(node, isNested ? Infinity : readLevel(node.depth), taken, notes);
    }
    if (!("children" in node) || node.type === "paragraph" || node.type === "table") return [node];
    const isQuoted =
      isNested || node.type === "listItem" || node.type === "blockquote" || node.type === "footnoteDefinition";
    const children = (node.children as RootContent[]).flatMap((child) => tidy(child, false, isQuoted));
    return [{ ...node, children } as RootContent];
  };
  root.children = root.children.flatMap((node, at) => tidy(node, at === 0, false));
}

function tidyHeading(node: Heading, depth: number, taken: Set<string>, notes: Note[]): (Heading | Paragraph)[] {
  const pictures = node.children.filter(isPicture).map((one) => paragraph([one]));
  const words = trimBreaks(node.children.filter((one) => !isPicture(one)).flatMap(withoutMark));
  const line = wordsOf(paragraph(words));
  if (line === "") return pictures;
  if (slug(line).replaceAll("-", "") === "") return [...pictures, paragraph(words)];
  if (depth > DEEPEST) return [...pictures, paragraph([{ type: "strong", children: words }])];
  const children = uniqueWords(words, taken, notes);
  return [...pictures, { ...node, depth: depth as Heading["depth"], children }];
}

/** A heading is bold as it is. */
const withoutMark = (node: PhrasingContent): PhrasingContent[] =>
  node.type === "strong" ? node.children.flatMap(withoutMark) : [node];

/** The address of a heading is made of its words: of two with the same, the second gets a number. */
function uniqueWords(words: PhrasingContent[], taken: Set<string>, notes: Note[]): PhrasingContent[] {
  const plain = addressOf(textOf(paragraph(words)));
  let [number, address] = [1, plain];
  while (taken.has(address) || /^source-\d+$/.test(address)) address = `${plain}-${++number}`;
  taken.add(address);
  if (number === 1) return words;
  notes.push({ what: `a second heading "${wordsOf(paragraph(words))}", now with the number ${number}` });
  return [...words, { type: "text", value: ` (${number})` }];
}

/** The address of a heading on the page: the build makes dashes of hyphens first. */
export const addressOf = (words: string): string => slug(words.replace(/-{2,3}/g, "–"));

const same = (one: string, other: string) => slug(one) === slug(other) && slug(one) !== "";
