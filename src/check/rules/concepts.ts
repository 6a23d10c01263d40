import { checkLink } from "../check-link.ts";
import { valuesAt } from "../read-yaml.ts";
import type { Rule } from "../rule.ts";

/** What people call things leads to pages and places that exist, and a name leads to one thing. */
export const concepts: Rule = (site, report) => {
  const file = site.data.find(({ name }) => name === "concepts");
  if (!file) return;
  const { yaml } = file;
  for (const { path, value } of valuesAt(yaml.value, ["*", "leads", "[]"])) {
    const finding = typeof value === "string" ? checkLink(site, value) : undefined;
    if (finding) report({ file: file.file, ...yaml.placeOf(path), found: String(value), ...finding });
  }
  for (const list of ["names", "es"]) {
    const owners = new Map<unknown, { id: string; line: number | undefined }>();
    for (const { path, value } of valuesAt(yaml.value, ["*", list, "[]"])) {
      const first = owners.get(value);
      if (first)
        report({
          file: file.file,
          ...yaml.placeOf(path),
          message: `this name leads to "${first.id}" already, in line ${first.line}`,
          found: String(value),
          fix: "take it out of one of the two",
        });
      else owners.set(value, { id: String(path[0]), line: yaml.lineOf(path) });
    }
  }
};
