import { describe, expect } from "vitest";
import { accessibilityProblems } from "../../support/browser/accessibility.ts";
import { sidewaysScroll } from "../../support/browser/layout.ts";
import { focusedWords, isOnScreen } from "../../support/browser/view.ts";
import { desktop, phone, test } from "../../support/browser/visit.ts";
import { answer, begin, clear, hurry, outcome, press, proceed, stands, takeTime, walk } from "./assessment.ts";

describe.for([{ width: 320, height: 640 }, phone, desktop])("At $width px", (viewport) => {
  test("911, 988 and the quick exit stay on the screen in one row, from the first question to the outcome", async ({
    look,
  }) => {
    const page = await look("/fit/", { viewport });
    const strip = page.getByRole("complementary").first();
    const help = ["tel:911", "tel:988", "sms:988"].map((way) => strip.locator(`a[href^="${way}"]`));
    const holds = async (where: string) => {
      for (const link of [...help, page.locator("quick-exit a")]) expect(await isOnScreen(link), where).toBe(true);
      expect((await strip.boundingBox())?.height, where).toBeLessThan(60);
      expect(await page.locator("body > header").isVisible(), where).toBe(false);
      expect(await sidewaysScroll(page), where).toBe(0);
    };
    await begin(page);
    for (const [question, value] of Object.entries(clear)) {
      await holds(question);
      await answer(page, question, value);
    }
    await holds("review");
    await press(page, "finish");
    await holds("outcome");
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await holds("the end of the outcome");
  });
});

