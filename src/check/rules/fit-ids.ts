import { inLanguage } from "../../content/addresses.ts";
import { defaultLanguage } from "../../content/languages.ts";
import { causeIds, FINDING_IDS, PLACE_IDS, RULES, SUPPORT_IDS } from "../../fit/decision-table.ts";
import { answerIds, QUESTION_IDS } from "../../fit/questions.ts";
import { suggest } from "../nearest.ts";
import { compareIds } from "../compare-ids.ts";
import type { Yaml } from "../read-yaml.ts";
import type { Rule } from "../rule.ts";
import { dataFile, dataOf, record, type Site } from "../site.ts";

/** The folders whose pages the rules know by name. */
const folders = { "fit/questions": QUESTION_IDS, "fit/findings": FINDING_IDS, "fit/places": PLACE_IDS } as const;

/**
 * The wording of the fit assessment has exactly the ids that its rules know: no question, answer, finding, place, cause or
 * support may lack words, and no words what they belong to. Whom a result calls has to be known, too.
 */
export const fitIds: Rule = (site, report) => {
  const checkFiles = (folder: keyof typeof folders, language: string) => {
    const pages = site.pages.filter((page) => page.folder === folder && page.language === language);
    const fileOf = new Map(pages.map(({ slug, file }) => [slug, file]));
    const missing = (id: string) => `${site.folder}${inLanguage(`/${folder}/`, language)}${id}.mdx`;
    compareIds(
      [...fileOf.keys()],
      folders[folder],
      (id) => report({ file: missing(id), message: "this file is missing, and the rules need it", fix: "put it back" }),
      (id, fix) =>
        report({ file: fileOf.get(id) ?? "", message: "the rules know nothing of this name", found: id, fix }),
    );
  };
  const checkKeys = (file: string, yaml: Yaml, path: readonly string[], ids: readonly string[]) => {
    const value = path.reduce((one, name) => record(one)[name], yaml.value);
    const place = path.length > 0 ? { file, ...yaml.placeOf(path) } : { file };
    compareIds(
      Object.keys(record(value)),
      ids,
      (id) => report({ ...place, message: `there are no words for "${id}", which the rules need`, fix: `add ${id}:` }),
      (id, fix) => report({ ...place, message: "the rules know nothing of this id", found: id, fix }),
    );
  };
  for (const language of fitLanguages(site)) {
    for (const folder of Object.keys(folders) as (keyof typeof folders)[]) checkFiles(folder, language);
    const supports = dataFile(site, "fit/supports", language);
    if (supports) checkKeys(supports.file, supports.yaml, [], SUPPORT_IDS);
  }
  const { helplines } = record(dataOf(site, "site"));
  const called = (Array.isArray(helplines) ? helplines : []).map((helpline) => String(record(helpline).id));
  for (const { file, folder, slug, fields } of site.pages) {
    if (!fields) continue;
    const question = folder === "fit/questions" ? QUESTION_IDS.find((id) => id === slug) : undefined;
    if (question) checkKeys(file, fields, ["answers"], answerIds(question));
    const row = rowsIn(folder).find(({ id }) => id === slug);
    if (!row) continue;
    checkKeys(file, fields, ["causes"], causeIds(row));
    const call = record(fields.value).call;
    const known = ["clinic", "sheet", ...called];
    if (typeof call === "string" && !known.includes(call))
      report({
        file,
        ...fields.placeOf(["call"]),
        message: "nobody can be called under this name",
        found: call,
        fix: suggest(call, known),
      });
  }
};

/** The rows of the rules that a folder has words for. */
function rowsIn(folder: string) {
  if (folder === "fit/findings") return RULES.findings;
  return folder === "fit/places" ? RULES.places : [];
}

/**
 * Languages that have the assessment: each may leave it out, or has all of it. Texts alone, without a page that shows
 * them, may wait in the default language; in a translation they are the beginning of one.
 */
export const fitLanguages = ({ languages, files, folder, pages }: Site): string[] =>
  languages.filter((language) => {
    const own = `${folder}${inLanguage("/", language)}`;
    return (
      pages.some((page) => page.language === language && page.folder === "pages" && FIT_PAGES.includes(page.slug)) ||
      (language !== defaultLanguage && [...files].some((file) => file.startsWith(`${own}fit/`)))
    );
  });

/** The assessment, and its rules in words. */
const FIT_PAGES = ["fit", "how-it-decides"];
