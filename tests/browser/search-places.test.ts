import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { phone, test } from "../support/browser/visit.ts";

const scrolled = (page: Page) => page.evaluate(() => scrollY);

describe("On a phone the first page found stands in the first screen", () => {
  test.for([
    { address: "/search/?q=garden", lowest: 430 },
    { address: "/es/search/?q=programa", lowest: 430 },
    { address: "/search/?q=suicide", lowest: 760 },
    { address: "/es/search/?q=suicidio", lowest: 760 },
  ])("$address", async ({ address, lowest }, { look }) => {
    const page = await look(address, { viewport: phone });
    await page.locator("[data-marks] [data-search-result]").first().waitFor();
    // What cannot wait stands above it, where there is any.
    if (lowest > 430) await page.locator("[data-crisis-panel] a[href='tel:988']").waitFor();
    const box = await page.locator("[data-search-result]").first().boundingBox();
    expect((box?.y ?? Infinity) + (await scrolled(page))).toBeLessThanOrEqual(lowest);
  });

  test("and what narrows it unfolds where there is much, and stays away where there is little", async ({ look }) => {
    const page = await look("/search/?q=garden", { viewport: phone });
    const filters = page.locator(".filters");
    await filters.waitFor();
    expect(await filters.getByRole("combobox").first().isVisible()).toBe(false);
    await filters.locator("summary").click();
    expect(await filters.getByRole("combobox").first().isVisible()).toBe(true);
    await page.getByRole("searchbox").fill("cold turkey");
    await page.locator("[data-search-status]", { hasText: /^[1-5] pages? found/ }).waitFor();
    expect(await filters.isVisible()).toBe(false);
  });
});

describe("Behind the search window", () => {
  test("the page neither scrolls nor moves", async ({ look }) => {
    const page = await look("/about/", { viewport: { width: 1280, height: 400 } });
    await page.mouse.move(600, 300);
    await page.mouse.wheel(0, 150);
    await expect.poll(() => scrolled(page)).toBe(150);
    const place = () => page.locator("h1").boundingBox();
    const before = await place();
    await page.keyboard.press("/");
    await page.locator("dialog[open]").waitFor();
    expect(await place()).toEqual(before);
    await page.mouse.move(20, 390);
    await page.mouse.wheel(0, 600);
    // Two frames, in which a page that scrolls would have.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await scrolled(page)).toBe(150);
    await page.keyboard.press("Escape");
    await page.mouse.wheel(0, 50);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(150);
  });
});

test("The search window offers no key to a device without a keyboard", async ({ visit }) => {
  const page = await visit("/about/", { viewport: phone, hasTouch: true, isMobile: true });
  await page.locator(".header .menu").tap();
  await page.locator(".header [data-search]").tap();
  await page.locator("dialog[open]").waitFor();
  expect(await page.locator("dialog input[type=checkbox]").isVisible()).toBe(false);
});
