import { describe, expect } from "vitest";
import { assess } from "../../../src/fit/assess.ts";
import { accessibilityProblems } from "../../support/browser/accessibility.ts";
import { sidewaysScroll } from "../../support/browser/layout.ts";
import { smallTargets } from "../../support/browser/targets.ts";
import { desktop, phone, test } from "../../support/browser/visit.ts";
import { findings, place, supports, walk, ways } from "./assessment.ts";

describe.for(Object.entries(ways))("The way to %s", ([, answers]) => {
  test("ends there: all that the rules find, its reasons, one main button; and it is accessible", async ({ look }) => {
    const page = await look("/fit/", { viewport: phone });
    await walk(page, answers);
    const assessment = assess(answers);
    expect(await findings(page)).toEqual(assessment.findings.map(({ id }) => id));
    expect(await place(page)).toBe(assessment.place?.id);
    expect(await supports(page)).toEqual(assessment.supports.map(({ id }) => id));
    const isEmergency = assessment.findings[0]?.urgency === 5;
    expect(await page.locator("[data-place]").isVisible()).toBe(!isEmergency);
    const main = page.locator("[data-main] .button:not(.button-quiet):visible");
    expect(await main.count()).toBe(1);
    const first = page.locator(".outcome .result:not([hidden])").first();
    expect(await first.locator("h3").evaluate((heading) => heading === document.activeElement)).toBe(true);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await smallTargets(page, "main")).toEqual([]);
    // Unfolded, on a wide screen and in the other voice: what is said of someone else stands in the page as well.
    await page.setViewportSize(desktop);
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll("details")) folded.open = true;
    });
    await page.locator("fit-assessment").evaluate((element) => (element.dataset.who = "other"));
    for (const { id, reasons } of [...assessment.findings, ...assessment.supports]) {
      const said = await page.locator(`:is(#finding-${id}, #support-${id}) [data-reasons]:visible`).last().innerText();
      for (const { question, answer } of reasons) expect(said).toMatch(`Answer ${answer} to ${question}`);
    }
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

test("beside an emergency, the line for thoughts of suicide has its button, and what can wait has none", async ({
  look,
}) => {
  const page = await look("/fit/", { viewport: phone });
  await walk(page, ways.everything ?? {});
  expect(await page.locator("#finding-crisis > .cluster a[href='tel:988']").isVisible()).toBe(true);
  expect(await page.locator("#finding-pregnancy > .cluster a:visible").count()).toBe(0);
});
