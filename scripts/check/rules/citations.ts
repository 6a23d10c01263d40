import type { Problem } from "../problem.ts";
import { attributeOf, lineOf, tagsOf } from "../read-mdx.ts";
import { field, idsOf, type Page, type Rule, strings } from "../site.ts";

/** What a page cites is listed at its top, and what is listed there is cited. */
export const citations: Rule = (site) => {
  const known = idsOf(site, "sources");
  return site.pages.flatMap((page) => check(page, (id) => known?.includes(id) ?? true));
};

function check(page: Page, isKnown: (id: string) => boolean): Problem[] {
  const { file, fields, body } = page;
  if (fields?.value === undefined || !body.nodes) return [];
  const listed = strings(field(page, "sources"));
  const cited = new Map<string, number | undefined>();
  for (const tag of tagsOf(body.nodes)) {
    const id = tag.name === "Source" ? attributeOf(tag, "id") : undefined;
    if (id !== undefined && !cited.has(id)) cited.set(id, lineOf(tag));
  }
  const unlisted = [...cited].filter(([id]) => !listed.includes(id) && isKnown(id));
  const unused = listed.map((id, index) => ({ id, index })).filter(({ id }) => !cited.has(id) && isKnown(id));
  return [
    ...unlisted.map(([id, line]) => ({
      file,
      line,
      field: "<Source> id",
      message: "the text cites this source, and the list at the top of the page lacks it",
      found: id,
      fix: `add ${id} to sources: [${[...listed, id].slice(-3).join(", ")}]`,
    })),
    ...unused.map(({ id, index }) => ({
      file,
      line: fields.lineOf(["sources", index]),
      field: "sources",
      message: "the text never cites this source",
      found: id,
      fix: `write <Source id="${id}" /> after the sentence that it supports, or take it out of the list`,
    })),
  ];
}
