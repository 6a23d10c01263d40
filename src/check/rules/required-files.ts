import { defaultLanguage } from "../../content/languages.ts";
import { type DataName, dataNames, neededPages, optionalData } from "../collections.ts";
import { tagsOf } from "../read-mdx.ts";
import type { Rule } from "../rule.ts";
import { publicationOf, type Site } from "../site.ts";
import { fitLanguages } from "./fit-ids.ts";

/** What the site cannot be built without is there, and none of it is a draft. */
export const requiredFiles: Rule = (site, report) => {
  const { folder, files, pages } = site;
  for (const name of dataNames.filter((name) => isNeeded(name, site)))
    if (!files.has(`${folder}/${name}.yaml`))
      report({ file: `${folder}/${name}.yaml`, message: "this file is missing", fix: wayBack(name) });
  for (const slug of [...neededPages, ...(usesTerms(site) ? ["glossary"] : [])]) {
    const page = pages.find((one) => one.folder === "pages" && one.slug === slug && one.language === defaultLanguage);
    const file = page?.file ?? `${folder}/pages/${slug}.mdx`;
    const instead = slug === "glossary" ? ", or take <Term> away around the words that lead to it" : "";
    if (!page) report({ file, message: "this page is missing, and the site needs it", fix: `put it back${instead}` });
    else if (publicationOf(page).draft)
      report({
        file,
        ...page.fields?.placeOf(["draft"]),
        message: "the site needs this page",
        found: "true",
        fix: `take the line away${instead}`,
      });
  }
};

function isNeeded(name: DataName, site: Site): boolean {
  if (optionalData.includes(name)) return false;
  if (name.startsWith("fit/")) return fitLanguages(site).includes(defaultLanguage);
  return name !== "glossary" || usesTerms(site) || site.files.has(`${site.folder}/pages/glossary.mdx`);
}

const usesTerms = ({ pages }: Site): boolean =>
  pages.some((page) => !page.isDraft && tagsOf(page.body.nodes ?? []).some(({ name }) => name === "Term"));

function wayBack(name: DataName): string {
  if (name === "glossary") return "put it back; a site without a glossary has no pages/glossary.mdx and no <Term>";
  return name.startsWith("fit/")
    ? "put it back; a site without the assessment has no pages/fit.mdx and no pages/how-it-decides.mdx"
    : "put it back";
}
