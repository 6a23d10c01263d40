import type { FindingId, PlaceId, SupportId } from "~/fit/decision-table.ts";
import type { FieldName, Perspective, Step } from "~/fit/flow.ts";

/**
 * The contract between the markup of the assessment and its element: every `data-` attribute that the element reads
 * or sets, by its name without `data-`, with the values that it may have. A part that is only marked has the value "".
 */
export interface Parts {
  /** Told when an answer is none that the rules know. */
  broken: "";
  /** Says why the page starts anew. */
  reloaded: "";
  /** Says that what was ticked before the script came is kept. */
  kept: "";
  /** What only a browser without a script needs. */
  worksheet: "";
  /** What only the script makes of use. */
  scripted: "";
  /** The line above a question that says how far one is, and its bar. */
  progress: string;
  bar: "";
  /** Says that the answer shown is being changed. */
  changing: "";
  "error-summary": "";
  "error-link": "";
  /** A list of the answers given: for the review, and on the call sheet. */
  answers: "";
  /** The line of one answer in such a list, and where in it the answer stands, in the page's language and in English. */
  answered: FieldName;
  label: "";
  english: string;
  "english-me": string;
  "english-other": string;
  /** What a result says about the answers that led to it. */
  reasons: "";
  cause: string;
  /** Shown when no finding has to come first. */
  "nothing-first": "";
  /** The parts of an outcome, in their order. */
  first: "";
  then: "";
  along: "";
  /** What alone is printed of an outcome. */
  printed: "";
  /** The page to hold while calling, its lines, and the day of printing. */
  sheet: "";
  line: "";
  day: "";
  "sent-none": "";
  "sent-some": "";
  "sent-count": "";
  /** Says what a button has done. */
  status: "";
  /** Texts of that line. */
  copied: string;
  "not-copied": string;
  "not-switched": string;

  /** What a button does. */
  action: Action;
  /** Shown at these steps only, divided by spaces. */
  steps: string;
  question: FieldName;
  finding: FindingId;
  place: PlaceId;
  support: SupportId;
  perspective: Perspective;

  /** On the element itself: whose wording is shown, the step, whether the script has run, the tab's title meanwhile. */
  who: Perspective;
  at: Step["name"] | "broken";
  ready: "";
  "tab-title": string;
}
export type PartName = keyof Parts;
export type Action = "again" | "back" | "change" | "copy" | "finish" | "go-on" | "print" | "review";

/** Ids of the headings that have the focus when their step begins. */
export const HEADING_IDS = { landing: "question-who", review: "review-title" };
export const questionHeadingId = (field: FieldName) => `question-${field}`;

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
