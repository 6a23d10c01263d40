import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { article } from "../support/browser/addresses.ts";
import { fragment, isOnScreen } from "../support/browser/view.ts";
import { desktop, phone, test } from "../support/browser/visit.ts";

const links = (page: Page) => page.locator("table-of-contents a");
const loaded = (page: Page) => page.waitForFunction(() => customElements.get("table-of-contents"));
const marked = (page: Page) => page.locator("table-of-contents [aria-current]").allTextContents();

describe("The table of contents", () => {
  test("stands open beside the text where there is room", async ({ look }) => {
    const page = await look(article);
    expect(await links(page).first().isVisible()).toBe(true);
    const contents = await page.locator("table-of-contents").boundingBox();
    const text = await page.locator(".prose").boundingBox();
    expect((contents?.x ?? 0) + (contents?.width ?? 0)).toBeLessThan(text?.x ?? 0);
  });

  test("is folded on a phone, opens by a tap, and leads to the section", async ({ visit }) => {
    const page = await visit(article, { viewport: phone, hasTouch: true });
    expect(await links(page).first().isVisible()).toBe(false);
    await page.locator("table-of-contents summary").tap();
    await links(page).nth(2).waitFor({ state: "visible" });
    await links(page).nth(2).tap();
    expect(fragment(page)).toBe(await links(page).nth(2).getAttribute("href"));
    await expect.poll(() => isOnScreen(page.locator(fragment(page)))).toBe(true);
  });

  test("is loaded when somebody acts, and what was opened before stays open", async ({ visit }) => {
    const page = await visit(article, { viewport: phone });
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => customElements.get("table-of-contents") === undefined)).toBe(true);
    await page.locator("table-of-contents summary").click();
    await loaded(page);
    expect(await links(page).first().isVisible()).toBe(true);
  });

  test("is folded when a section was chosen from it before it was loaded", async ({ visit }) => {
    const page = await visit(article, { viewport: phone });
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => {
      document.querySelector("table-of-contents details")?.setAttribute("open", "");
      document.querySelector<HTMLElement>("table-of-contents li:last-child a")?.click();
    });
    await expect.poll(() => links(page).first().isVisible()).toBe(false);
  });

  test("folds and unfolds as the window changes, and is a stop for the keyboard only where it folds", async ({
    look,
  }) => {
    const page = await look(article, { viewport: phone });
    const stop = page.locator("table-of-contents summary:not([tabindex='-1'])");
    for (const viewport of [desktop, phone, desktop]) {
      await page.setViewportSize(viewport);
      const isWide = viewport === desktop;
      await expect.poll(() => links(page).first().isVisible()).toBe(isWide);
      await expect.poll(() => stop.count()).toBe(isWide ? 0 : 1);
    }
  });

  test("names every section, in order", async ({ look }) => {
    const page = await look(article);
    expect(await links(page).allTextContents()).toEqual(await page.locator(".prose > h2").allTextContents());
  });

  test("marks the section that is being read, and only that one", async ({ look }) => {
    const page = await look(article);
    for (const link of await links(page).all()) {
      const section = page.locator((await link.getAttribute("href")) ?? "");
      await section.evaluate((heading) => heading.scrollIntoView({ block: "start", behavior: "instant" }));
      await expect.poll(() => marked(page)).toEqual([await link.textContent()]);
    }
  });

  test("marks nothing above the first section", async ({ look }) => {
    const page = await look(article, { viewport: { width: 1440, height: 500 } });
    expect(await marked(page)).toEqual([]);
  });

  test("stays in sight on a phone, names the section, covers no heading that it leads to, and steps back", async ({
    look,
  }) => {
    const page = await look(article, { viewport: phone });
    const summary = page.locator("table-of-contents summary");
    const bar = async () => (await page.locator("table-of-contents").boundingBox()) ?? { y: NaN, height: NaN };
    for (const link of (await links(page).all()).reverse()) {
      await summary.click();
      await link.click();
      await expect.poll(() => link.isVisible()).toBe(false);
      await expect.poll(() => summary.innerText()).toContain((await link.textContent()) ?? "");
      const section = page.locator((await link.getAttribute("href")) ?? "");
      const { y, height } = await bar();
      expect(y).toBe(0);
      expect(height).toBeLessThan(50);
      expect((await section.boundingBox())?.y).toBeGreaterThanOrEqual(height);
    }
  });

  test("goes when something else is chosen, or by the Escape key, which keeps the place", async ({ look }) => {
    const page = await look(article, { viewport: phone });
    const summary = page.locator("table-of-contents summary");
    const list = links(page).first();
    await summary.click();
    await loaded(page);
    await page.locator("h1").click();
    expect(await list.isVisible()).toBe(false);
    await summary.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    expect(await list.isVisible()).toBe(false);
    expect(await summary.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test("takes nothing from a screen that has little room", async ({ look }) => {
    const page = await look(article, { viewport: { width: 320, height: 256 } });
    expect(await page.locator("table-of-contents").evaluate((bar) => getComputedStyle(bar).position)).toBe("relative");
  });

  test("opens in the text where no script would close it", async ({ look }) => {
    const page = await look(article, { viewport: phone, javaScriptEnabled: false });
    await page.locator("table-of-contents summary").click();
    const list = await page.locator("table-of-contents ol").boundingBox();
    const text = await page.locator(".prose").boundingBox();
    expect((list?.y ?? NaN) + (list?.height ?? NaN)).toBeLessThanOrEqual(text?.y ?? NaN);
  });
});
