import type { Element, Root } from "hast";
import { isElement } from "./elements.ts";
import { idsOf } from "./footnotes.ts";
import { textOf } from "./words.ts";

/**
 * Gives every heading the names under which links of the text know it (`dataIds`): its own, those of empty places right
 * before it, and those of what stands below it, since only headings have an address on the new page.
 */
export function nameHeadings(root: Root): void {
  let heading: Element | undefined;
  let waiting: string[] = [];
  const give = (to: Element | undefined) => {
    if (to && waiting.length > 0) to.properties.dataIds = [...idsGiven(to), ...waiting];
    waiting = [];
  };
  const go = (parent: Root | Element) => {
    for (const child of parent.children) {
      if (child.type === "text" && child.value.trim() !== "") give(heading);
      if (child.type !== "element") continue;
      waiting.push(...idsOf(child));
      if (isElement(child, "h1", "h2", "h3", "h4", "h5", "h6") && textOf(child).trim() !== "") {
        heading = child;
        give(heading);
      }
      go(child);
    }
  };
  go(root);
  give(heading);
}

const idsGiven = (heading: Element): string[] => {
  const ids = heading.properties.dataIds;
  return Array.isArray(ids) ? ids.map(String) : [];
};
