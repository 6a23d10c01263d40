import { excerpt } from "../problem.ts";
import type { Rule } from "../rule.ts";
import { field, publicationOf } from "../site.ts";

/** In search results nobody can tell two pages of one title apart, nor two of one description. */
export const sameWords: Rule = ({ pages }, report) => {
  for (const name of ["title", "description"]) {
    const firstAt = new Map<string, string>();
    for (const page of pages) {
      const words = field(page, name);
      if (typeof words !== "string" || publicationOf(page).draft) continue;
      const key = `${page.language} ${words.trim().toLowerCase()}`;
      const first = firstAt.get(key);
      if (first === undefined) firstAt.set(key, page.file);
      else
        report({
          file: page.file,
          ...page.fields?.placeOf([name]),
          message: `${first} has the same ${name}`,
          found: excerpt(words),
          fix: "write what is different about this page",
          severity: "warning",
        });
    }
  }
};
