import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { phone, test } from "../support/browser/visit.ts";

const ARTICLE = "/blog/how-intensive-outpatient-program-works/";

/** Where a result of the search leads. @param section id of a heading, if it is one of the page's sections */
const opened = (words: string, section = "") => `${ARTICLE}#${section}&marks=${encodeURIComponent(words)}`;

const clear = (page: Page) => page.getByRole("button", { name: "Clear marks" });

/** The marks of a page: their words, and where they stand on the screen, in pixels from its top. */
const marks = (page: Page) =>
  page.evaluate(() =>
    [...((CSS.highlights.get("search") ?? []) as Iterable<Range>)].map((range) => {
      const { top, bottom } = range.getBoundingClientRect();
      const isInNavigation = Boolean(range.startContainer.parentElement?.closest("nav"));
      return { word: range.toString(), top, bottom, isInNavigation };
    }),
  );

const scrolled = (page: Page) => page.evaluate(() => scrollY);

/** The place of a heading on the screen, in pixels from its top. */
const topOf = (page: Page, id: string) => page.locator(`#${id}`).evaluate((node) => node.getBoundingClientRect().top);

describe("A result that opens", () => {
  test.for(["reduce", "no-preference"] as const)(
    "shows its first mark at once, far down the page, and the keys go on from there (motion: %s)",
    async (reducedMotion, { visit }) => {
      const page = await visit(opened("garden"), { viewport: phone, reducedMotion });
      await clear(page).waitFor();
      const [first] = await marks(page);
      expect(await scrolled(page)).toBeGreaterThan(2 * phone.height);
      expect(first?.top).toBeGreaterThan(phone.height / 4);
      expect(first?.bottom).toBeLessThan(phone.height / 2);
      expect(new URL(page.url()).hash).toBe("");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("a garden or an office");
      await page.keyboard.press("Tab");
      const next = await page.evaluate(() => document.activeElement?.getAttribute("href"));
      expect(next).toBe("#how-long");
      expect(await page.locator("main [tabindex='-1']").count()).toBe(0);
    },
  );

  test("leaves the page where it is when a mark is on the screen, and marks what the search looks at", async ({
    visit,
  }) => {
    const page = await visit(opened("works"));
    await clear(page).waitFor();
    expect(await scrolled(page)).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    expect((await marks(page)).filter(({ isInNavigation }) => isInNavigation)).toEqual([]);
  });

  test("at a section shows the first mark in it, not one before it", async ({ visit }) => {
    const page = await visit(opened("second easier", "readiness"), { viewport: phone });
    await clear(page).waitFor();
    const easier = (await marks(page)).find(({ word }) => word === "easier");
    expect(easier?.top).toBeGreaterThan(0);
    const bar = await page.locator(".search-marks").boundingBox();
    expect(easier?.bottom).toBeLessThan(bar?.y ?? 0);
    expect(await page.locator("#readiness:target").count()).toBe(1);
  });

  test("at a section shows its heading where the first mark stands close below, or where none does", async ({
    visit,
  }) => {
    for (const words of ["children", "craving"]) {
      const page = await visit(opened(words, "the-people-around-you"), { viewport: phone });
      await clear(page).waitFor();
      expect(await topOf(page, "the-people-around-you"), words).toBeGreaterThanOrEqual(0);
      expect(await topOf(page, "the-people-around-you"), words).toBeLessThan(60);
    }
  });

  test("marks whole words, and with them what an apostrophe ties to them", async ({ visit }) => {
    const text = "It’s alcohol’s way: alcoholic drinks don't end, and a T stands.";
    const page = await visit(opened("alcohol don t s"), {
      before: (before) =>
        before.route(`**${ARTICLE}`, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: (await response.text()).replace("It takes some weeks.", text) });
        }),
    });
    await clear(page).waitFor();
    expect((await marks(page)).map(({ word }) => word)).toEqual(["alcohol’s", "don't", "T"]);
  });
});
