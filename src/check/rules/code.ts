import type { MdastNode } from "satteri";
import { plainElements } from "../../content/plain-html.ts";
import { HTML, insteadOfHtml } from "../html-tags.ts";
import { excerpt, type Finding } from "../problem.ts";
import { lineOf } from "../read-mdx.ts";
import { pageRule } from "../rule.ts";
import { together } from "../together.ts";

/** Pages hold text, components and plain HTML: no code, and nothing that changes the look. */
export const code = pageRule(({ body }, report) => {
  const findings = (body.nodes ?? []).flatMap((node) => {
    const finding = check(node);
    return finding ? [{ line: lineOf(node), ...finding }] : [];
  });
  together(findings).forEach(report);
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
      if (plainElements.includes(node.name) && node.attributes.length === 0) return undefined;
      return {
        field: `<${node.name}>`,
        message: HTML,
        found: `<${node.name}>`,
        fix: insteadOfHtml(node.name),
      };
    default:
      return undefined;
  }
}
