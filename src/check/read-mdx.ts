import { type MdastNode, mdxToMdast, type MdxJsxFlowElement, type MdxJsxTextElement } from "satteri";
import { toMdx } from "../content/plain-html.ts";
import { explainMdxError } from "./explain-mdx-error.ts";
import { readForeign } from "./foreign-syntax.ts";
import type { Finding } from "./problem.ts";
import { skipFault } from "./skip-fault.ts";
import { together } from "./together.ts";
import { withoutTooManySigns } from "./too-many-signs.ts";

/** Markdown with components: every node of the page in reading order, or why there is none. */
export interface Mdx {
  /** Undefined when the text cannot be read at all. */
  nodes: readonly MdastNode[] | undefined;
  problems: Finding[];
}

/** A component, or what looks like one: an HTML tag. */
export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Reads the body of a page with the processor and the settings of the build. A fault of syntax is told, and read past:
 * it hides nothing else of the page.
 * @param text the whole file, its frontmatter replaced by blanks, so that lines keep their numbers
 */
export function readMdx(text: string): Mdx {
  const bearable = withoutTooManySigns(text);
  const foreign = readForeign(toMdx(bearable.text));
  const { nodes, faults } = readPastFaults(foreign.text);
  const lines = text.split("\n");
  // The processors of the build and of the editor come upon several faults of one line in orders of their own.
  const problems = faults
    .map((fault) => explainMdxError(fault, lines))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.message < b.message ? -1 : 1));
  return { nodes, problems: together([...bearable.findings, ...foreign.findings, ...problems]) };
}

/** More faults than this in one text are no slips. */
const MOST_FAULTS = 200;

/** @returns the nodes of a text, and the processor's words for what was left out of it */
function readPastFaults(source: string): { nodes: Mdx["nodes"]; faults: string[] } {
  const faults: string[] = [];
  let [text, result] = [source, parse(source)];
  while (result.fault !== undefined && faults.length < MOST_FAULTS) {
    const { fault } = result;
    faults.push(fault);
    const next = firstWithout(fault, text);
    if (!next) break;
    [text, result] = next;
  }
  return { nodes: result.nodes, faults };
}

/** The first text that reads further than the fault. */
function firstWithout(fault: string, text: string): [string, Parsed] | undefined {
  for (const mended of skipFault(fault, text)) {
    const result = parse(mended);
    if (mended !== text && result.fault !== fault) return [mended, result];
  }
  return undefined;
}

type Parsed = { nodes: readonly MdastNode[]; fault?: undefined } | { nodes?: undefined; fault: string };

function parse(text: string): Parsed {
  try {
    const root = mdxToMdast(text, { position: true, features: { frontmatter: false, smartPunctuation: true } });
    return { nodes: [...walk(root)] };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** A node and everything inside it, in reading order. */
export function* walk(node: MdastNode): Generator<MdastNode> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* walk(child);
}

/** The components and tags of a page, in reading order. */
export const tagsOf = (nodes: readonly MdastNode[]): Tag[] =>
  nodes.filter((node) => node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement");

/** A picture of a text, wherever its address stands. */
export interface TextPicture {
  node: MdastNode;
  url: string;
  /** What it shows; empty when nobody says. */
  alt: string;
}

/**
 * The pictures of a text. The address of one may stand further down, under a name: `![A path][hills]`.
 * @returns them in reading order
 */
export function picturesOf(nodes: readonly MdastNode[]): TextPicture[] {
  const addresses = new Map<string, string>();
  // Of two under one name the first counts.
  for (const node of nodes)
    if (node.type === "definition" && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
  return nodes.flatMap((node): TextPicture[] => {
    if (node.type !== "image" && node.type !== "imageReference") return [];
    const url = node.type === "image" ? node.url : addresses.get(node.identifier);
    return url === undefined ? [] : [{ node, url, alt: node.alt ?? "" }];
  });
}

/** The words inside a node, as the build reads them for the address of a heading. */
export function textContent(node: MdastNode): string {
  if ("children" in node) return node.children.map(textContent).join("");
  return "value" in node ? node.value : "";
}

/** Text of an attribute; undefined when there is none, or none that is plain text. */
export function attributeOf(tag: Tag, name: string): string | undefined {
  const attribute = tag.attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === name);
  return typeof attribute?.value === "string" ? attribute.value : undefined;
}

/** Line on which a node begins. */
export const lineOf = (node: MdastNode): number | undefined => node.position?.start.line;
