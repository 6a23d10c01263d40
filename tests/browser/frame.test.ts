import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { article } from "../support/browser/addresses.ts";
import { focusedWords, isOnScreen } from "../support/browser/view.ts";
import { desktop, phone, test } from "../support/browser/visit.ts";

const sizes = [phone, desktop];

describe.for(["/about/", "/es/"])("At the top of %s", (address) => {
  test("stand help, the clinic and the menu in two rows, on any screen from 320 pixels on", async ({ look }) => {
    const page = await look(address, { viewport: { ...phone, width: 320 } });
    for (const width of [320, 360, 390, 480, 599, 600, 640, 768, 896, 920, 959, 960, 1024, 1440]) {
      await page.setViewportSize({ ...phone, width });
      expect.soft(await heightOf(page.locator(".crisis-strip")), `strip at ${width} px`).toBe(44);
      expect.soft(await heightOf(page.locator("body > header")), `header at ${width} px`).toBe(64);
      // One tap away at any width, within the screen and with room to itself.
      for (const way of [".crisis-strip a[href='tel:988']", "quick-exit a", "header .button", "header .brand"])
        expect.soft(await isOnScreen(page.locator(way)), `${way} at ${width} px`).toBe(true);
    }
  });
});

describe.for([true, false])("On a phone, with scripts: %s", (javaScriptEnabled) => {
  test("the menu opens, leads on and closes", async ({ look }) => {
    const page = await look("/about/", { viewport: phone, javaScriptEnabled });
    const [menu, programs] = [page.locator("header [popovertarget]"), page.locator("header nav a").first()];
    expect(await programs.isVisible()).toBe(false);
    await menu.focus();
    await page.keyboard.press("Enter");
    expect(await isOnScreen(programs)).toBe(true);
    await page.keyboard.press("Tab");
    expect(await focusedWords(page)).toBe(await programs.textContent().then((words) => words?.trim()));
    await page.keyboard.press("Escape");
    expect(await programs.isVisible()).toBe(false);
    expect(await menu.evaluate((node) => node === document.activeElement)).toBe(true);
    await menu.click();
    await programs.click();
    await page.waitForURL((url) => !url.pathname.startsWith("/about/"));
  });
});

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

async function heightOf(part: Locator): Promise<number | undefined> {
  return (await part.boundingBox())?.height;
}
