import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { RULES } from "../../../src/fit/decision-table.ts";
import { compile } from "./bit-rules.ts";
import { answersOf, judgeEvery, TOTAL } from "./combinations.ts";
import { broken, countOutcomes } from "./invariants.ts";

/**
 * What the clinicians agreed to. A change here changes what visitors are told: it needs their signature, not just a
 * new number. The hash covers the level, outcome, reasons and supports of every single combination.
 */
const AGREED = {
  combinations: 6_298_560,
  outcomes: {
    emergency: 4_618_944,
    crisis: 419_904,
    medical: 1_119_744,
    higher: 45_792,
    talk: 22_832,
    supports: 1_209,
    "good-fit": 7,
    outpatient: 144,
    "young-people": 69_984,
  },
  hash: "fd2f86e4c156a419",
};

test("every combination of answers keeps the nine invariants", { timeout: 120_000 }, () => {
  const started = performance.now();
  const judged = judgeEvery(compile(RULES));
  const violations = Object.entries(broken(judged)).map(([name, combination]) => ({ name, ...answersOf(combination) }));
  const seconds = (performance.now() - started) / 1000;

  const digest = createHash("sha256");
  for (const decisions of [judged.level, judged.outcome, judged.deciding, judged.supports]) digest.update(decisions);
  const found = {
    combinations: TOTAL,
    outcomes: countOutcomes(judged),
    hash: digest.digest("hex").slice(0, 16),
  };
  console.info(`${TOTAL.toLocaleString("en")} combinations in ${seconds.toFixed(1)} s`, found.outcomes);

  expect(violations).toEqual([]);
  expect(found).toEqual(AGREED);
});
