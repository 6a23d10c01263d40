import type { Assessment } from "~/fit/assess.ts";
import { type PlaceRow, RULES } from "~/fit/decision-table.ts";
import { causesOf, type Finding, type GivenAnswer } from "~/fit/evaluate.ts";
import type { AssessmentState } from "~/fit/flow.ts";
import { fillAnswerLists, reasonsInWords } from "./answer-lists.ts";
import { findPart, findParts, readPart } from "./parts.ts";

/** From this urgency on, a finding comes before any program. */
const FIRST = 2;

/** The rows whose causes have texts of their own, by the ids of their sections. */
const ROWS = new Map<string, Pick<PlaceRow, "ways" | "orUrgency">>([
  ...RULES.findings.map((row) => [`finding-${row.id}`, row] as const),
  ...RULES.places.map((row) => [`place-${row.id}`, row] as const),
]);

type Results = Omit<Assessment, "place" | "findings"> & { place?: Assessment["place"]; findings: readonly Finding[] };

/**
 * Shows the findings, the place and the supports of an assessment, and no others.
 * @param results urgent findings alone, while there are questions still to be answered
 */
export function showOutcome(root: HTMLElement, state: AssessmentState, results: Results): void {
  const { findings, place, supports } = results;
  const shown = new Map<string, readonly GivenAnswer[]>([
    ...findings.map(({ id, reasons }) => [`finding-${id}`, reasons] as const),
    ...(place ? [[`place-${place.id}`, place.reasons] as const] : []),
    ...supports.map(({ id, reasons }) => [`support-${id}`, reasons] as const),
  ]);
  const comesFirst = findings.filter(({ urgency }) => urgency >= FIRST);
  const main = comesFirst[0] ? `finding-${comesFirst[0].id}` : `place-${place?.id}`;
  for (const section of root.querySelectorAll<HTMLElement>(
    ".outcome [id^='finding-'], .outcome [id^='place-'], .outcome [id^='support-']",
  )) {
    const [, kind = "", id = ""] = /^(\w+)-(.*)$/.exec(section.id) ?? [];
    const reasons = shown.get(section.id);
    section.hidden = !reasons;
    section.toggleAttribute("data-main", section.id === main);
    if (!reasons) {
      section.removeAttribute(`data-${kind}`);
      continue;
    }
    section.setAttribute(`data-${kind}`, id);
    fillResult(root, state, section, reasons);
    const steps = section.querySelector<HTMLDetailsElement>(".steps");
    if (steps) steps.open = section.id === main;
  }
  const isEmergency = findings[0]?.urgency === 5;
  findPart(root, "nothing-first").hidden = !place || comesFirst.length > 0;
  const then = findPart(root, "then") as HTMLDetailsElement;
  then.hidden = !place;
  then.open = !isEmergency;
  const along = findPart(root, "along");
  along.hidden = [...along.querySelectorAll<HTMLElement>(":scope > [id]:not(h2)")].every(({ hidden }) => hidden);
  if (place) fillAnswerLists(root, state);
  findPart(root, "day").textContent = new Date().toLocaleDateString(document.documentElement.lang, {
    dateStyle: "long",
  });
}

/** What a result says about the answers that led to it: the texts of its causes, and the answers themselves. */
function fillResult(root: HTMLElement, state: AssessmentState, section: HTMLElement, reasons: readonly GivenAnswer[]) {
  const { answers, perspective = "me" } = state;
  const row = ROWS.get(section.id);
  const causes = row ? causesOf(row, answers) : [];
  for (const text of findParts(section, "cause")) text.hidden = !causes.includes(readPart(text, "cause") ?? "");
  for (const line of findParts(section, "reasons")) line.textContent = reasonsInWords(root, reasons, perspective);
}
