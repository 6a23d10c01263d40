import { defaultLanguage } from "../../content/languages.ts";
import { dataNames, neededPages, optionalData } from "../collections.ts";
import type { Rule } from "../rule.ts";
import { publicationOf } from "../site.ts";

/** What the site cannot be built without is there, and none of it is a draft. */
export const requiredFiles: Rule = ({ folder, files, pages }, report) => {
  for (const file of dataNames.filter((name) => !optionalData.includes(name)).map((name) => `${folder}/${name}.yaml`))
    if (!files.has(file)) report({ file, message: "this file is missing", fix: "put it back" });
  for (const slug of neededPages) {
    const page = pages.find((one) => one.folder === "pages" && one.slug === slug && one.language === defaultLanguage);
    const file = page?.file ?? `${folder}/pages/${slug}.mdx`;
    if (!page) report({ file, message: "this page is missing, and the site needs it", fix: "put it back" });
    else if (publicationOf(page).draft)
      report({
        file,
        ...page.fields?.placeOf(["draft"]),
        message: "the site needs this page",
        found: "true",
        fix: "take the line away",
      });
  }
};
