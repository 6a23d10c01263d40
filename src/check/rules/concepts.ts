import { checkLink } from "../check-link.ts";
import { defaultLanguage } from "../../content/languages.ts";
import { suggest } from "../nearest.ts";
import { valuesAt } from "../read-yaml.ts";
import type { Rule } from "../rule.ts";
import { dataOf, record } from "../site.ts";

/** What people call things leads to pages and places that exist, and a name leads to one thing. */
export const concepts: Rule = (site, report) => {
  const known = Object.keys(record(dataOf(site, "concepts")));
  for (const { file, name, yaml, language } of site.data) {
    if (name !== "concepts") continue;
    const isOriginal = language === defaultLanguage;
    for (const { path, value } of valuesAt(yaml.value, ["*", "leads", "[]"])) {
      const finding = typeof value === "string" ? checkLink(site, value) : undefined;
      if (finding) report({ file, ...yaml.placeOf(path), found: String(value), ...finding });
    }
    for (const id of isOriginal ? [] : Object.keys(record(yaml.value)))
      if (!known.includes(id))
        report({
          ...{ file, ...yaml.placeOf([id]), found: id },
          message: `there is no such entry in ${site.folder}/concepts.yaml`,
          fix: suggest(id, known),
        });
    const owners = new Map<unknown, { id: string; line: number | undefined }>();
    for (const { path, value } of valuesAt(yaml.value, isOriginal ? ["*", "names", "[]"] : ["*", "[]"])) {
      const first = owners.get(value);
      if (first)
        report({
          file,
          ...yaml.placeOf(path),
          message: `this name leads to "${first.id}" already, in line ${first.line}`,
          found: String(value),
          fix: "take it out of one of the two",
        });
      else owners.set(value, { id: String(path[0]), line: yaml.lineOf(path) });
    }
  }
};
