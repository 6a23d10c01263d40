import type { Problem } from "../problem.ts";
import { attributeOf, lineOf, type Tag, tagsOf } from "../read-mdx.ts";
import { field, idsOf, list, type Page, record, type Rule, strings } from "../site.ts";

/** What a page cites is listed at its top, and what is listed there is cited. */
export const citations: Rule = (site) => {
  const known = idsOf(site, "sources");
  const inTable = list(site.data.levels?.yaml.value).flatMap((level) =>
    Object.values(record(record(level).sources)).flatMap(strings),
  );
  return site.pages.flatMap((page) => check(page, (id) => known?.includes(id) ?? true, inTable));
};

/** @param inTable what `<LevelsTable />` cites on every page that shows it */
function check(page: Page, isKnown: (id: string) => boolean, inTable: readonly string[]): Problem[] {
  const { file, fields, body } = page;
  if (fields?.value === undefined || !body.nodes) return [];
  const listed = strings(field(page, "sources"));
  const citedBy = (tag: Tag) =>
    tag.name === "LevelsTable" ? inTable : tag.name === "Source" ? strings([attributeOf(tag, "id")]) : [];
  const cited = new Map<string, Tag>();
  for (const tag of tagsOf(body.nodes)) for (const id of citedBy(tag)) if (!cited.has(id)) cited.set(id, tag);
  const unlisted = [...cited].filter(([id]) => !listed.includes(id) && isKnown(id));
  const unused = listed.map((id, index) => ({ id, index })).filter(({ id }) => !cited.has(id) && isKnown(id));
  return [
    ...unlisted.map(([id, tag]) => ({
      file,
      line: lineOf(tag),
      field: tag.name === "Source" ? "<Source> id" : `<${tag.name}>`,
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
