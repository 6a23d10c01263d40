import type { Problem } from "../problem.ts";
import type { Path, Yaml } from "../read-yaml.ts";
import { fieldName } from "../explain-schema-error.ts";
import { list, record, type Rule } from "../site.ts";

/** Nothing stands twice in a list, and no two levels or helplines have one id. */
export const duplicates: Rule = ({ pages, data: { levels, site, glossary } }) => [
  ...pages.flatMap(({ file, fields }) =>
    ["topics", "aliases", "sources", "related"].flatMap((name) =>
      fields ? twice(file, fields, record(fields.value)[name], (index) => [name, index]) : [],
    ),
  ),
  ...(levels ? twice(levels.file, levels.yaml, ids(levels.yaml.value), (index) => [index, "id"]) : []),
  ...(glossary
    ? Object.entries(record(glossary.yaml.value)).flatMap(([id, term]) =>
        ["also", "sources"].flatMap((name) =>
          twice(glossary.file, glossary.yaml, record(term)[name], (index) => [id, name, index]),
        ),
      )
    : []),
  ...(site
    ? twice(site.file, site.yaml, ids(record(site.yaml.value).helplines), (index) => ["helplines", index, "id"])
    : []),
];

const ids = (value: unknown): unknown[] => list(value).map((one) => record(one).id);

function twice(file: string, yaml: Yaml, values: unknown, path: (index: number) => Path): Problem[] {
  const all = list(values);
  return all.flatMap((value, index) =>
    typeof value !== "string" || all.indexOf(value) === index
      ? []
      : {
          file,
          line: yaml.lineOf(path(index)),
          field: fieldName(path(index)),
          message: `this stands here a second time; the first is in line ${yaml.lineOf(path(all.indexOf(value)))}`,
          found: value,
          fix: "take one of the two away",
        },
  );
}
