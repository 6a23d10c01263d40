import { basename } from "node:path";
import { excerpt } from "../problem.ts";
import { field, publicationOf, record, type Rule } from "../site.ts";
import { textsOf } from "../texts.ts";

/** What `npm run new` leaves to be written is written before visitors see it. */
export const placeholders: Rule = (site) => {
  const shown = site.pages.filter((page) => !publicationOf(page).draft);
  const drawings = shown.flatMap((page) => {
    const { src } = record(field(page, "picture"));
    if (typeof src !== "string" || basename(src) !== "placeholder.svg") return [];
    return [
      {
        file: page.file,
        line: page.fields?.lineOf(["picture", "src"]),
        field: "picture.src",
        message: "this drawing only stands in for the page's own picture",
        found: src,
        fix: "put a picture beside the page and write its name, or keep the page a draft",
      },
    ];
  });
  const drafts = new Set(site.pages.filter((page) => !shown.includes(page)).map(({ file }) => file));
  const texts = textsOf(site).flatMap(({ file, field, text, lineAt }) => {
    const offset = drafts.has(file) ? -1 : text.indexOf("To write:");
    if (offset < 0) return [];
    const line = lineAt(offset);
    return [
      { file, line, field, message: "this was not written yet", found: excerpt(text.slice(offset)), fix: "write it" },
    ];
  });
  return [...drawings, ...texts];
};
