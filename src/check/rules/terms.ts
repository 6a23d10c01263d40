import { excerpt, type Finding } from "../problem.ts";
import { attributeOf, lineOf, type Tag, tagsOf, walk, wordsOf } from "../read-mdx.ts";
import type { Page, Rule } from "../site.ts";

/** A term leads to the glossary where the page first uses it, and never from within a heading or a link. */
export const terms: Rule = ({ pages }) =>
  pages.flatMap((page) => [...twice(page), ...misplaced(page)].map((finding) => ({ file: page.file, ...finding })));

const isTerm = ({ name }: Tag) => name === "Term";

function twice({ body }: Page): Finding[] {
  const firstLine = new Map<string, number | undefined>();
  return tagsOf(body.nodes ?? [])
    .filter(isTerm)
    .flatMap((tag): Finding[] => {
      const id = attributeOf(tag, "id");
      if (id === undefined) return [];
      if (!firstLine.has(id)) {
        firstLine.set(id, lineOf(tag));
        return [];
      }
      return [
        {
          line: lineOf(tag),
          field: "<Term> id",
          message: `link a term only where it first appears; here that is line ${firstLine.get(id)}`,
          found: id,
          fix: `take <Term> away and leave the words: ${excerpt(wordsOf(tag))}`,
        },
      ];
    });
}

function misplaced({ body }: Page): Finding[] {
  return (body.nodes ?? []).flatMap((node): Finding[] => {
    const place = {
      line: lineOf(node),
      field: "<Term>",
      fix: "leave the words there, and link the term in a sentence",
    };
    if ((node.type === "heading" || node.type === "link") && tagsOf([...walk(node)]).some(isTerm))
      return [{ ...place, message: `a term cannot stand inside a ${node.type}`, found: excerpt(wordsOf(node)) }];
    if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return [];
    if (isTerm(node) && tagsOf([...walk(node)]).filter(isTerm).length > 1)
      return [{ ...place, message: "a term cannot stand inside another term", found: excerpt(wordsOf(node)) }];
    return node.attributes.flatMap(({ value }) =>
      typeof value === "string" && value.includes("<Term")
        ? [{ ...place, message: "a term cannot stand inside an attribute", found: excerpt(value) }]
        : [],
    );
  });
}
