import type { OutcomeId, SupportId } from "~/fit/decision-table.ts";
import type { Concern } from "~/fit/factors.ts";
import type { Perspective, Step } from "~/fit/flow.ts";
import type { Factor, QuestionId } from "~/fit/questions.ts";

/**
 * The contract between the markup of the assessment and its element: every `data-` attribute that the element reads
 * or sets, by its name without `data-`, with the values that it may have. A part that is only marked has the value "".
 */
export interface Parts {
  /** Told when an answer is none that the rules know. */
  broken: "";
  /** Says why the page starts anew. */
  reloaded: "";
  start: "";
  /** What only a browser without a script needs. */
  worksheet: "";
  controls: "";
  /** Says that the answer shown is being changed. */
  changing: "";
  "error-summary": "";
  "error-link": "";
  review: "";
  "review-row": "";
  /** What an outcome says about the visitor's own answers; it moves into the outcome that is shown. */
  details: "";
  "details-here": "";
  reasons: "";
  incomplete: "";
  supports: "";
  "sent-none": "";
  "sent-some": "";
  "sent-count": "";
  copied: "";
  /** Texts of the line that says whether the outcome was copied. */
  done: string;
  failed: string;

  /** What a button does. */
  action: Action;
  /** Shown at this step only. */
  step: Exclude<Step["name"], "question">;
  question: QuestionId;
  "outcome-of": OutcomeId;
  /** The same on the outcome that is shown, and on no other. */
  outcome: OutcomeId;
  support: SupportId;
  factor: Factor;
  /** The concern that a factor's answers show, and the words for each concern. */
  shows: Concern;
  state: Concern;
  perspective: Perspective;
  /** How an outcome names the answer as a reason. */
  "reason-me": string;
  "reason-other": string;

  /** On the element itself: whose wording is shown, the step, whether the script has run, the tab's title meanwhile. */
  who: Perspective;
  at: Step["name"] | "broken";
  ready: "";
  "tab-title": string;
}
export type PartName = keyof Parts;
export type Action = "again" | "back" | "change" | "copy" | "finish" | "go-on" | "print" | "review";

/** Whatever is asked with radio buttons: whom it is about, then the questions. */
export type FieldName = "who" | QuestionId;

/** Ids of the headings that have the focus when their step begins. */
export const HEADING_IDS = { landing: "question-who", review: "review-title", urgent: "urgent-title" };
export const questionHeadingId = (field: FieldName) => `question-${field}`;
export const outcomeHeadingId = (outcome: OutcomeId) => `outcome-${outcome}-title`;

/** Id of the message that a field has no answer. */
export const errorId = (field: FieldName) => `${field}-error`;

/** Only parts with values are given one. */
type Value<Name extends PartName> = Parts[Name] extends "" ? [] : [value: Parts[Name]];

/** The attribute that marks a part in markup: `<p {...part("reloaded")}>`, `<li {...part("support", "home")}>`. */
export const part = <Name extends PartName>(name: Name, ...value: Value<Name>): Record<string, string> => ({
  [`data-${name}`]: value[0] ?? "",
});

export const selectorOf = (name: PartName): string => `[data-${name}]`;

/** Every part of this name within an element, in the order of the page. */
export const findParts = (root: ParentNode, name: PartName): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selectorOf(name)),
];

/**
 * The first part of this name within an element.
 * @throws when the page lacks it
 */
export function findPart(root: ParentNode, name: PartName): HTMLElement {
  const [first] = findParts(root, name);
  if (!first) throw new Error(`The assessment's page has no ${selectorOf(name)}`);
  return first;
}

/** The value of a part's attribute; undefined where the element is no such part. */
export const readPart = <Name extends PartName>(element: Element | undefined, name: Name): Parts[Name] | undefined =>
  (element?.getAttribute(`data-${name}`) ?? undefined) as Parts[Name] | undefined;

/** Sets the value of a part's attribute. */
export const writePart = <Name extends PartName>(element: Element, name: Name, value: Parts[Name]): void =>
  element.setAttribute(`data-${name}`, value);
