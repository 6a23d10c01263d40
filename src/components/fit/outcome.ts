import type { Assessment } from "~/fit/assess.ts";
import { concernOf } from "~/fit/factors.ts";
import type { AssessmentState } from "~/fit/flow.ts";
import { QUESTION_IDS } from "~/fit/questions.ts";
import { inputOf } from "./fields.ts";
import { findPart, findParts, readPart, writePart } from "./parts.ts";

/** Shows the outcome of an assessment, with what the answers say about it, and no other; none without an assessment. */
export function showOutcome(root: HTMLElement, state: AssessmentState, assessment?: Assessment): void {
  const details = findPart(root, "details");
  details.hidden = !assessment;
  for (const section of findParts(root, "outcome-of")) {
    const shown = assessment?.outcome === readPart(section, "outcome-of");
    section.hidden = !shown;
    section.removeAttribute("data-outcome");
    if (!assessment || !shown) continue;
    writePart(section, "outcome", assessment.outcome);
    findPart(section, "details-here").append(details);
  }
  if (assessment) fillDetails(root, state, assessment);
}

function fillDetails(root: HTMLElement, { perspective, answers }: AssessmentState, assessment: Assessment): void {
  const reasons = assessment.reasons.map((given) => {
    const name = perspective === "other" ? "reason-other" : "reason-me";
    const textContent = readPart(inputOf(root, given), name) ?? "";
    return Object.assign(document.createElement("li"), { textContent });
  });
  findPart(root, "reasons").replaceChildren(...reasons);
  findPart(root, "incomplete").hidden = answers.length === QUESTION_IDS.length;
  findPart(root, "supports").hidden = assessment.supports.length === 0;
  for (const item of findParts(root, "support"))
    item.hidden = !assessment.supports.some(({ support }) => support === readPart(item, "support"));
  for (const bar of findParts(root, "factor")) {
    const factor = readPart(bar, "factor");
    if (factor) writePart(bar, "shows", concernOf(factor, answers));
  }
}
