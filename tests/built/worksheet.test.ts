import { expect, test } from "vitest";
import { assess } from "../../src/fit/assess.ts";
import { answerIds, QUESTION_IDS, type AnswerId, type QuestionId } from "../../src/fit/questions.ts";
import { type BuiltPage, pages } from "../support/built/site.ts";

const sheets = pages.filter(({ pathname }) => pathname.endsWith("/fit/"));

/** Follows the printed lists as a reader with a pencil would. */
function follow({ document }: BuiltPage, ticked: ReadonlySet<string>): string {
  const young = document.querySelector("[data-young-up-to]");
  const [levels, intensive] = [...document.querySelectorAll(".worksheet ol")];
  const first = stopAt(levels, ticked);
  const urgent = ["emergency", "crisis", "medical"].includes(first);
  if (young && ticked.has("age=minor") && !urgent) return "young-people";
  return first === "intensive" ? stopAt(intensive, ticked) : first;
}

function stopAt(list: Element | undefined, ticked: ReadonlySet<string>): string {
  const count = (row: Element, kind: string) =>
    [...row.querySelectorAll(`[${kind}] [data-tick]`)].filter((box) => ticked.has(box.getAttribute("data-tick") ?? ""))
      .length;
  for (const row of list?.children ?? []) {
    const boxes = row.querySelectorAll("[data-tick]").length;
    if (boxes === 0 || count(row, "data-any-of") > 0 || count(row, "data-two-of") > 1)
      return row.getAttribute("data-row") ?? "";
  }
  return "";
}

test.each(sheets)("the worksheet on paper leads where the running rules lead: $pathname", (page) => {
  // Every question alone at each of its answers, then thousands of mixed sheets in a fixed order.
  const filled = Array.from({ length: page.pathname === "/fit/" ? 20_000 : 2_000 }, (_, seed) => mixed(seed));
  for (const answers of filled) {
    const ticked = new Set(Object.entries(answers).map(([question, answer]) => `${question}=${answer}`));
    expect(follow(page, ticked), JSON.stringify(answers)).toBe(assess(answers).outcome);
  }
});

/** One answer to each question, chosen by a small generator of numbers, so that every run tests the same sheets. */
function mixed(seed: number): Record<QuestionId, AnswerId> {
  let state = seed * 2_654_435_761 + 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  // Most answers mild: otherwise nearly every sheet would be an emergency.
  return Object.fromEntries(
    QUESTION_IDS.map((question) => {
      const ids = answerIds(question);
      return [question, next(3) === 0 ? ids[next(ids.length)] : ids[0]];
    }),
  ) as Record<QuestionId, AnswerId>;
}
