import { mendValue } from "../field-mends.ts";
import { suggest } from "../nearest.ts";
import { valuesAt, type Yaml } from "../read-yaml.ts";
import type { Rule } from "../rule.ts";
import { type IdKind, idsOf } from "../site.ts";
import { tidyName } from "../tidy-name.ts";

/** Topics, sources, helplines and programs that a field names exist. */
export const references: Rule = (site, report) => {
  const check = (file: string, yaml: Yaml | undefined, fields: string[], kind: IdKind, own?: string) => {
    const known = idsOf(site, kind)?.filter((id) => id !== own);
    for (const { path, value } of valuesAt(yaml?.value, fields)) {
      if (!known || typeof value !== "string" || known.includes(value)) continue;
      report({
        file,
        ...yaml?.placeOf(path),
        message: value === own ? "a program cannot be related to itself" : `there is no ${places[kind]}`,
        found: value,
        fix: suggest(value, known),
        mend: (names) => {
          const meant = kind === "topics" ? names.topic(value) : known.find((id) => id === tidyName(value));
          return meant && yaml ? mendValue(path, yaml, (text) => text.replace(value, meant))?.(names) : undefined;
        },
      });
    }
  };
  for (const { file, folder, slug, fields } of site.pages) {
    check(file, fields, ["topics", "[]"], "topics");
    check(file, fields, ["sources", "[]"], "sources");
    if (folder === "programs") check(file, fields, ["related", "[]"], "programs", slug);
  }
  for (const { file, name, yaml } of site.data) {
    if (name === "site") {
      check(file, yaml, ["night"], "helplines");
      check(file, yaml, ["footerHelplines", "[]"], "helplines");
    }
    if (name === "levels") check(file, yaml, ["[]", "sources", "*", "[]"], "sources");
    if (name === "week") check(file, yaml, ["days", "[]", "sessions", "[]", "program"], "programs");
    if (name === "topics") check(file, yaml, ["*", "answer", "[]", "sources", "[]"], "sources");
    if (name === "glossary") check(file, yaml, ["*", "sources", "[]"], "sources");
  }
};

const places: Record<IdKind, string> = {
  topics: "such topic in topics.yaml",
  sources: "such source in sources.yaml",
  glossary: "such term in glossary.yaml",
  helplines: "such helpline in site.yaml",
  programs: "such page in the folder programs",
};
