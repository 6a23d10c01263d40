import { describe, expect } from "vitest";
import { accessibilityProblems } from "../../support/browser/accessibility.ts";
import { sidewaysScroll } from "../../support/browser/layout.ts";
import { focusedWords, isOnScreen } from "../../support/browser/view.ts";
import { desktop, phone, test } from "../../support/browser/visit.ts";
import { leaveOut, wholeAnswers } from "../../support/whole-answers.ts";
import {
  answer,
  answerAll,
  begin,
  clear,
  findings,
  hurryAfterNext,
  inOrder,
  place,
  press,
  proceed,
  shownQuestion,
  stands,
  supports,
  takeTime,
  walk,
} from "./assessment.ts";

describe.for(
  [{ width: 320, height: 640 }, phone, desktop].flatMap((viewport) =>
    ["/fit/", "/es/fit/"].map((start) => ({ ...viewport, start, viewport })),
  ),
)("At $width px, $start", ({ viewport, start }) => {
  test("911, 988 and the quick exit stay on the screen in one row, from the first question to the outcome", async ({
    look,
  }) => {
    const page = await look(start, { viewport });
    const strip = page.getByRole("complementary").first();
    const help = ["tel:911", "tel:988", "sms:988"].map((way) => strip.locator(`a[href^="${way}"]`));
    const links = [...help, page.locator("quick-exit a")];
    const holds = async (where: string) => {
      for (const link of links) expect(await isOnScreen(link), where).toBe(true);
      const boxes = await Promise.all(links.map((link) => link.boundingBox()));
      for (const [n, box] of boxes.entries())
        expect(box?.x ?? 0, where).toBeGreaterThanOrEqual((boxes[n - 1]?.x ?? 0) + (boxes[n - 1]?.width ?? 0));
      expect((await strip.boundingBox())?.height, where).toBeLessThan(60);
      expect(await page.locator("body > header").isVisible(), where).toBe(false);
      expect(await sidewaysScroll(page), where).toBe(0);
    };
    await begin(page);
    await holds("the first question");
    await answer(page, "danger", "no");
    await holds("the second question");
    await walk(page, clear);
    await holds("outcome");
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await holds("the end of the outcome");
    await press(page, "review");
    await holds("review");
  });
});

test("Start lies within the first phone screen and a half", async ({ look }) => {
  const page = await look("/fit/", { viewport: phone });
  const box = await page.getByRole("button", { name: "Start" }).boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(1.5 * phone.height);
});

