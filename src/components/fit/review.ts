import type { GivenAnswer } from "~/fit/assess.ts";
import type { Perspective } from "~/fit/flow.ts";
import { inputOf, textIn } from "./fields.ts";
import { findPart, questionHeadingId, selectorOf, writePart } from "./parts.ts";

/** Lists the answers given so far, each with a button to change it. */
export function fillReview(root: HTMLElement, answers: readonly GivenAnswer[], perspective: Perspective): void {
  const template = root.querySelector<HTMLTemplateElement>(selectorOf("review-row"));
  if (!template) throw new Error("The assessment's page has no row for the review");
  const rows = answers.map((given) => rowOf(root, template, given, perspective));
  findPart(root, "review").replaceChildren(...rows);
}

function rowOf(root: HTMLElement, template: HTMLTemplateElement, given: GivenAnswer, perspective: Perspective): Node {
  const row = document.importNode(template.content, true);
  const [question, answer] = row.querySelectorAll("dt, dd");
  const button = row.querySelector("button");
  const heading = document.getElementById(questionHeadingId(given.question));
  const label = inputOf(root, given)?.nextElementSibling;
  if (!question || !answer || !button || !heading) throw new Error("The review's row is not whole");
  question.textContent = textIn(heading, perspective);
  answer.textContent = label ? textIn(label, perspective) : given.answer;
  writePart(button, "question", given.question);
  button.setAttribute("aria-label", `${button.textContent}: ${question.textContent}`);
  return row;
}
