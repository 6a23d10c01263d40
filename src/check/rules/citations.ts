import { attributeOf, lineOf, type Tag, tagsOf } from "../read-mdx.ts";
import { valuesAt } from "../read-yaml.ts";
import { pageRule } from "../rule.ts";
import { dataOf, field, idsOf, type Site, strings } from "../site.ts";

/** What a page cites is listed at its top, and what is listed there is cited. */
export const citations = pageRule((page, report, site) => {
  const { fields, body } = page;
  if (fields?.value === undefined || !body.nodes) return;
  const known = idsOf(site, "sources");
  const listed = strings(field(page, "sources"));
  const cited = new Map<string, Tag>();
  for (const tag of tagsOf(body.nodes)) for (const id of citedBy(tag, site)) if (!cited.has(id)) cited.set(id, tag);
  const isKnown = (id: string) => known?.includes(id) ?? true;
  for (const [id, tag] of cited)
    if (!listed.includes(id) && isKnown(id))
      report({
        line: lineOf(tag),
        field: tag.name === "Source" ? "<Source> id" : `<${tag.name}>`,
        message: "the text cites this source, and the list at the top of the page lacks it",
        found: id,
        fix: `add ${id} to sources: [${[...listed, id].slice(-3).join(", ")}]`,
      });
  for (const [index, id] of listed.entries())
    if (!cited.has(id) && isKnown(id))
      report({
        line: fields.lineOf(["sources", index]),
        field: "sources",
        message: "the text never cites this source",
        found: id,
        fix: `write <Source id="${id}" /> after the sentence that it supports, or take it out of the list`,
      });
});

function citedBy(tag: Tag, site: Site): string[] {
  if (tag.name === "Source") return strings([attributeOf(tag, "id")]);
  if (tag.name !== "LevelsTable") return [];
  return strings(valuesAt(dataOf(site, "levels"), ["[]", "sources", "*", "[]"]).map(({ value }) => value));
}
