import { answerIds, QUESTION_IDS } from "../../../src/fit/questions.ts";
import { SUPPORT_PROGRAMS } from "../../../src/fit/decision-table.ts";
import { OUTCOME_IDS } from "../../../src/fit/rules-in-words.ts";
import { choose } from "../nearest.ts";
import type { Problem } from "../problem.ts";
import { field, type Page, record, type Rule } from "../site.ts";

/** The wording of the fit assessment has exactly the ids that its rules know: no question, answer or outcome may drift. */
export const fitIds: Rule = ({ folder, pages, data }) => {
  const parts = (name: string) => pages.filter((page) => page.folder === name);
  const questions = parts("fit/questions");
  const supports = data["fit/supports"];
  return [
    ...files(`${folder}/fit/questions`, questions, QUESTION_IDS),
    ...files(`${folder}/fit/outcomes`, parts("fit/outcomes"), OUTCOME_IDS),
    ...questions.flatMap((page) => answers(page)),
    ...(supports ? keys(supports.file, "", record(supports.yaml.value), Object.keys(SUPPORT_PROGRAMS)) : []),
  ];
};

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
