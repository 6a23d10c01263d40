import type { GivenAnswer } from "~/fit/assess.ts";
import type { Perspective } from "~/fit/flow.ts";
import { type FieldName, findParts, readPart } from "./parts.ts";

/** The radio buttons of a field. */
export const inputsOf = (root: ParentNode, field: FieldName): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>(`input[name="${field}"]`),
];

/** The radio button of an answer. */
export const inputOf = (root: ParentNode, { question, answer }: GivenAnswer): HTMLInputElement | undefined =>
  inputsOf(root, question).find(({ value }) => value === answer);

/** The text of an element in one of the two perspectives. */
export function textIn(element: Element, perspective: Perspective): string {
  const own = findParts(element, "perspective").find((text) => readPart(text, "perspective") === perspective);
  return (own ?? element).textContent.trim();
}
