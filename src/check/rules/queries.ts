import { checkLink } from "../check-link.ts";
import type { Problem } from "../problem.ts";
import { valuesAt } from "../read-yaml.ts";
import type { Rule } from "../rule.ts";
import type { DataFile, Site } from "../site.ts";

/** What people ask is answered by pages that exist, and each page and each query stands there once. */
export const queries: Rule = (site, report) => {
  for (const file of site.data.filter(({ name }) => name === "queries")) checkQueries(site, file, report);
};

function checkQueries(site: Site, file: DataFile, report: (problem: Problem) => void): void {
  const { yaml } = file;
  const first = new Map<string, number | undefined>();
  for (const { path, value } of valuesAt(yaml.value, ["[]", "page"])) {
    if (typeof value !== "string") continue;
    const place = { file: file.file, ...yaml.placeOf(path), found: value };
    const finding = value === "none" ? undefined : checkLink(site, value);
    if (finding) report({ ...place, ...finding });
    else if (first.has(value))
      report({
        ...place,
        message: `this page has an entry already, in line ${first.get(value) ?? 1}`,
        fix: "write its queries there, and take this entry out",
      });
    else first.set(value, yaml.lineOf(path));
  }
  const owners = new Map<string, number | undefined>();
  for (const { path, value } of valuesAt(yaml.value, ["[]", "queries"])) {
    if (typeof value !== "string") continue;
    for (const query of value.split("\n").flatMap((line) => line.trim() || [])) {
      if (owners.has(query))
        report({
          file: file.file,
          ...yaml.placeOf(path),
          message: `this query stands in the entry of line ${owners.get(query) ?? 1} already`,
          found: query,
          fix: "take it out of one of the two",
        });
      else owners.set(query, yaml.lineOf(path));
    }
  }
}
