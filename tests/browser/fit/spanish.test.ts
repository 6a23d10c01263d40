import { expect } from "vitest";
import { accessibilityProblems } from "../../support/browser/accessibility.ts";
import { phone, test } from "../../support/browser/visit.ts";
import { outcome, walk, ways } from "./assessment.ts";

test("in Spanish the assessment reaches its outcome, with its reasons in Spanish", async ({ look }) => {
  const page = await look("/es/fit/", { viewport: phone });
  await walk(page, ways.supports ?? {}, "other");
  expect(await outcome(page)).toBe("supports");
  const shown = await page.locator("[data-outcome]").innerText();
  expect(shown).toContain("Qué hacer");
  expect(await page.locator("[data-reasons] li").allInnerTexts()).toContainEqual(
    expect.stringMatching(/Usted dijo|dijo que/),
  );
  expect(shown).not.toMatch(/\b(the|your)\b/i);
  expect(await accessibilityProblems(page)).toEqual([]);
});
