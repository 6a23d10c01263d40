import { inLanguage } from "../../content/addresses.ts";
import { defaultLanguage } from "../../content/languages.ts";
import { OUTCOME_IDS, ROW_IDS, SUPPORT_IDS } from "../../fit/decision-table.ts";
import { answerIds, QUESTION_IDS } from "../../fit/questions.ts";
import { CONDITIONS } from "../../fit/rules-in-words.ts";
import { choose } from "../nearest.ts";
import type { Problem } from "../problem.ts";
import { type DataFile, field, type Page, record, type Rule, type Site } from "../site.ts";

/** The wording of the fit assessment has exactly the ids that its rules know: no question, answer or outcome may drift. */
export const fitIds: Rule = (site) => fitLanguages(site).flatMap((language) => checkLanguage(site, language));

/** A translation may leave the assessment out, or translate all of it. */
export const fitLanguages = ({ languages, files, folder }: Site): string[] =>
  languages.filter((language) => {
    const own = `${folder}${inLanguage("/", language)}`;
    return (
      language === defaultLanguage ||
      [...files].some((file) => file.startsWith(`${own}fit/`) || file === `${own}pages/fit.mdx`)
    );
  });

function checkLanguage(site: Site, language: string): Problem[] {
  const parts = (name: string) => site.pages.filter((page) => page.folder === name && page.language === language);
  const data = (name: FitName) =>
    language === defaultLanguage
      ? site.data[name]
      : site.translated.find((one) => one.language === language && one.name === name);
  const folder = `${site.folder}${inLanguage("/fit/", language)}`;
  const [questions, supports, rules] = [parts("fit/questions"), data("fit/supports"), data("fit/rules")];
  return [
    ...files(`${folder}questions`, questions, QUESTION_IDS),
    ...files(`${folder}outcomes`, parts("fit/outcomes"), OUTCOME_IDS),
    ...questions.flatMap((page) => answers(page)),
    ...(supports ? keys(supports.file, "", record(supports.yaml.value), SUPPORT_IDS) : []),
    ...(rules ? rulesInWords(rules) : []),
  ];
}

type FitName = "fit/supports" | "fit/rules";

/** Clinicians sign what the page says about the rules: no condition may lack words, and no words a condition. */
function rulesInWords({ file, yaml }: DataFile): Problem[] {
  const { conditions, rows } = record(yaml.value);
  return [
    ...keys(file, "rows", record(rows), ROW_IDS),
    ...keys(file, "conditions", record(conditions), [...CONDITIONS.keys()]),
    ...[...CONDITIONS].flatMap(([question, ids]) =>
      keys(file, `conditions.${question}`, record(record(conditions)[question]), ids),
    ),
  ].map((problem) => ({ ...problem, line: yaml.lineOf(problem.field?.split(".") ?? []) }));
}

function files(folder: string, pages: Page[], ids: readonly string[]): Problem[] {
  const found = pages.map(({ slug }) => slug);
  return [
    ...ids
      .filter((id) => !found.includes(id))
      .map((id) => ({
        file: `${folder}/${id}.mdx`,
        message: "this file is missing, and the rules need it",
        fix: "put it back",
      })),
    ...pages
      .filter(({ slug }) => !ids.includes(slug))
      .map(({ file, slug }) => ({
        file,
        message: "the rules know nothing of this name",
        found: slug,
        fix: choose(slug, ids),
      })),
  ];
}

function answers(page: Page): Problem[] {
  const question = QUESTION_IDS.find((id) => id === page.slug);
  if (!question || !page.fields) return [];
  const { file, fields } = page;
  return ["answers", "reason"].flatMap((name) =>
    keys(file, name, record(field(page, name)), answerIds(question)).map((problem) => ({
      ...problem,
      line: fields.lineOf([name]),
    })),
  );
}

function keys(file: string, name: string, value: object, ids: readonly string[]): Problem[] {
  const found = Object.keys(value);
  return [
    ...ids
      .filter((id) => !found.includes(id))
      .map((id) => ({
        file,
        field: name,
        message: `there are no words for "${id}", which the rules need`,
        fix: `add ${id}:`,
      })),
    ...found
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        file,
        field: name,
        message: "the rules know nothing of this id",
        found: id,
        fix: choose(id, ids),
      })),
  ];
}
