import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { isOnScreen } from "../../support/browser/view.ts";
import { desktop, phone, test } from "../../support/browser/visit.ts";
import { answer, begin, histories, outcome, shownQuestion } from "./assessment.ts";

const sources = (page: Page) => page.locator(".sources li:visible");

describe.for(histories)("In a history $history", ({ before }) => {
  test("a source leads back to the outcome that cites it, and Back does too", async ({ visit }) => {
    const page = await visit("/fit/", { viewport: phone, reducedMotion: "reduce", ...(before && { before }) });
    expect(await page.evaluate(() => "navigation" in window)).toBe(!before);
    await begin(page);
    await answer(page, "danger", "yes");
    const cited = page.locator("[data-outcome] sup a").last();
    const source = page.locator((await cited.getAttribute("href")) ?? "");
    // Twice, because a browser does something else with a link to where one is already.
    for (const way of ["link", "Back"] as const) {
      await cited.focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => isOnScreen(source)).toBe(true);
      expect(await outcome(page)).toBe("emergency");
      expect(await source.evaluate((item) => item === document.activeElement)).toBe(true);
      if (way === "Back") await page.goBack();
      else await source.locator(".back a:visible").first().click();
      await expect.poll(() => isOnScreen(cited)).toBe(true);
      expect(await outcome(page)).toBe("emergency");
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
    expect(await shownQuestion(page)).toBe("withdrawal");
    await page.goBack();
    expect(await shownQuestion(page)).toBe("withdrawal");
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
