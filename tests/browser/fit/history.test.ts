import { describe, expect } from "vitest";
import { test } from "../../support/browser/visit.ts";
import {
  answer,
  answerAll,
  begin,
  clear,
  findings,
  histories,
  press,
  shownQuestion,
  stands,
  walk,
} from "./assessment.ts";

describe.for(histories)("In a history $history", ({ before }) => {
  const options = before && { before };

  test("Back and Forward lead from step to step, with the answers of each", async ({ visit }) => {
    const page = await visit("/fit/", options);
    await begin(page);
    await answer(page, "danger", "yes");
    await press(page, "go-on");
    await answer(page, "thoughts", "safe-now");
    expect(await shownQuestion(page)).toBe("substances");
    await page.goBack();
    await expect.poll(() => shownQuestion(page)).toBe("thoughts");
    expect(await page.isChecked("input[name=thoughts][value=safe-now]")).toBe(true);
    await page.goBack();
    await expect.poll(() => stands(page)).toBe("urgent");
    expect(await findings(page)).toEqual(["emergency"]);
    await page.goBack();
    await expect.poll(() => shownQuestion(page)).toBe("danger");
    await page.goBack();
    await expect.poll(() => stands(page)).toBe("landing");
    for (const step of ["danger", "urgent", "thoughts", "substances"]) {
      await page.goForward();
      if (step === "urgent") await expect.poll(() => stands(page)).toBe(step);
      else await expect.poll(() => shownQuestion(page)).toBe(step);
    }
  });

  test("an answer that was taken back by Back is not counted", async ({ visit }) => {
    const page = await visit("/fit/", options);
    await begin(page);
    await answer(page, "danger", "yes");
    await page.goBack();
    await answer(page, "danger", "no");
    await answer(page, "thoughts", "no");
    await page.goBack();
    await expect.poll(() => shownQuestion(page)).toBe("thoughts");
    await page.goBack();
    await expect.poll(() => shownQuestion(page)).toBe("danger");
    expect(await page.isChecked("input[name=danger][value=no]")).toBe(true);
    await answerAll(page, clear);
    await press(page, "finish");
    expect(await findings(page)).toEqual([]);
  });

  test("Forward after starting again shows nothing of what was answered", async ({ visit }) => {
    const page = await visit("/fit/", options);
    await walk(page, clear);
    await press(page, "again");
    await expect.poll(() => page.evaluate(() => history.state as unknown)).toBe(0);
    await page.goForward();
    await expect.poll(() => page.evaluate(() => history.state as unknown)).toBe(0);
    expect(await stands(page)).toBe("landing");
    expect(await page.locator("input:checked").count()).toBe(0);
  });

  test("the history knows nothing but the number of the step", async ({ visit }) => {
    const page = await visit("/fit/", options);
    await begin(page);
    await answerAll(page, { danger: "no", thoughts: "no" });
    expect(await page.evaluate(() => history.state as unknown)).toBe(3);
  });
});
