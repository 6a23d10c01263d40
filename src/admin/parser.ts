import { parse, parseExpressionAt } from "acorn";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import remarkSmartypants from "remark-smartypants";
import type { mdxToMdast as build } from "satteri";
import { unified } from "unified";
import { VFileMessage } from "vfile-message";

/** The build's parser reads a paragraph that begins with `import` or `export` as code, whatever it says. */
const anyImport = () => parse("", { ecmaVersion: "latest", sourceType: "module" });

const processor = unified()
  .use(remarkParse)
  .use(remarkMdx, { acorn: { parse: anyImport, parseExpressionAt } })
  .use(remarkGfm)
  .use(remarkSmartypants);

/**
 * Reads Markdown with components in the editor, in the place of the build's parser, which is a native program. A test holds
 * the two to the same trees and the same findings.
 * @param text of the page
 * @returns its tree, as the build's parser makes it
 * @throws Error with the message of the build's parser: "5:1: Expected …"
 */
export const mdxToMdast = ((text: string) => {
  try {
    return unravel(processor.runSync(processor.parse(text)));
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    throw new Error(inWordsOfBuild(error, text), { cause: error });
  }
}) as unknown as typeof build;

interface Parent {
  type: string;
  children?: Parent[];
  value?: string;
}

/** A paragraph of nothing but elements and expressions is none: as in the build, they stand where it stood. */
function unravel(node: Parent): Parent {
  if (node.children)
    node.children = node.children.flatMap((child) => {
      const inside = unravel(child).children ?? [];
      const isSpace = ({ type, value }: Parent) => type === "text" && value?.trim() === "";
      const isCode = ({ type }: Parent) => type === "mdxJsxTextElement" || type === "mdxTextExpression";
      if (child.type !== "paragraph" || !inside.some(isCode) || !inside.every((one) => isSpace(one) || isCode(one)))
        return [child];
      return inside.filter(isCode).map((one) => ({ ...one, type: one.type.replace("Text", "Flow") }));
    });
  return node;
}

/** A slip of syntax as the build's parser words it and places it. */
function inWordsOfBuild({ line = 1, column = 1, reason, source, ruleId }: VFileMessage, text: string): string {
  const lines = text.split("\n");
  const at = lines.slice(0, line - 1).join("\n").length + column - Number(line === 1);
  const open = text.lastIndexOf("<", at);
  const before = text.slice(0, open).split("\n");
  const atTag = `${before.length}:${(before.at(-1) ?? "").length + 1}`;
  const rest = text.slice(open);
  const name = /^<\/?([\w.-]*)/.exec(rest)?.[1] ?? "";
  if (reason.includes("closing slash `/` in tag"))
    return `${atTag}: Unexpected closing tag \`</${name}>\`, expected an open tag first (mdx-jsx:unexpected-character)`;
  if (source === "micromark-extension-mdx-jsx")
    return `${atTag}: ${reason.includes("before name") ? reason : "Unexpected character after `<`, expected a valid JSX tag"} (mdx-jsx:unexpected-character)`;
  const [, unclosed = "", openLine = line, openColumn = column] =
    /^Expected a closing tag for `<([^`]*)>` \((\d+):(\d+)/.exec(reason) ?? [];
  if (unclosed && !text.includes(`</${unclosed}>`, offsetOf(lines, Number(openLine))))
    return `${openLine}:${openColumn}: Expected a closing tag for \`<${unclosed}>\` (${openLine}:${openColumn}) (mdx-jsx:unexpected-character)`;
  return `${line}:${column}: ${reason} (${source}:${ruleId})`;
}

/** Place of the first sign of a line. @param line counted from 1 */
const offsetOf = (lines: readonly string[], line: number) => lines.slice(0, line - 1).join("\n").length;
