import { excerpt } from "../problem.ts";
import { lineOf, textContent } from "../read-mdx.ts";
import { pageRule } from "../rule.ts";

/** Every note of a text (`[^1]`) has its words, and all words of notes are led to: others are not shown. */
export const notes = pageRule(({ body }, report) => {
  const nodes = body.nodes ?? [];
  const mentioned = new Set(nodes.flatMap((node) => (node.type === "footnoteReference" ? node.identifier : [])));
  for (const node of nodes) {
    if (node.type === "footnoteDefinition" && !mentioned.has(node.identifier))
      report({
        line: lineOf(node),
        field: `[^${node.identifier}]`,
        message: "no sentence leads to this note, so nobody sees it",
        found: excerpt(textContent(node)),
        fix: `write [^${node.identifier}] after the sentence to which it belongs`,
      });
    if (node.type === "text")
      for (const [mark, name = ""] of node.value.matchAll(/\[\^([^\]\s]+)\]/g))
        report({
          line: lineOf(node),
          field: mark,
          message: "there is no note of this name, so the signs themselves are shown",
          found: excerpt(node.value),
          fix: `write the note on a line of its own at the end: [^${name}]: and its words`,
        });
  }
});