describe("On the way", () => {
  test("one question is asked at a time, its heading has the focus, and the page says how far one is", async ({
    look,
  }) => {
    const page = await look("/fit/", { viewport: phone });
    await begin(page);
    for (const [n, question] of inOrder(clear).entries()) {
      expect(await shownQuestion(page)).toBe(question);
      expect(await page.locator(".question-step:visible").count()).toBe(1);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(`question-${question}`);
      expect(await page.locator("[data-progress]").innerText()).toMatch(new RegExp(`Question ${n + 1} of about \\d+`));
      await answer(page, question, clear[question] ?? []);
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

  test("none beside something else is told kindly, and waits until it is mended", async ({ look }) => {
    const page = await look("/fit/");
    await begin(page);
    await answerAll(page, { danger: "no", thoughts: "no", substances: ["none", "alcohol"] });
    expect(await shownQuestion(page)).toBe("substances");
    expect(await focusedWords(page)).toContain("Untick whichever is not right");
    await page.uncheck("input[name=substances][value=none]");
    await proceed(page);
    expect(await shownQuestion(page)).toBe("daily");
  });

  test("a crisis is answered at once, and stays when the visitor goes on", async ({ look }) => {
    const page = await look("/fit/", { viewport: phone });
    await begin(page);
    await answerAll(page, { danger: "unsure", signs: "at-least-one" });
    expect(await stands(page)).toBe("urgent");
    expect(await findings(page)).toEqual(["emergency"]);
    expect(await place(page)).toBe("");
    const goOn = page.locator("[data-action=go-on]");
    expect((await goOn.boundingBox())?.y).toBeLessThan(1.5 * phone.height);
    await press(page, "go-on");
    const others = leaveOut(
      ["danger", "signs"],
      wholeAnswers({ danger: "unsure", signs: "at-least-one", needs: "weekly" }),
    );
    await answerAll(page, others);
    await press(page, "finish");
    expect(await findings(page)).toEqual(["emergency"]);
    expect(await page.locator("[data-then]").getAttribute("open")).toBeNull();
  });

  test("a second, worse alarm interrupts again", async ({ look }) => {
    const page = await look("/fit/");
    await begin(page);
    await answerAll(page, { danger: "no", thoughts: "unsafe" });
    expect(await findings(page)).toEqual(["crisis"]);
    await press(page, "go-on");
    await answerAll(page, { substances: ["none"], "body-now": "severe" });
    expect(await findings(page)).toEqual(["emergency", "crisis"]);
  });

  test("an answer given by mistake can be taken back", async ({ look }) => {
    const page = await look("/fit/");
    await begin(page);
    await answer(page, "danger", "yes");
    await press(page, "back");
    await answer(page, "danger", "no");
    expect(await shownQuestion(page)).toBe("thoughts");
    expect(await page.locator("[data-finding]:visible").count()).toBe(0);
  });

  test("one answer can be changed from the review, and the others stay", async ({ look }) => {
    const page = await look("/fit/", { viewport: phone });
    await begin(page);
    await answerAll(page, clear);
    await page.locator("[data-action=change][data-question=schedule]").click();
    await answer(page, "schedule", "changes");
    expect(await stands(page)).toBe("review");
    expect(await page.locator("[data-answers] > [data-answered]:visible").count()).toBe(inOrder(clear).length + 1);
    await press(page, "finish");
    expect([await place(page), await supports(page)]).toEqual(["iop-supports", ["schedule"]]);
  });

  test("whom it is for can be changed from the review, and the answers stay", async ({ look }) => {
    const page = await look("/fit/");
    await walk(page, clear);
    await press(page, "review");
    await page.locator("[data-action=change][data-question=who]").click();
    expect(await page.isChecked("input[name=who][value=me]")).toBe(true);
    await begin(page, "other");
    expect(await stands(page)).toBe("review");
    await press(page, "finish");
    expect(await page.locator(".outcome h3:visible").first().innerText()).not.toContain("of yours");
    expect(await place(page)).toBe("iop");
  });

  test("the wording follows whom it is for", async ({ look }) => {
    const page = await look("/fit/");
    await begin(page, "other");
    await answer(page, "danger", "no");
    expect(await page.locator("#question-thoughts").innerText()).toMatch(/they|their/i);
  });

  test("reloading starts clean and says why, without a dead press of Back", async ({ visit }) => {
    const page = await visit("/about/");
    await page.goto("/fit/");
    await begin(page);
    await answerAll(page, { danger: "no", thoughts: "no", substances: ["none"] });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.reload();
    await expect.poll(() => stands(page)).toBe("landing");
    await expect.poll(() => isOnScreen(page.locator("[data-reloaded]"))).toBe(true);
    expect(await page.locator("input:checked").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => history.state as unknown)).toBe(0);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe("/about/");
  });

  test("starting again clears everything, without a dead press of Back", async ({ visit }) => {
    const page = await visit("/about/");
    await page.goto("/fit/");
    await walk(page, clear);
    await press(page, "again");
    expect(await stands(page)).toBe("landing");
    expect(await page.locator("input:checked").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => history.state as unknown)).toBe(0);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe("/about/");
  });

  test("the keyboard alone is enough", async ({ look }) => {
    const page = await look("/fit/");
    await page.evaluate(takeTime);
    await page.focus("input[name=who][value=me]");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    for (const question of inOrder(clear)) {
      await page.keyboard.press("Tab");
      const values = await page
        .locator(`input[name=${question}]`)
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
      await page.keyboard.press("Space");
      const [wanted = ""] = [clear[question] ?? ""].flat();
      for (let step = 0; step < values.indexOf(wanted); step++) await page.keyboard.press("ArrowDown");
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
    await page.evaluate(hurryAfterNext);
    await page.locator("fit-assessment button[type=submit]:visible").dblclick();
    expect(await shownQuestion(page)).toBe("thoughts");
    expect(await page.locator("[data-error-summary]").isVisible()).toBe(false);
  });

  test("words pasted into the address change nothing", async ({ look }) => {
    const page = await look("/fit/?danger=no&place=iop#place-iop");
    expect(await stands(page)).toBe("landing");
    expect(await page.locator(":is([data-finding], [data-place]):visible").count()).toBe(0);
  });

  test("an unknown value in the page gives no outcome, and says so", async ({ look }) => {
    const page = await look("/fit/");
    await begin(page);
    const questions = inOrder(clear);
    for (const question of questions.slice(0, -1)) await answer(page, question, clear[question] ?? []);
    await page
      .locator(`input[name=${questions.at(-1)}]`)
      .first()
      .evaluate((input) => ((input as HTMLInputElement).value = "banana"));
    await answer(page, questions.at(-1) ?? "", "banana");
    expect(await page.locator("[data-broken]:focus").count()).toBe(1);
    expect(await page.locator(":is([data-finding], [data-place]):visible").count()).toBe(0);
  });
});
