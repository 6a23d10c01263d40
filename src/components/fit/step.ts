import type { AssessmentState, Step } from "~/fit/flow.ts";
import { fillAnswerLists } from "./answer-lists.ts";
import { clearErrors } from "./error-summary.ts";
import { showAnswer } from "./fields.ts";
import { showOutcome } from "./outcome.ts";
import { findPart, findParts, HEADING_IDS, questionHeadingId, readPart, selectorOf, writePart } from "./parts.ts";

/**
 * Shows the parts of a step, and hides those of all others.
 * @param step undefined when the state leads to none, which the page then says
 */
export function showStep(root: HTMLElement, state: AssessmentState, step: Step | undefined): void {
  writePart(root, "who", state.perspective ?? "me");
  writePart(root, "at", step?.name ?? "broken");
  findPart(root, "broken").hidden = Boolean(step);
  // Why the page starts anew is no longer of interest to who has begun.
  if (step?.name !== "landing") findPart(root, "reloaded").hidden = true;
  for (const part of findParts(root, "steps"))
    part.hidden = !step || !readPart(part, "steps")?.split(" ").includes(step.name);
  findPart(root, "status").textContent = "";
  clearErrors(root);
  showQuestion(root, state, step);
  if (step?.name === "review") fillAnswerLists(root, state);
  if (step?.name === "urgent") showOutcome(root, state, { findings: step.findings, supports: [] });
  if (step?.name === "outcome") showOutcome(root, state, step.assessment);
}

function showQuestion(root: HTMLElement, { answers, changing }: AssessmentState, step: Step | undefined) {
  const shown = step?.name === "question" ? step.question : undefined;
  // The landing's field is shown with the landing, and the buttons of the review name their questions too.
  for (const field of root.querySelectorAll<HTMLElement>(`.question-step${selectorOf("question")}`))
    field.hidden = readPart(field, "question") !== shown;
  findPart(root, "changing").hidden = !changing;
  if (step?.name !== "question") return;
  showAnswer(root, answers, step.question);
  const { n, total } = step;
  const progress = findPart(root, "progress");
  progress.textContent = (readPart(progress, "progress") ?? "")
    .replace("{n}", String(n))
    .replace("{total}", String(total));
  Object.assign(findPart(root, "bar"), { max: total, value: n });
}

/** Moves the focus, and the screen, to the heading of a step that has just been shown. */
export function focusStep(root: HTMLElement, step: Step | undefined): void {
  headingOf(root, step)?.focus({ preventScroll: true });
  root.scrollIntoView({ block: "start" });
}

function headingOf(root: HTMLElement, step: Step | undefined): HTMLElement | null {
  if (!step) return findPart(root, "broken");
  if (step.name === "question") return document.getElementById(questionHeadingId(step.question));
  if (step.name === "review" || step.name === "landing") return document.getElementById(HEADING_IDS[step.name]);
  return root.querySelector(".outcome .result:not([hidden]) h3");
}
