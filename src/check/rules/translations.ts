import { inLanguage, withoutLanguage } from "../../content/addresses.ts";
import { defaultLanguage } from "../../content/languages.ts";
import { isPublished } from "../../content/publication.ts";
import { translatedNames } from "../collections.ts";
import { compareIds } from "../compare-ids.ts";
import { suggest } from "../nearest.ts";
import type { Problem } from "../problem.ts";
import { tagsOf } from "../read-mdx.ts";
import { pageRule, type Rule } from "../rule.ts";
import { dataFile, idsOf, namedIds, publicationOf, record, type Site } from "../site.ts";
import { fitLanguages } from "./fit-ids.ts";

/** A translated page translates one that is there, and has an address. */
export const translatedPages = pageRule((page, report, site) => {
  const { language, folder, slug, href } = page;
  if (language === defaultLanguage) return;
  const original = site.pageAt.get(withoutLanguage(href));
  if (original) {
    const [there, here] = [publicationOf(original), publicationOf(page)];
    const isFirst =
      there.draft || (!isPublished(there, site.today) && (here.published ?? "") < (there.published ?? ""));
    if (!here.draft && isFirst)
      report({
        message: `${original.file}, which this page translates, is not published by then: the way to it leads nowhere`,
        fix: "publish the original first, or add a line draft: true to this page",
      });
    return;
  }
  const originals = site.pages.filter((page) => page.language === defaultLanguage && page.folder === folder);
  report({
    message: `this page translates nothing: there is no ${site.folder}/${folder}/${slug}.mdx`,
    found: slug,
    fix: suggest(
      slug,
      originals.map((page) => page.slug),
    ),
  });
});

/** A language has all that its pages show. */
export const translations: Rule = (site, report) => {
  for (const language of site.languages.filter((one) => one !== defaultLanguage)) {
    const folder = `${site.folder}${inLanguage("/", language)}`;
    for (const name of missingFiles(site, language, folder))
      report({
        file: folder + name,
        message: "this file is missing, and the language needs it",
        fix: `translate ${site.folder}/${name} into it`,
      });
    for (const name of ["topics", "glossary"] as const) compareEntries(site, language, name, report);
    // The words about a helpline stand beside the translation, its numbers in site.yaml.
    const words = dataFile(site, "words", language);
    const helplines = idsOf(site, "helplines");
    if (words?.yaml.value === undefined || !helplines) continue;
    const place = { file: words.file, ...words.yaml.placeOf(["site", "helplines"]) };
    compareIds(
      Object.keys(record(record(record(words.yaml.value).site).helplines)),
      helplines,
      (id) =>
        report({
          ...place,
          message: `there are no words for the helpline "${id}" of site.yaml`,
          fix: `add "${id}": with its name and who`,
        }),
      (id, fix) => report({ ...place, message: "there is no such helpline in site.yaml", found: id, fix }),
    );
  }
};

/** Topics and terms of a translation are those of the original; some may be left out. */
function compareEntries(site: Site, language: string, name: "topics" | "glossary", report: (problem: Problem) => void) {
  const translated = dataFile(site, name, language);
  const known = idsOf(site, name);
  if (!translated || !known) return;
  const missing: string[] = [];
  compareIds(
    namedIds(site, name, language),
    known,
    (id) => missing.push(id),
    (id, fix) =>
      report({
        file: translated.file,
        ...translated.yaml.placeOf([id]),
        message: `there is no such entry in ${site.folder}/${name}.yaml`,
        found: id,
        fix,
      }),
  );
  if (missing.length > 0)
    report({
      file: translated.file,
      message: `readers of this language do not see what ${site.folder}/${name}.yaml says of ${missing.join(", ")}`,
      fix: "translate these entries too",
      severity: "warning",
    });
}

function missingFiles(site: Site, language: string, folder: string): string[] {
  const pages = site.pages.filter((page) => page.language === language);
  const shows = (component: string) =>
    pages.some(({ body }) => tagsOf(body.nodes ?? []).some(({ name }) => name === component));
  const has = (slug: string) => pages.some((page) => page.slug === slug && page.folder === "pages");
  const needed = translatedNames.filter(
    (name) =>
      name === "words" ||
      (name === "levels" && shows("LevelsOfCare")) ||
      (name === "week" && shows("ExampleWeek")) ||
      (name === "glossary" && (shows("Term") || has("glossary"))) ||
      (name.startsWith("fit/") && fitLanguages(site).includes(language)),
  );
  return [
    ...needed.map((name) => `${name}.yaml`).filter((name) => !site.files.has(folder + name)),
    ...(has("home") ? [] : ["pages/home.mdx"]),
    ...(has("glossary") || !shows("Term") ? [] : ["pages/glossary.mdx"]),
  ];
}
