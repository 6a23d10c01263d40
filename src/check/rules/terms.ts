import { excerpt } from "../problem.ts";
import { attributeOf, lineOf, type Tag, tagsOf, textContent, walk } from "../read-mdx.ts";
import { pageRule } from "../rule.ts";

/** A term leads to the glossary where the page first uses it, and never from within a heading or a link. */
export const terms = pageRule(({ body }, report) => {
  const firstLine = new Map<string, number | undefined>();
  for (const tag of tagsOf(body.nodes ?? []).filter(isTerm)) {
    const id = attributeOf(tag, "id");
    if (id === undefined) continue;
    if (!firstLine.has(id)) firstLine.set(id, lineOf(tag));
    else
      report({
        line: lineOf(tag),
        field: "<Term> id",
        message: `link a term only where it first appears; here that is line ${firstLine.get(id)}`,
        found: id,
        fix: `take <Term> away and leave the words: ${excerpt(textContent(tag))}`,
      });
  }
  for (const node of body.nodes ?? []) {
    const refuse = (where: string, found: string) =>
      report({
        line: lineOf(node),
        field: "<Term>",
        message: `a term cannot stand inside ${where}`,
        found: excerpt(found),
        fix: "leave the words there, and link the term in a sentence",
      });
    if (node.type === "heading" || node.type === "link") {
      if (tagsOf([...walk(node)]).some(isTerm)) refuse(`a ${node.type}`, textContent(node));
    } else if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      if (isTerm(node) && tagsOf([...walk(node)]).filter(isTerm).length > 1) refuse("another term", textContent(node));
      else
        for (const { value } of node.attributes)
          if (typeof value === "string" && value.includes("<Term")) refuse("an attribute", value);
    }
  }
});

const isTerm = ({ name }: Tag) => name === "Term";
