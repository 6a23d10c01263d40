import type { AssessmentState, Step } from "~/fit/flow.ts";
import type { QuestionId } from "~/fit/questions.ts";
import { clearErrors } from "./error-summary.ts";
import { inputOf } from "./fields.ts";
import { showOutcome } from "./outcome.ts";
import {
  findPart,
  findParts,
  HEADING_IDS,
  outcomeHeadingId,
  questionHeadingId,
  readPart,
  selectorOf,
  writePart,
} from "./parts.ts";
import { fillReview } from "./review.ts";

/**
 * Shows the parts of a step, and hides those of all others.
 * @param step undefined when the state leads to none, which the page then says
 */
export function showStep(root: HTMLElement, state: AssessmentState, step: Step | undefined): void {
  const { perspective = "me", answers } = state;
  writePart(root, "who", perspective);
  writePart(root, "at", step?.name ?? "broken");
  findPart(root, "broken").hidden = Boolean(step);
  // Why the page starts anew is no longer of interest to who has begun.
  if (step?.name !== "landing") findPart(root, "reloaded").hidden = true;
  for (const part of findParts(root, "step")) part.hidden = readPart(part, "step") !== step?.name;
  showQuestion(root, state, step?.name === "question" ? step.question : undefined);
  clearErrors(root);
  if (step?.name === "review") fillReview(root, answers, perspective);
  showOutcome(root, state, step && "assessment" in step ? step.assessment : undefined);
}

function showQuestion(root: HTMLElement, { answers, changing }: AssessmentState, question?: QuestionId) {
  // The buttons of the review name their questions too.
  for (const field of root.querySelectorAll<HTMLElement>(`fieldset${selectorOf("question")}`))
    field.hidden = readPart(field, "question") !== question;
  findPart(root, "controls").hidden = !question;
  findPart(root, "changing").hidden = !changing;
  // Radio buttons show what was answered in this state, also after going back and forth.
  const given = answers.find((one) => one.question === question);
  const input = given && inputOf(root, given);
  if (input) input.checked = true;
}

/** Moves the focus, and the screen, to the heading of a step that has just been shown. */
export function focusStep(root: HTMLElement, step: Step | undefined): void {
  const heading = step ? document.getElementById(headingId(step)) : findPart(root, "broken");
  heading?.focus({ preventScroll: true });
  root.scrollIntoView({ block: "start" });
}

function headingId(step: Step): string {
  if (step.name === "question") return questionHeadingId(step.question);
  return step.name === "outcome" ? outcomeHeadingId(step.assessment.outcome) : HEADING_IDS[step.name];
}
