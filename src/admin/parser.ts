import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import remarkSmartypants from "remark-smartypants";
import type { mdxToMdast as parse } from "satteri";
import { unified } from "unified";
import { VFileMessage } from "vfile-message";

/**
 * What the editor reads pages with, in the place of the build's parser, which is a native program. A test holds the two
 * to the same findings.
 */
const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkSmartypants);

/**
 * Reads Markdown with components.
 * @param text of the page
 * @returns its tree, as the build's parser makes it
 * @throws Error with the message of the build's parser: "5:1: Expected …"
 */
export const mdxToMdast = ((text: string) => {
  try {
    return processor.runSync(processor.parse(text));
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const { line = 1, column = 1, reason, source, ruleId } = error;
    throw new Error(`${line}:${column}: ${reason} (${source}:${ruleId})`, { cause: error });
  }
}) as unknown as typeof parse;
