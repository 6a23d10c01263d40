import { expect } from "vitest";
import { accessibilityProblems } from "../../support/browser/accessibility.ts";
import { phone, test } from "../../support/browser/visit.ts";
import { leaveOut, wholeAnswers } from "../../support/whole-answers.ts";
import { answerAll, begin, clear, findings, place, press, shownQuestion, stands, walk, ways } from "./assessment.ts";

test("in Spanish the assessment reaches its outcome, all of it in Spanish", async ({ look }) => {
  const page = await look("/es/fit/", { viewport: phone });
  await walk(page, ways["iop-supports"] ?? clear, "other");
  expect(await place(page)).toBe("iop-supports");
  const shown = await page.locator(".outcome").innerText();
  expect(shown.match(/of theirs(?!, en español)/g)).toBeNull();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test("the language can be switched on the way and at the end, and the answers stay", async ({ visit }) => {
  const page = await visit("/fit/", { viewport: phone });
  await begin(page, "other");
  await answerAll(page, { danger: "no", thoughts: "safe-now" });
  await page.locator("fit-assessment .language-switch:visible").click();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe("es");
  expect(new URL(page.url()).pathname).toBe("/es/fit/");
  expect(await shownQuestion(page)).toBe("substances");
  expect(await page.locator("#question-substances").innerText()).toContain("en español");
  await page.goBack();
  await expect.poll(() => shownQuestion(page)).toBe("thoughts");
  expect(await page.isChecked("input[name=thoughts][value=safe-now]")).toBe(true);
  const others = leaveOut(["danger"], wholeAnswers({ thoughts: "safe-now", needs: "weekly" }));
  await answerAll(page, others);
  await press(page, "finish");
  expect(await findings(page)).toEqual(["safe-talk"]);
  await page.locator("fit-assessment .language-switch:visible").click();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe("en-US");
  expect(await findings(page)).toEqual(["safe-talk"]);
  expect(await page.locator("#finding-safe-talk h3").innerText()).toBe("Result safe-talk of theirs");
  expect(await accessibilityProblems(page)).toEqual([]);
});

test("without a connection the language stays, and so do the answers; the page says so", async ({ visit }) => {
  const page = await visit("/fit/", { expected: /ERR_INTERNET_DISCONNECTED/ });
  await begin(page);
  await page.context().setOffline(true);
  await page.locator("fit-assessment .language-switch:visible").click();
  await page.getByText("could not be loaded").waitFor();
  expect(await shownQuestion(page)).toBe("danger");
  expect(await stands(page)).toBe("question");
});
