import type { MdastNode } from "satteri";
import { excerpt, type Finding } from "../problem.ts";
import { lineOf } from "../read-mdx.ts";
import { pageRule } from "../rule.ts";

/** Pages hold text and components: no code, no HTML. */
export const code = pageRule(({ body }, report) => {
  for (const node of body.nodes ?? []) {
    const finding = check(node);
    if (finding) report({ line: lineOf(node), ...finding });
  }
});

function check(node: MdastNode): Finding | undefined {
  switch (node.type) {
    case "mdxjsEsm": {
      const word = /^\w+/.exec(node.value)?.[0] ?? "import";
      return {
        message: `a paragraph that begins with ${word} is read as code`,
        found: excerpt(node.value),
        fix: "take it away; components need no import. In a sentence, put another word first",
      };
    }
    case "mdxFlowExpression":
    case "mdxTextExpression":
      if (/^\s*(\/\*[\s\S]*?\*\/\s*)+$/.test(node.value)) return undefined;
      return {
        message: "what stands in { } is read as code",
        found: excerpt(`{${node.value}}`),
        fix: "take the signs { and } away, or write \\{ and \\}",
      };
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      if (node.name === null || !/^[a-z]/.test(node.name)) return undefined;
      return {
        field: `<${node.name}>`,
        message: "pages hold no HTML",
        found: `<${node.name}>`,
        fix: instead(node.name),
      };
    default:
      return undefined;
  }
}

const markdown: Record<string, string> = {
  a: "write [words of the link](/address/)",
  b: "write **words**",
  strong: "write **words**",
  i: "write *words*",
  em: "write *words*",
  br: "leave a line empty to begin a new paragraph",
  hr: "begin a new section with ## and its heading",
  img: "write ![what it shows](./picture.svg)",
  figure: "use <Figure>",
  ul: "begin each line of the list with a hyphen",
  ol: "begin the lines of the list with 1. 2. 3.",
  li: "begin the line with a hyphen",
  blockquote: "begin the line with >",
  table: "write the table with lines | so | so |",
  aside: 'use <Callout title="…">',
  h1: "the title stands at the top of the file; begin a section with ##",
  h2: "write ## and the heading",
  h3: "write ### and the heading",
  script: "take it away; pages run no programs of their own",
  style: "take it away; the look comes from the site",
  iframe: "take it away; pages show nothing from other sites. A link may lead there",
};

const instead = (tag: string) =>
  markdown[tag] ?? "take the tag away and leave the words; an empty line begins a new paragraph";
