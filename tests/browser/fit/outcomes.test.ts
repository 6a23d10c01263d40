import { describe, expect } from "vitest";
import { assess } from "../../../src/fit/assess.ts";
import { accessibilityProblems } from "../../support/browser/accessibility.ts";
import { sidewaysScroll } from "../../support/browser/layout.ts";
import { smallTargets } from "../../support/browser/targets.ts";
import { desktop, phone, test } from "../../support/browser/visit.ts";
import { outcome, walk, ways } from "./assessment.ts";

describe.for(Object.entries(ways))("The way to %s", ([expected, answers]) => {
  test("ends there, names its reasons and supports, and is accessible", async ({ look }) => {
    const page = await look("/fit/", { viewport: phone });
    await walk(page, answers);
    expect(await outcome(page)).toBe(expected);
    const { reasons, supports } = assess(answers);
    expect(await page.locator("[data-reasons] li").count()).toBe(reasons.length);
    for (const text of await page.locator("[data-reasons] li").allTextContents()) expect(text).toMatch(/^You /);
    const shown = page.locator("[data-support]:visible");
    expect(
      await shown.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.support).sort()),
    ).toEqual(supports.map(({ support }) => support).sort());
    expect(await page.locator("[data-outcome] a[href^='tel:']:visible").count()).toBeGreaterThan(0);
    expect(await page.locator("[data-factor] [data-state]:visible").count()).toBe(5);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`outcome-${expected}-title`);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await smallTargets(page, "main")).toEqual([]);
    // The same on a wide screen, in the other voice: what is said of someone else stands in the page as well.
    await page.setViewportSize(desktop);
    await page.locator("fit-assessment").evaluate((element) => (element.dataset.who = "other"));
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
