import { defaultLanguage } from "../../content/languages.ts";
import { dataSchemas, neededPages } from "../collections.ts";
import { publicationOf, type Rule } from "../site.ts";

/** What the site cannot be built without is there, and none of it is a draft. */
export const requiredFiles: Rule = ({ folder, files, pages }) => [
  ...Object.keys(dataSchemas)
    .map((name) => `${folder}/${name}.yaml`)
    .filter((file) => !files.has(file))
    .map((file) => ({ file, message: "this file is missing", fix: "put it back" })),
  ...neededPages.flatMap((slug) => {
    const page = pages.find((one) => one.folder === "pages" && one.slug === slug && one.language === defaultLanguage);
    if (!page)
      return {
        file: `${folder}/pages/${slug}.mdx`,
        message: "this page is missing, and the site needs it",
        fix: "put it back",
      };
    if (!publicationOf(page).draft) return [];
    const line = page.fields?.lineOf(["draft"]);
    return {
      file: page.file,
      line,
      field: "draft",
      message: "the site needs this page",
      found: "true",
      fix: "take the line away",
    };
  }),
];
