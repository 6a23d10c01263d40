import type { Locator, Page } from "playwright-core";

/** Whether an element stands wholly on the screen. */
export function isOnScreen(element: Locator): Promise<boolean> {
  return element.evaluate((node) => {
    const { top, bottom, left, right } = node.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  });
}

/** The `#fragment` of the page's address, with its sign. */
export function fragment(page: Page): string {
  return new URL(page.url()).hash;
}

/** What stands on the page, as a reader would find it: words of the element that has the focus. */
export function focusedWords(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent.replaceAll(/\s+/g, " ").trim() ?? "");
}
