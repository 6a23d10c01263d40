import type { Nodes, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify, { type Options } from "remark-stringify";
import type { MdxJsxFlowElement } from "satteri";
import { unified } from "unified";
import { readMdx } from "../../check/read-mdx.ts";
import { textOf } from "./words.ts";

/**
 * Writes a text as MDX in which the content check finds no sign of another program.
 * @param root Markdown's nodes, components with attributes of plain text among them
 */
export function stringify(root: Root): string {
  const whole = write(root);
  if (isReadable(whole)) return whole;
  // What the library does not know to be a sign of something is rare: only its own paragraph is written more carefully.
  return `${root.children.map(writeApart).join("\n\n")}\n`;
}

const isReadable = (text: string): boolean => readMdx(text).problems.length === 0;

function writeApart(node: RootContent): string {
  const text = write({ type: "root", children: [node] }).trimEnd();
  if (isReadable(text)) return text;
  if (node.type === "list" || node.type === "blockquote" || node.type === "mdxJsxFlowElement")
    return node.children
      .flatMap((child) => (child.type === "listItem" ? child.children : [child]))
      .map(writeApart)
      .join("\n\n");
  return plainLines(node).join("\n\n");
}

/** The words of a node and nothing else. */
const plainLines = (node: Nodes): string[] =>
  node.type === "table"
    ? node.children.flatMap((row) => row.children.map((cell) => escapeAll(textOf(cell))))
    : [escapeAll(textOf(node))];

const escapeAll = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[!-/:-@[-`{-~]/g, "\\$&")
    .replace(/^(?:im|ex)port\b/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);

type Handler = NonNullable<NonNullable<Options["handlers"]>["text"]>;

/** Components stand on lines of their own with an empty line between tags and text, as staff write them. */
const component: Handler = (node: MdxJsxFlowElement, _, state, info) => {
  const attributes = node.attributes.map((one) => {
    const value = one.type === "mdxJsxAttribute" && typeof one.value === "string" ? one.value : "";
    const quote = value.includes('"') && !value.includes("'") ? "'" : '"';
    return one.type === "mdxJsxAttribute" ? ` ${one.name}=${quote}${value.replaceAll(quote, "”")}${quote}` : "";
  });
  const exit = state.enter("mdxJsxFlowElement");
  const text = state.containerFlow(node, state.createTracker(info).current());
  exit();
  return `<${node.name}${attributes.join("")}>\n\n${text}\n\n</${node.name}>`;
};

/** Signs that mean something to MDX, to the check, or to other programs whose texts the check knows. */
const unsafe: Options["unsafe"] = [
  { character: "{", inConstruct: ["phrasing", "label"] },
  { character: "<", inConstruct: ["phrasing", "label"] },
  { character: "}", inConstruct: "phrasing" },
  { character: ">", before: "\\]\\]", inConstruct: "phrasing" },
  { character: "i", atBreak: true, after: "mport\\b" },
  { character: "e", atBreak: true, after: "xport\\b" },
  { character: ":", atBreak: true, after: "[: \\t]" },
  { character: "!", atBreak: true, after: "!!" },
  { character: "?", atBreak: true, after: "\\?\\?" },
  { character: "-", atBreak: true, after: '[A-Za-z“"[*]' },
  { character: ".", atBreak: true, before: "\\d{1,3}", after: '[A-Za-z“"[*]' },
  { character: ")", atBreak: true, before: "\\d{1,3}", after: '[A-Za-z“"[*]' },
  { character: ":", before: "(?<![\\w:/])", after: "(?=[a-z][a-z_]{2,}:)", inConstruct: "phrasing" },
  { character: "=", before: "(?<![\\w=])", after: "(?==[^\\s=+])", inConstruct: "phrasing" },
  { character: "+", before: "(?<![\\w=])", after: "(?=\\+[^\\s=+])", inConstruct: "phrasing" },
];

const processor = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: "-",
    bulletOther: "*",
    rule: "-",
    listItemIndent: "one",
    fences: true,
    resourceLink: true,
    incrementListMarker: true,
    handlers: { mdxJsxFlowElement: component },
    unsafe,
  });

/** The build's reader fails on more straight quotation marks than this on one page. */
const MOST_QUOTES = 8_000;

function write(root: Root): string {
  const text = processor.stringify(root);
  const quotes = text.length > MOST_QUOTES ? text.match(/["']/g) : null;
  return (quotes?.length ?? 0) < MOST_QUOTES ? text : text.replace(/(?<!\\)["'](?![^<\n]*>)/g, "\\$&");
}
