import { inLanguage } from "../../content/addresses.ts";
import { defaultLanguage } from "../../content/languages.ts";
import { OUTCOME_IDS, ROW_IDS, SUPPORT_IDS } from "../../fit/decision-table.ts";
import { answerIds, QUESTION_IDS } from "../../fit/questions.ts";
import { CONDITIONS } from "../../fit/rules-in-words.ts";
import { compareIds } from "../compare-ids.ts";
import type { Yaml } from "../read-yaml.ts";
import type { Rule } from "../rule.ts";
import { dataFile, record, type Site } from "../site.ts";

/**
 * The wording of the fit assessment has exactly the ids that its rules know: no question, answer, outcome or condition
 * may lack words, and no words what they belong to.
 */
export const fitIds: Rule = (site, report) => {
  const checkFiles = (folder: "fit/questions" | "fit/outcomes", language: string, ids: readonly string[]) => {
    const pages = site.pages.filter((page) => page.folder === folder && page.language === language);
    const fileOf = new Map(pages.map(({ slug, file }) => [slug, file]));
    const missing = (id: string) => `${site.folder}${inLanguage(`/${folder}/`, language)}${id}.mdx`;
    compareIds(
      [...fileOf.keys()],
      ids,
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
    checkFiles("fit/questions", language, QUESTION_IDS);
    checkFiles("fit/outcomes", language, OUTCOME_IDS);
    const supports = dataFile(site, "fit/supports", language);
    if (supports) checkKeys(supports.file, supports.yaml, [], SUPPORT_IDS);
    const rules = dataFile(site, "fit/rules", language);
    if (!rules) continue;
    checkKeys(rules.file, rules.yaml, ["rows"], ROW_IDS);
    checkKeys(rules.file, rules.yaml, ["conditions"], [...CONDITIONS.keys()]);
    for (const [question, ids] of CONDITIONS) checkKeys(rules.file, rules.yaml, ["conditions", question], ids);
  }
  for (const { file, folder, slug, fields } of site.pages) {
    const question = folder === "fit/questions" ? QUESTION_IDS.find((id) => id === slug) : undefined;
    if (question && fields)
      for (const name of ["answers", "reason"]) checkKeys(file, fields, [name], answerIds(question));
  }
};

/** Languages that have the assessment: a translation may leave it out, or translate all of it. */
export const fitLanguages = ({ languages, files, folder }: Site): string[] =>
  languages.filter((language) => {
    const own = `${folder}${inLanguage("/", language)}`;
    return (
      language === defaultLanguage ||
      [...files].some((file) => file.startsWith(`${own}fit/`) || file === `${own}pages/fit.mdx`)
    );
  });
