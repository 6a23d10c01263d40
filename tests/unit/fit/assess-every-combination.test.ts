import { expect, test } from "vitest";
import { compile } from "../../../src/fit/decide.ts";
import type { AnswerId, QuestionId } from "../../../src/fit/questions.ts";
import { assess, RULES, urgent } from "../../../src/fit/rules.ts";
import { OUTCOME_IDS } from "../../../src/fit/rules-in-words.ts";
import { answersOf, everyCombination, judgeEvery, PLACES, placeOf, TOTAL } from "./combinations.ts";

/** The invariants are proven on bits; this ties what visitors are told to those bits, for every combination. */
test("assess tells what was decided, with the answers that were given", { timeout: 120_000 }, () => {
  const { level, outcome, because, supports } = judgeEvery(compile(RULES));
  const [places, outcomes, run] = [PLACES, OUTCOME_IDS, assess];
  const bits = new Map(places.map(({ question, n }) => [question, 1 << n]));
  const said: Partial<Record<QuestionId, AnswerId>> = {};
  /** As bits, the questions that are named; another answer than the given one spoils it. */
  const bitsOf = (question: QuestionId, answer: AnswerId) =>
    said[question] === answer ? (bits.get(question) ?? -1) : -1;
  let different: unknown;

  everyCombination((digits, c) => {
    for (const { question, answers, n } of places) said[question] = answers[digits[n] ?? 0];
    const told = run(said);
    let [reasons, helped] = [0, 0];
    for (const { question, answer } of told.reasons) reasons |= bitsOf(question, answer);
    for (const { support, answer } of told.supports) helped |= bitsOf(support, answer);
    const same =
      told.level === level[c] &&
      told.outcome === outcomes[outcome[c] ?? -1] &&
      reasons === because[c] &&
      helped === supports[c];
    if (!same) different = { ...said, ...told };
    return !same;
  });
  expect(different).toBeUndefined();
});

test("what is shown at once is never more urgent than what all answers give", () => {
  // These three are asked first; all others are clear, which gives the lowest level that they can give.
  for (let combination = 0; combination < TOTAL; combination += placeOf("withdrawal").stride) {
    const { danger, thoughts, withdrawal, ...others } = answersOf(combination);
    const { level } = assess({ danger, thoughts, withdrawal, ...others });
    for (const soFar of [{ danger }, { danger, thoughts }, { danger, thoughts, withdrawal }])
      expect(urgent(soFar)?.level ?? 1).toBeLessThanOrEqual(level);
  }
});
