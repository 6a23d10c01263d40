import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { isOnScreen } from "../../support/browser/view.ts";
import { desktop, phone, test } from "../../support/browser/visit.ts";
import { answer, begin, clear, findings, histories, shownQuestion, stands, walk, ways } from "./assessment.ts";

const sources = (page: Page) => page.locator(".sources li:visible");

describe.for(histories)("In a history $history", ({ before }) => {
  test("a source leads back to the outcome that cites it, and Back does too", async ({ visit }) => {
    const page = await visit("/fit/", { viewport: phone, reducedMotion: "reduce", ...(before && { before }) });
    expect(await page.evaluate(() => "navigation" in window)).toBe(!before);
    await begin(page);
    await answer(page, "danger", "yes");
    await page.locator("[data-finding] details details summary").click();
    const cited = page.locator("[data-finding] sup a").last();
    const source = page.locator((await cited.getAttribute("href")) ?? "");
    // Twice, because a browser does something else with a link to where one is already.
    for (const way of ["link", "Back"] as const) {
      await cited.focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => isOnScreen(source)).toBe(true);
      expect(await findings(page)).toEqual(["emergency"]);
      expect(await source.evaluate((item) => item === document.activeElement)).toBe(true);
      if (way === "Back") await page.goBack();
      else await source.locator(".back a:visible").first().click();
      await expect.poll(() => isOnScreen(cited)).toBe(true);
      expect(await findings(page)).toEqual(["emergency"]);
    }
    expect(page.url()).toMatch(/\/fit\/$/);
  });

  test("the skip link keeps the question, and Back still leads to the one before", async ({ visit }) => {
    const page = await visit("/fit/", { viewport: desktop, ...(before && { before }) });
    await begin(page);
    await answer(page, "danger", "no");
    await answer(page, "thoughts", "no");
    await page.locator(".skip").focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    expect(await shownQuestion(page)).toBe("substances");
    await page.goBack();
    expect(await shownQuestion(page)).toBe("substances");
    await page.goBack();
    await expect.poll(() => shownQuestion(page)).toBe("thoughts");
  });

  test("an address changed by hand keeps the question", async ({ visit }) => {
    const page = await visit("/fit/", before && { before });
    await begin(page);
    await answer(page, "danger", "no");
    await page.evaluate(() => (location.hash = "#main"));
    await shownAfterFrame(page).toBe("thoughts");
    await page.goBack();
    await shownAfterFrame(page).toBe("thoughts");
  });
});

describe("A link out of an outcome", () => {
  test("opens beside it, so that the outcome is still there", async ({ visit }) => {
    const page = await visit("/fit/");
    await walk(page, ways.crisis ?? clear);
    const [opened] = await Promise.all([
      page.context().waitForEvent("page"),
      page.locator("[data-main] .more").first().click(),
    ]);
    await opened.waitForLoadState();
    expect(new URL(opened.url()).pathname).toBe("/programs/family-and-support/");
    expect([await stands(page), await findings(page)]).toEqual(["outcome", ["crisis"]]);
  });

  test("leads to a page whose quick exit takes the outcome along", async ({ visit }) => {
    const page = await visit("/fit/");
    await walk(page, clear);
    const [opened] = await Promise.all([
      page.context().waitForEvent("page"),
      page.locator("[data-main] .more").first().click(),
    ]);
    await opened.waitForLoadState();
    // A page of the site plays the place outside: no test goes there.
    await opened.evaluate(() => document.querySelector("quick-exit a")?.setAttribute("href", "/about/"));
    await opened.locator("quick-exit a").click();
    await expect.poll(() => new URL(page.url()).pathname).toBe("/about/");
    await expect.poll(() => new URL(opened.url()).pathname).toBe("/about/");
  });
});

test("Only the sources that are cited on the screen are listed, under the numbers of the text", async ({ look }) => {
  const page = await look("/fit/");
  expect(await sources(page).count()).toBe(0);
  await begin(page);
  await answer(page, "danger", "no");
  expect(await sources(page).count()).toBe(0);
  await page.locator(".question-step:visible summary").click();
  await expect.poll(() => sources(page).count()).toBe(1);
  const numbers = page.locator(".question-step:visible sup a");
  expect(
    await sources(page).evaluateAll((items) => items.map((item) => String((item as HTMLLIElement).value))),
  ).toEqual((await numbers.allTextContents()).map((number) => number.trim()));
  await answer(page, "thoughts", "no");
  expect(await sources(page).count()).toBe(0);
});

/** The question that is shown once the browser has told the page of every change of its address. */
function shownAfterFrame(page: Page) {
  return expect(
    page
      .evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
      .then(() => shownQuestion(page)),
  ).resolves;
}