describe("On the way", () => {
  test("one question is asked at a time, and its heading has the focus", async ({ look }) => {
    const page = await look("/fit/", { viewport: phone });
    await begin(page);
    for (const [question, value] of Object.entries(clear)) {
      expect(await page.locator(".question-step:visible").getAttribute("data-question")).toBe(question);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(`question-${question}`);
      await answer(page, question, value);
    }
    expect(await stands(page)).toBe("review");
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test("a question without an answer is asked again, with the error told and focused", async ({ look }) => {
    const page = await look("/fit/", { viewport: phone });
    await begin(page);
    await proceed(page);
    expect(await focusedWords(page)).toContain("One thing is missing");
    expect(await page.locator("input[name=danger]").first().getAttribute("aria-invalid")).toBe("true");
    await page.locator("[data-error-link]").click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe("danger");
    await answer(page, "danger", "no");
    expect(await page.locator("[data-error-summary]").isVisible()).toBe(false);
  });

  test("a crisis is answered at once, and stays when the visitor goes on", async ({ look }) => {
    const page = await look("/fit/", { viewport: phone });
    await begin(page);
    await answer(page, "danger", "unsure");
    expect(await outcome(page)).toBe("emergency");
    expect(await page.locator("[data-outcome] a[href='tel:911']:visible").count()).toBeGreaterThan(0);
    await press(page, "go-on");
    for (const [question, value] of Object.entries(clear).slice(1)) await answer(page, question, value);
    await press(page, "finish");
    expect(await outcome(page)).toBe("emergency");
  });

  test("a second, worse alarm interrupts again", async ({ look }) => {
    const page = await look("/fit/");
    await begin(page);
    await answer(page, "danger", "no");
    await answer(page, "thoughts", "unsafe");
    expect(await outcome(page)).toBe("crisis");
    await press(page, "go-on");
    await answer(page, "withdrawal", "now");
    expect(await outcome(page)).toBe("emergency");
  });

  test("an answer given by mistake can be taken back", async ({ look }) => {
    const page = await look("/fit/");
    await begin(page);
    await answer(page, "danger", "yes");
    await press(page, "back");
    await answer(page, "danger", "no");
    expect(await stands(page)).toBe("question");
    expect(await page.locator("[data-outcome]").count()).toBe(0);
  });

  test("the browser's Back and Forward walk through the questions", async ({ look }) => {
    const page = await look("/fit/");
    await begin(page);
    await answer(page, "danger", "no");
    await answer(page, "thoughts", "safe-now");
    await page.goBack();
    await expect.poll(() => page.locator(".question-step:visible").getAttribute("data-question")).toBe("thoughts");
    expect(await page.isChecked("input[name=thoughts][value=safe-now]")).toBe(true);
    await page.goForward();
    await expect.poll(() => page.locator(".question-step:visible").getAttribute("data-question")).toBe("withdrawal");
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await expect.poll(() => stands(page)).toBe("landing");
  });

  test("one answer can be changed from the review, and the others stay", async ({ look }) => {
    const page = await look("/fit/", { viewport: phone });
    await begin(page);
    for (const [question, value] of Object.entries(clear)) await answer(page, question, value);
    await page.locator("[data-action=change][data-question=schedule]").click();
    await answer(page, "schedule", "no");
    expect(await stands(page)).toBe("review");
    expect(await page.locator("[data-review] > div").count()).toBe(14);
    await press(page, "finish");
    expect(await outcome(page)).toBe("talk");
  });

  test("the wording follows whom it is for", async ({ look }) => {
    const page = await look("/fit/");
    await begin(page, "other");
    await answer(page, "danger", "no");
    expect(await page.locator("#question-thoughts").innerText()).toMatch(/they|their/i);
  });

  test("reloading starts clean and says why; starting again clears everything", async ({ look }) => {
    const page = await look("/fit/");
    await begin(page);
    await answer(page, "danger", "no");
    await page.reload();
    expect(await stands(page)).toBe("landing");
    expect(await page.locator("[data-reloaded]").isVisible()).toBe(true);
    expect(await page.locator("input:checked").count()).toBe(0);
    await walk(page, clear);
    expect(await page.locator("[data-reloaded]").isVisible()).toBe(false);
    await press(page, "again");
    expect(await stands(page)).toBe("landing");
    expect(await page.locator("input:checked").count()).toBe(0);
    await page.goBack();
    await expect.poll(() => stands(page)).toBe("landing");
  });

  test("the keyboard alone is enough", async ({ look }) => {
    const page = await look("/fit/");
    await page.evaluate(takeTime);
    await page.focus("input[name=who][value=me]");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    for (const [question, value] of Object.entries(clear)) {
      await page.keyboard.press("Tab");
      const values = await page
        .locator(`input[name=${question}]`)
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
      await page.keyboard.press("Space");
      for (let step = 0; step < values.indexOf(value); step++) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
    }
    expect(await stands(page)).toBe("review");
  });
});

describe("What nobody should do", () => {
  test("a double click answers one question only", async ({ look }) => {
    const page = await look("/fit/");
    await begin(page);
    await page.check("input[name=danger][value=no]");
    await page.evaluate(hurry);
    await page.locator("fit-assessment button[type=submit]:visible").dblclick();
    expect(await page.locator(".question-step:visible").getAttribute("data-question")).toBe("thoughts");
    expect(await page.locator("[data-error-summary]").isVisible()).toBe(false);
  });

  test("words pasted into the address change nothing", async ({ look }) => {
    const page = await look("/fit/?danger=no&outcome=good-fit#outcome-good-fit");
    expect(await stands(page)).toBe("landing");
    expect(await page.locator("[data-outcome]").count()).toBe(0);
  });

  test("an unknown value in the page gives no outcome, and says so", async ({ look }) => {
    const page = await look("/fit/");
    await begin(page);
    for (const [question, value] of Object.entries(clear).slice(0, -1)) await answer(page, question, value);
    await page
      .locator("input[name=barriers]")
      .first()
      .evaluate((input) => ((input as HTMLInputElement).value = "maybe"));
    await answer(page, "barriers", "maybe");
    expect(await page.locator("[data-broken]").isVisible()).toBe(true);
    expect(await page.locator("[data-broken]:focus").count()).toBe(1);
    expect(await page.locator("[data-outcome]").count()).toBe(0);
  });
});
