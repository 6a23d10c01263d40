import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { article } from "../support/browser/addresses.ts";
import { focusedWords, isOnScreen } from "../support/browser/view.ts";
import { desktop, phone, test } from "../support/browser/visit.ts";

const sizes = [phone, desktop];

describe.for(sizes)("The keyboard at $width px", (viewport) => {
  test("can skip to the page", async ({ look }) => {
    const page = await look(article, { viewport });
    await page.keyboard.press("Tab");
    expect(await focusedWords(page)).toBe("Skip to the page");
    expect(await isOnScreen(page.locator(".skip"))).toBe(true);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.keyboard.press("Tab");
    expect(await page.locator("main :focus").count()).toBe(1);
  });

  test("walks the header in the order in which it is read", async ({ look }) => {
    const page = await look(article, { viewport });
    const stops = await headerStops(page);
    expect(stops.length).toBe(await page.locator("body > header :is(a, button):visible").count());
    const seen = stops.toSorted((one, other) => (sameRow(one, other) ? one.left - other.left : one.top - other.top));
    expect(stops.map(({ words }) => words)).toEqual(seen.map(({ words }) => words));
  });
});

interface Stop {
  words: string;
  top: number;
  bottom: number;
  left: number;
}

async function headerStops(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.locator("quick-exit a").focus();
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element?.closest("body > header")) return undefined;
      const { top, bottom, left } = element.getBoundingClientRect();
      return { words: element.textContent.trim(), top, bottom, left };
    });
    if (!stop) return stops;
    stops.push(stop);
  }
}

function sameRow(one: Stop, other: Stop): boolean {
  return one.top < other.bottom && other.top < one.bottom;
}
