import { expect, test } from "vitest";
import { assess, urgent } from "../../../src/fit/assess.ts";
import { meets, OUTCOME_IDS, type Row, RULES } from "../../../src/fit/decision-table.ts";
import type { AnswerId, QuestionId } from "../../../src/fit/questions.ts";
import { compile } from "./bit-rules.ts";
import { answersOf, everyCombination, judgeEvery, type Place, PLACES, placeOf, TOTAL } from "./combinations.ts";

/** A prime, so that the combinations this far apart have every answer beside every other. */
const SAMPLE = 97;

/**
 * The invariants are proven on bits; this ties what visitors are told to those bits: for every combination of answers
 * that some condition tells apart, and for every 97th of all combinations.
 */
test("assess tells what was decided, with the answers that were given", { timeout: 120_000 }, () => {
  const { level, outcome, deciding, supports } = judgeEvery(compile(RULES));
  // Looked up once: Vitest makes each use of an import a look-up, which millions of combinations would feel.
  const [places, outcomes, run] = [PLACES, OUTCOME_IDS, assess];
  const bits = new Map(places.map(({ question, n }) => [question, 1 << n]));
  const told = places.map(toldApart);
  const answers: Partial<Record<QuestionId, AnswerId>> = {};
  /** As bits, the questions that are named; another answer than the given one spoils it. */
  const bitsOf = (question: QuestionId, answer: AnswerId) =>
    answers[question] === answer ? (bits.get(question) ?? -1) : -1;
  let compared = 0;
  let different: unknown;

  everyCombination((digits, c) => {
    if (c % SAMPLE !== 0 && !told.every((some, n) => some[digits[n] ?? 0])) return false;
    compared++;
    for (const place of places) answers[place.question] = place.answers[digits[place.n] ?? 0];
    const assessment = run(answers);
    let [reasons, helped] = [0, 0];
    for (const { question, answer } of assessment.reasons) reasons |= bitsOf(question, answer);
    for (const { support, answer } of assessment.supports) helped |= bitsOf(support, answer);
    const same =
      assessment.level === level[c] &&
      assessment.outcome === outcomes[outcome[c] ?? -1] &&
      reasons === deciding[c] &&
      helped === supports[c];
    if (!same) different = { ...answers, ...assessment };
    return !same;
  });
  expect(different).toBeUndefined();
  expect(compared).toBeGreaterThan(TOTAL / 4);
});

/** For each answer to a question, whether it is the first of those that meet the same conditions. */
function toldApart({ question, answers }: Place): boolean[] {
  const rows: Row[] = [...RULES.levels, ...RULES.intensive, RULES.youngPeople];
  const conditions = rows.flatMap(({ anyOf, twoOf }) => [anyOf?.[question], twoOf?.[question]]);
  const met = answers.map((answer) => conditions.map((condition) => meets(condition, question, answer)).join());
  return met.map((one, n) => met.indexOf(one) === n);
}

test("what is shown at once is never more urgent than what all answers give", () => {
  // These three are asked first; all others are clear, which gives the lowest level that they can give.
  for (let combination = 0; combination < TOTAL; combination += placeOf("withdrawal").stride) {
    const { danger, thoughts, withdrawal, ...others } = answersOf(combination);
    const { level } = assess({ danger, thoughts, withdrawal, ...others });
    for (const soFar of [{ danger }, { danger, thoughts }, { danger, thoughts, withdrawal }])
      expect(urgent(soFar)?.level ?? 1).toBeLessThanOrEqual(level);
  }
});
