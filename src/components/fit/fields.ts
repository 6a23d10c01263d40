import type { FieldName, Perspective } from "~/fit/flow.ts";
import { type AnswerId, type Answers, given, isTickAll, QUESTION_IDS, type QuestionId } from "~/fit/questions.ts";
import { findParts, readPart } from "./parts.ts";

/** The radio buttons, or boxes to tick, of a field. */
export const inputsOf = (root: ParentNode, field: FieldName): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>(`input[name="${field}"]`),
];

/** The values that are chosen in a field. */
export const chosenIn = (root: ParentNode, field: FieldName): AnswerId[] =>
  inputsOf(root, field).flatMap(({ checked, value }) => (checked ? [value as AnswerId] : []));

/** What is chosen in a question's field, as the rules take it; undefined when nothing is. */
export function answerIn(root: ParentNode, question: QuestionId): Answers[QuestionId] {
  const chosen = chosenIn(root, question);
  return isTickAll(question) && chosen.length > 0 ? chosen : chosen[0];
}

/** Whether "none" is ticked beside something else. */
export const isContradictory = (chosen: readonly string[]): boolean => chosen.length > 1 && chosen.includes("none");

/** What is ticked in the fields of all questions; a contradiction is none, and is asked again. */
export const tickedAnswers = (root: ParentNode): [QuestionId, AnswerId | readonly AnswerId[]][] =>
  QUESTION_IDS.flatMap((question) => {
    const answer = answerIn(root, question);
    return answer === undefined || isContradictory(chosenIn(root, question)) ? [] : [[question, answer]];
  });

/** Whose wording was chosen; that of the person themselves until somebody has chosen. */
export const perspectiveIn = (root: ParentNode): Perspective =>
  inputsOf(root, "who").some(({ checked, value }) => checked && value === "other") ? "other" : "me";

/** Makes a question's field show what was answered; before it is, what was ticked when one was here last. */
export function showAnswer(root: ParentNode, answers: Answers, question: QuestionId): void {
  const chosen: readonly string[] = given(answers, question);
  if (chosen.length === 0) return;
  for (const input of inputsOf(root, question)) input.checked = chosen.includes(input.value);
}

/**
 * The words of what was answered. Of boxes to tick, what stands before a colon: "Opioids: fentanyl, heroin" are opioids.
 * @param english whether in English, on a page in another language
 */
export function answerWords(
  root: ParentNode,
  field: FieldName,
  values: readonly string[],
  perspective: Perspective,
  english = false,
): string {
  const inputs = inputsOf(root, field).filter(({ value }) => values.includes(value));
  const wordsOf = (input: HTMLInputElement) =>
    (english
      ? readPart(input, `english-${perspective}`)
      : input.nextElementSibling && textIn(input.nextElementSibling, perspective)) ?? "";
  return inputs
    .map((input) => (input.type === "checkbox" ? wordsOf(input).replace(/:.*/, "") : wordsOf(input)))
    .join(", ");
}

/** The text of an element in one of the two perspectives. */
export function textIn(element: Element, perspective: Perspective): string {
  const own = findParts(element, "perspective").find((text) => readPart(text, "perspective") === perspective);
  return (own ?? element).textContent.trim();
}
