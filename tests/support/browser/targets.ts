import type { Page } from "playwright-core";

/**
 * What a finger may miss: links, buttons and fields that do not own 44 by 44 pixels (WCAG 2.2,
 * success criterion 2.5.5). Its exception for links within a sentence or a block of text holds here too,
 * among them the numbers of sources and the ways back from them; its other exceptions are not made use of.
 * @param within selector of the part of the page to look at
 * @returns a line for each, with its size
 */
export function smallTargets(page: Page, within = "body"): Promise<string[]> {
  return page
    .locator(`${within} :is(a[href]:not(.skip), button, summary, input, select, textarea):visible`)
    .and(page.locator(':not([tabindex="-1"], [inert] *)'))
    .evaluateAll((targets) => {
      // A box to tick can be ticked anywhere on the label around it.
      const owners = new Set(targets.map((target) => target.closest("label") ?? target));
      return [...owners]
        .filter((target) => !isWithinText(target) && !hasRoom(target))
        .map((target) => {
          const { width, height } = target.getBoundingClientRect();
          return `<${target.localName}> ${target.textContent.trim()}: ${Math.round(width)} by ${Math.round(height)}`;
        });

      function isWithinText(target: Element): boolean {
        let block = target;
        while (getComputedStyle(block).display === "inline" && block.parentElement) block = block.parentElement;
        if (block === target) return false;
        const rest = block.cloneNode(true) as Element;
        for (const link of rest.querySelectorAll("a, button")) link.remove();
        return /\p{L}/u.test(rest.textContent);
      }

      function hasRoom(target: Element): boolean {
        target.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, top, width, height } = target.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        // What a link makes to press beyond its own box need not lie around the middle of it.
        const shifts = [0, -16, 16, -8, 8];
        return shifts.some((down) => shifts.some((across) => owns(target, x + across, y + down)));
      }

      /** Whether the four ends of a cross are the target's: it may be round. Half of 44 is 21 in whole pixels. */
      function owns(target: Element, x: number, y: number): boolean {
        const ends: [number, number][] = [
          [-21, 0],
          [21, 0],
          [0, -21],
          [0, 21],
        ];
        return ends.every(([across, down]) => {
          const hit = document.elementFromPoint(x + across, y + down);
          return hit === target || target.contains(hit);
        });
      }
    });
}
