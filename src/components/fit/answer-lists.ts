import type { AssessmentState, Perspective } from "~/fit/flow.ts";
import type { GivenAnswer } from "~/fit/evaluate.ts";
import { given, type QuestionId } from "~/fit/questions.ts";
import { answerWords } from "./fields.ts";
import { findParts, readPart } from "./parts.ts";

/** Fills the lists of answers, in the review and on the call sheet; a question without an answer has no line. */
export function fillAnswerLists(root: HTMLElement, { answers, perspective = "me" }: AssessmentState): void {
  for (const line of findParts(root, "answered")) {
    const field = readPart(line, "answered") ?? "who";
    const values = field === "who" ? [perspective] : given(answers, field);
    line.hidden = values.length === 0;
    for (const label of findParts(line, "label")) label.textContent = answerWords(root, field, values, perspective);
    for (const label of findParts(line, "english"))
      label.textContent = ` / ${answerWords(root, field, values, perspective, true)}`;
  }
}

/** The reasons of a result in words: the question's name and the answer. */
export function reasonsInWords(root: HTMLElement, reasons: readonly GivenAnswer[], perspective: Perspective): string {
  const byQuestion = Map.groupBy(reasons, ({ question }) => question);
  return [...byQuestion]
    .map(
      ([question, given]) =>
        `${nameOf(root, question)}: ${answerWords(
          root,
          question,
          given.map(({ answer }) => answer),
          perspective,
        )}`,
    )
    .join(" · ");
}

/** How lists of answers call a question. */
const nameOf = (root: HTMLElement, question: QuestionId) =>
  findParts(root, "answered")
    .find((line) => readPart(line, "answered") === question)
    ?.querySelector("dt")
    ?.textContent.trim() ?? "";

/** The call sheet as plain text, line by line. */
export function sheetText(sheet: HTMLElement): string {
  return findParts(sheet, "line")
    .filter((line) => !line.hidden)
    .map((line) => {
      const parts = [...line.children].map((part) => part.textContent.trim().replace(/\s+/g, " "));
      // A line of the sheet's own stands above its English; what was answered, or the day, beside its name.
      return parts.join(line.matches(".sheet-line") ? "\n" : ": ");
    })
    .join("\n");
}
