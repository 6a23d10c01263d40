import { describe, expect, test } from "vitest";
import { compile } from "../../../src/fit/decide.ts";
import { RULES } from "../../../src/fit/rules.ts";
import { firstDifference, judgeEvery } from "./combinations.ts";
import { mutantsOf } from "./mutants.ts";

/**
 * The buildHash in every-combination.test.ts covers every decision, so that test fails as soon as one combination
 * has another outcome. A rule that could be altered without that would be idle, or untested.
 */
describe("no rule can be altered unnoticed", () => {
  const judged = judgeEvery(compile(RULES));

  test("the rules as they are make no difference", { timeout: 60_000 }, () => {
    expect(firstDifference(judged, compile(RULES))).toBeUndefined();
  });
  test.each(mutantsOf(RULES))("$name", { timeout: 60_000 }, ({ rules }) => {
    expect(firstDifference(judged, compile(rules))).toBeDefined();
  });
});
