import { type Path, valuesAt, type Yaml } from "../read-yaml.ts";
import type { Rule } from "../rule.ts";
import { list, record } from "../site.ts";

/** Nothing stands twice in a list, and no two levels or helplines have one id. */
export const duplicates: Rule = ({ pages, data }, report) => {
  const check = (file: string, yaml: Yaml | undefined, lists: string[], key: string[] = []) => {
    for (const { path, value } of valuesAt(yaml?.value, lists)) {
      const firstAt = new Map<string, Path>();
      for (const [index, entry] of list(value).entries()) {
        const own = key.reduce((one: unknown, name) => record(one)[name], entry);
        if (typeof own !== "string") continue;
        const place = [...path, index, ...key];
        const first = firstAt.get(own);
        firstAt.set(own, first ?? place);
        if (first)
          report({
            file,
            ...yaml?.placeOf(place),
            message: `this stands here a second time; the first is in line ${yaml?.lineOf(first)}`,
            found: own,
            fix: "take one of the two away",
          });
      }
    }
  };
  for (const { file, fields } of pages)
    for (const name of ["topics", "aliases", "sources", "related"]) check(file, fields, [name]);
  for (const { file, name, yaml } of data) {
    if (name === "levels") check(file, yaml, [], ["id"]);
    if (name === "site") check(file, yaml, ["helplines"], ["id"]);
    if (name === "glossary") for (const lists of ["also", "sources"]) check(file, yaml, ["*", lists]);
  }
};
