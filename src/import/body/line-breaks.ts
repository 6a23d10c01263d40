import type { Element, Root } from "hast";
import { element, isElement } from "./elements.ts";

/** Elements between whose parts a line has no meaning, and those whose lines are code. */
const asItIs = /^(pre|code|textarea|script|style|select|ul|ol|dl|table|thead|tbody|tfoot|tr|colgroup|svg|object)$/;

/**
 * Classic WordPress texts have no paragraphs: an empty line begins one, and each other line is a line for visitors, too.
 * Every line becomes a `<br>`; two of them part paragraphs (see `paragraphs.ts`).
 */
export function readLines(parent: Root | Element): void {
  if (isElement(parent) && asItIs.test(parent.tagName)) {
    for (const child of parent.children)
      if (child.type === "element" && !/^(pre|code|script|style|svg|textarea)$/.test(parent.tagName)) readLines(child);
    return;
  }
  parent.children = parent.children.flatMap((child) => {
    if (child.type === "element") readLines(child);
    if (child.type !== "text" || !child.value.includes("\n")) return [child];
    return child.value
      .split("\n")
      .flatMap((line, at) => [...(at > 0 ? [element("br", {})] : []), { type: "text" as const, value: line }]);
  });
}
