import { describe, expect } from "vitest";
import { phone, test } from "../../support/browser/visit.ts";
import { answer, begin, findings, inOrder, place, press, shownQuestion, stands, supports } from "./assessment.ts";
import { walks } from "./walks.ts";

describe.for(walks)("$who", ({ perspective, language, answers, findings: found, place: where, supports: helps }) => {
  test("is asked what matters, and is told what comes first, where to look, and what helps", async ({ look }) => {
    const page = await look(language === "es" ? "/es/fit/" : "/fit/", { viewport: phone });
    await begin(page, perspective);
    for (const question of inOrder(answers)) {
      expect(await shownQuestion(page)).toBe(question);
      await answer(page, question, answers[question] ?? []);
      if ((await stands(page)) === "urgent") await press(page, "go-on");
    }
    await press(page, "finish");
    expect({ found: await findings(page), where: await place(page), helps: await supports(page) }).toEqual({
      found,
      where,
      helps,
    });
    const other = perspective === "me" ? "other" : "me";
    expect(await page.locator(`.outcome [data-perspective=${other}]:visible`).count()).toBe(0);
  });
});
