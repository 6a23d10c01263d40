import { inLanguage } from "../../content/addresses.ts";
import { defaultLanguage } from "../../content/languages.ts";
import { translatedNames } from "../collections.ts";
import { choose } from "../nearest.ts";
import type { Problem } from "../problem.ts";
import { tagsOf } from "../read-mdx.ts";
import { idsOf, record, type Rule, type Site } from "../site.ts";
import { fitLanguages } from "./fit-ids.ts";

/** A translation translates something that is there, and has all that its pages show. */
export const translations: Rule = (site) =>
  site.languages
    .filter((language) => language !== defaultLanguage)
    .flatMap((language) => [...orphans(site, language), ...missing(site, language), ...helplines(site, language)]);

function orphans({ folder, pages }: Site, language: string): Problem[] {
  const originals = pages.filter((page) => page.language === defaultLanguage);
  return pages
    .filter((page) => page.language === language)
    .filter((page) => !originals.some((one) => one.folder === page.folder && one.slug === page.slug))
    .map((page) => ({
      file: page.file,
      message: `this page translates nothing: there is no ${folder}/${page.folder}/${page.slug}.mdx`,
      found: page.slug,
      fix: choose(
        page.slug,
        originals.filter((one) => one.folder === page.folder).map(({ slug }) => slug),
      ),
    }));
}

function missing(site: Site, language: string): Problem[] {
  const own = `${site.folder}${inLanguage("/", language)}`;
  const pages = site.pages.filter((page) => page.language === language);
  const shown = (component: string) =>
    pages.some(({ body }) => tagsOf(body.nodes ?? []).some(({ name }) => name === component));
  const names = translatedNames.filter(
    (name) =>
      name === "words" ||
      (name === "levels" && shown("LevelsOfCare")) ||
      (name === "week" && shown("ExampleWeek")) ||
      (name.startsWith("fit/") && fitLanguages(site).includes(language)),
  );
  return [
    ...names.map((name) => `${name}.yaml`).filter((name) => !site.files.has(own + name)),
    ...(pages.some(({ slug, folder }) => folder === "pages" && slug === "home") ? [] : ["pages/home.mdx"]),
  ].map((name) => ({
    file: own + name,
    message: "this file is missing, and the language needs it",
    fix: `translate ${site.folder}/${name} into it`,
  }));
}

/** The words about a helpline in another language stand beside its translation, its numbers in site.yaml. */
function helplines(site: Site, language: string): Problem[] {
  const words = site.translated.find((one) => one.language === language && one.name === "words");
  const ids = idsOf(site, "helplines");
  if (words?.yaml.value === undefined || !ids) return [];
  const found = Object.keys(record(record(record(words.yaml.value).site).helplines));
  const line = words.yaml.lineOf(["site", "helplines"]);
  return [
    ...ids
      .filter((id) => !found.includes(id))
      .map((id) => ({
        file: words.file,
        line,
        field: "site.helplines",
        message: `there are no words for the helpline "${id}" of site.yaml`,
        fix: `add "${id}": with its name and who`,
      })),
    ...found
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        file: words.file,
        line,
        field: "site.helplines",
        message: "there is no such helpline in site.yaml",
        found: id,
        fix: choose(id, ids),
      })),
  ];
}
