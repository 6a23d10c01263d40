import { describe, expect } from "vitest";
import { test } from "../../support/browser/visit.ts";
import { answer, begin, clear, histories, outcome, press, shownQuestion, stands, walk } from "./assessment.ts";

describe.for(histories)("In a history $history", ({ before }) => {
  const options = before && { before };

  test("Back leads from step to step to the landing, with the answers of each step", async ({ visit }) => {
    const page = await visit("/fit/", options);
    await begin(page);
    await answer(page, "danger", "yes");
    await press(page, "go-on");
    await answer(page, "thoughts", "safe-now");
    expect(await shownQuestion(page)).toBe("withdrawal");
    await page.goBack();
    await expect.poll(() => shownQuestion(page)).toBe("thoughts");
    expect(await page.isChecked("input[name=thoughts][value=safe-now]")).toBe(true);
    await page.goBack();
    await expect.poll(() => stands(page)).toBe("urgent");
    expect(await outcome(page)).toBe("emergency");
    await page.goBack();
    await expect.poll(() => shownQuestion(page)).toBe("danger");
    await page.goBack();
    await expect.poll(() => stands(page)).toBe("landing");
  });

  test("Back from an answer that was changed shows the one before", async ({ visit }) => {
    const page = await visit("/fit/", options);
    await begin(page);
    await answer(page, "danger", "no");
    await press(page, "back");
    await answer(page, "danger", "yes");
    expect(await stands(page)).toBe("urgent");
    await page.goBack();
    await expect.poll(() => shownQuestion(page)).toBe("danger");
    expect(await page.locator("[data-outcome]").count()).toBe(0);
  });

  test("Back after starting again shows nothing of what was answered", async ({ visit }) => {
    const page = await visit("/fit/", options);
    await walk(page, clear);
    await press(page, "again");
    for (let step = 0; step < 3; step++) {
      await page.goBack();
      await expect.poll(() => stands(page)).toBe("landing");
      expect(await page.locator("input:checked").count()).toBe(0);
    }
  });
});
