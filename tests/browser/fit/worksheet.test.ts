import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { assess } from "../../../src/fit/assess.ts";
import { causesOf } from "../../../src/fit/evaluate.ts";
import { PLACE_QUESTIONS, RULES } from "../../../src/fit/decision-table.ts";
import { answerIds, type Answers, isTickAll, QUESTION_IDS } from "../../../src/fit/questions.ts";
import { seededRandom } from "../../support/random.ts";
import { test } from "../../support/browser/visit.ts";
import { leaveOut, wholeAnswers } from "../../support/whole-answers.ts";
import { answerAll, clear, findings, inOrder, place, press, shownQuestion, stands, walk, ways } from "./assessment.ts";

/** What is shown of each kind, and of which causes. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const ids = (kind: string) =>
      [...document.querySelectorAll<HTMLElement>(`[data-${kind}]`)].flatMap((part) =>
        part.checkVisibility() ? [part.dataset[kind] ?? ""] : [],
      );
    for (const folded of document.querySelectorAll("details")) folded.open = true;
    return { findings: ids("finding"), place: ids("place").join(), supports: ids("support"), causes: ids("cause") };
  });

/** Ticks exactly these answers. */
const tick = (page: Page, answers: Answers) =>
  page.evaluate(
    (ticked) => {
      for (const input of document.querySelectorAll<HTMLInputElement>("fit-assessment input"))
        input.checked = (ticked[input.name] ?? []).includes(input.value);
    },
    Object.fromEntries(inOrder(answers).map((id) => [id, [answers[id]].flat() as string[]])),
  );

/** What is asked on paper: what serves the place alone is always asked there. */
const onPaper = (some: Answers): Answers => ({
  ...wholeAnswers(some),
  ...Object.fromEntries(
    [...PLACE_QUESTIONS, "barriers" as const].map((id) => [
      id,
      some[id] ?? (isTickAll(id) ? ["none"] : answerIds(id)[0]),
    ]),
  ),
});

describe("Without a script", () => {
  test("the worksheet opens what the ticks lead to, as the rules that run do", async ({ look }) => {
    // The address is a page's; it has no script, or the script would make something else of it.
    const page = await look("/fit/", { javaScriptEnabled: false });
    const next = seededRandom(18);
    const pick = <T>(values: readonly T[]) => (next() < 0.6 ? values[0] : values[Math.floor(next() * values.length)]);
    const byChance = () =>
      Object.fromEntries(
        QUESTION_IDS.map((id) => [id, isTickAll(id) ? [pick(answerIds(id))] : pick(answerIds(id))]),
      ) as Answers;
    for (const some of [...Object.values(ways), ...Array.from({ length: 150 }, byChance)]) {
      const answers = onPaper(some);
      await tick(page, answers);
      const { findings, place, supports } = assess(answers);
      const row = RULES.places.find(({ id }) => id === place?.id);
      const rows = [
        ...RULES.findings.filter(({ id }) => findings.some((finding) => finding.id === id)),
        ...(row ? [row] : []),
      ];
      const seen = await shown(page);
      expect({ ...seen, causes: seen.causes.sort() }, JSON.stringify(answers)).toEqual({
        findings: findings.map(({ id }) => id),
        place: place?.id,
        supports: supports.map(({ id }) => id),
        causes: rows.flatMap((row) => causesOf(row, answers)).sort(),
      });
    }
  });

  test("it shows no place that nothing speaks for until everything is answered", async ({ look }) => {
    const page = await look("/fit/", { javaScriptEnabled: false });
    await tick(page, { needs: "weekly", danger: "no" });
    expect(await shown(page)).toMatchObject({ findings: [], place: "" });
    await tick(page, { needs: "unsure" });
    expect(await shown(page)).toMatchObject({ place: "iop-talk" });
  });

  test("a question that hangs on another is hidden until that is answered so", async ({ look }) => {
    const page = await look("/fit/", { javaScriptEnabled: false });
    expect(await page.locator("#question-signs").isVisible()).toBe(false);
    await page.check("input[name=danger][value=unsure]");
    expect(await page.locator("#question-signs").isVisible()).toBe(true);
  });
});

describe("A script that comes late", () => {
  const late = () => {
    const { promise: released, resolve: release } = Promise.withResolvers<unknown>();
    const before = (page: Page) =>
      page.route("**/FitAssessment*", async (route) => {
        await released;
        await route.continue();
      });
    return { before, release };
  };

  test("keeps the ticks that were made before, and goes on where they end", async ({ visit }) => {
    const { before, release } = late();
    const page = await visit("/about/", { before: async (page) => before(page) });
    await page.goto("/fit/", { waitUntil: "commit" });
    await page.check("input[name=who][value=other]");
    await page.check("input[name=danger][value=no]");
    await page.check("input[name=thoughts][value=no]");
    await page.check("input[name=substances][value=opioids]");
    release(undefined);
    await expect.poll(() => stands(page)).toBe("question");
    expect(await shownQuestion(page)).toBe("body-now");
    expect(await page.locator("[data-kept]").isVisible()).toBe(true);
    await answerAll(page, { "body-now": "uncomfortable" });
    await page.goBack();
    await page.goBack();
    await expect.poll(() => stands(page)).toBe("landing");
  });

  test("asks again what contradicts itself", async ({ visit }) => {
    const { before, release } = late();
    const page = await visit("/about/", { before: async (page) => before(page) });
    await page.goto("/fit/", { waitUntil: "commit" });
    for (const [question, value] of [
      ["danger", "no"],
      ["thoughts", "no"],
      ["substances", "none"],
      ["substances", "alcohol"],
    ])
      await page.check(`input[name=${question}][value=${value}]`);
    release(undefined);
    await expect.poll(() => stands(page)).toBe("question");
    expect(await shownQuestion(page)).toBe("substances");
    expect(await page.isChecked("input[name=substances][value=alcohol]")).toBe(true);
  });

  test("shows at once what cannot wait", async ({ visit }) => {
    const { before, release } = late();
    const page = await visit("/about/", { before: async (page) => before(page) });
    await page.goto("/fit/", { waitUntil: "commit" });
    await page.check("input[name=danger][value=yes]");
    expect(await page.locator("[data-finding=emergency]").isVisible()).toBe(true);
    release(undefined);
    await expect.poll(() => stands(page)).toBe("urgent");
    expect(await findings(page)).toEqual(["emergency"]);
    await press(page, "go-on");
    const others = leaveOut(["danger"], wholeAnswers({ danger: "yes", thoughts: "safe-now" }));
    await answerAll(page, others);
    await press(page, "finish");
    expect(await findings(page)).toEqual(["emergency", "safe-talk"]);
  });
});

test("The walk of a script ends where the worksheet does", async ({ look }) => {
  const page = await look("/fit/");
  await walk(page, ways.everything ?? clear);
  expect(await place(page)).toBe("higher");
});
