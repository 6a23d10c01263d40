import { describe, expect, test } from "vitest";
import { assess } from "../../../src/fit/assess.ts";
import { RULES } from "../../../src/fit/decision-table.ts";
import { compile } from "./bit-rules.ts";
import { answersOf, firstDifference, judgeEvery } from "./combinations.ts";
import { mutantsOf } from "./mutants.ts";

/**
 * The hash in every-combination.test.ts covers every decision, so that test fails as soon as one combination
 * has another outcome. A rule that could be altered without that would be idle, or untested.
 */
describe("no rule can be altered unnoticed", () => {
  const judged = judgeEvery(compile(RULES));

  test("the rules as they are make no difference", { timeout: 60_000 }, () => {
    expect(firstDifference(judged, compile(RULES))).toBeUndefined();
  });
  test.each(mutantsOf(RULES))("$name", { timeout: 60_000 }, ({ rules }) => {
    const answers = answersOf(firstDifference(judged, compile(rules)) ?? expect.fail("no combination tells"));
    // The evaluator that visitors meet reads the altered row too.
    expect(assess(answers, rules).outcome).not.toBe(assess(answers).outcome);
  });
});
