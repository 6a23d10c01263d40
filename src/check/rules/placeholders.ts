import { basename } from "node:path";
import { excerpt } from "../problem.ts";
import type { Rule } from "../rule.ts";
import { field, publicationOf, record } from "../site.ts";
import { textsOf } from "../texts.ts";

/** What `npm run new` leaves to be written is written before visitors see it. */
export const placeholders: Rule = (site, report) => {
  const drafts = new Set(site.pages.filter((page) => publicationOf(page).draft).map(({ file }) => file));
  for (const page of site.pages) {
    const { src } = record(field(page, "picture"));
    if (!drafts.has(page.file) && typeof src === "string" && basename(src) === "placeholder.svg")
      report({
        file: page.file,
        ...page.fields?.placeOf(["picture", "src"]),
        message: "this drawing only stands in for the page's own picture",
        found: src,
        fix: "put a picture beside the page and write its name, or keep the page a draft",
      });
  }
  for (const { file, field, text, lineAt } of textsOf(site)) {
    const offset = text.indexOf("To write:");
    if (offset < 0 || drafts.has(file)) continue;
    const found = excerpt(text.slice(offset));
    report({ file, line: lineAt(offset), field, message: "this was not written yet", found, fix: "write it" });
  }
};
