import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { OUTCOME_IDS, RULES, type OutcomeId, type Row } from "../../../src/fit/decision-table.ts";
import { answerIds } from "../../../src/fit/questions.ts";
import { conditionsInWords, type RulesInWords } from "../../../src/fit/rules-in-words.ts";
import { type Boxes, type PaperRow, worksheet } from "../../../src/fit/worksheet.ts";
import { fixtureContent } from "../../support/fixture-site.ts";
import { compile } from "./bit-rules.ts";
import { answersOf, everyCombination, judgeEvery, placeOf } from "./combinations.ts";

const words = parse(readFileSync(`${fixtureContent}/fit/rules.yaml`, "utf8")) as RulesInWords;

/** A reader with a pencil: the outcome of a row, and whether its boxes lead there. */
function reader({ id, anyOf, twoOf }: PaperRow) {
  const otherwise = anyOf.length + twoOf.length === 0;
  const [any, two] = [pencil(anyOf), pencil(twoOf)];
  const matches = (digits: Uint8Array) => otherwise || any(digits) > 0 || two(digits) > 1;
  return { id, outcome: OUTCOME_IDS.indexOf(id as OutcomeId), matches };
}

/** How many questions have a tick in one of their boxes. */
function pencil(boxes: Boxes[]): (digits: Uint8Array) => number {
  const lists = boxes.map(({ question, answers }) => {
    const place = placeOf(question);
    return { n: place.n, ticks: answers.map((answer) => place.answers.indexOf(answer)) };
  });
  return (digits) => {
    let ticked = 0;
    for (const { n, ticks } of lists) if (ticks.includes(digits[n] ?? -1)) ticked++;
    return ticked;
  };
}

test("the worksheet on paper leads to the outcome that runs, for every combination", { timeout: 120_000 }, () => {
  const { level, outcome: decided } = judgeEvery(compile(RULES));
  const paper = worksheet(RULES);
  const [levels, intensive] = [paper.levels.map(reader), paper.intensive.map(reader)];
  const young = reader(paper.youngPeople);
  const { upToLevel } = paper.youngPeople;
  let different: unknown;

  everyCombination((digits, c) => {
    const place = levels.findIndex(({ matches }) => matches(digits));
    let row = levels[place];
    if (levels.length - place <= upToLevel && young.matches(digits)) row = young;
    else if (row?.id === "intensive") row = intensive.find(({ matches }) => matches(digits));
    if (level[c] !== levels.length - place || row?.outcome !== decided[c]) different = answersOf(c);
    return different !== undefined;
  });
  expect(different).toBeUndefined();
});

test("a row on paper leaves out the boxes that stopped the reader further up", () => {
  const { levels, intensive } = worksheet(RULES);
  expect(levels[2]?.anyOf).toEqual([
    { question: "withdrawal", answers: ["unsure", "at-risk"] },
    { question: "pregnancy", answers: ["unsure", "yes"] },
    { question: "health", answers: ["worse"] },
  ]);
  expect(intensive[1]?.anyOf).toEqual([
    { question: "withdrawal", answers: ["uncomfortable"] },
    { question: "health", answers: ["managed"] },
    { question: "schedule", answers: ["changes"] },
    { question: "support", answers: ["little", "harder"] },
    { question: "home", answers: ["stressful"] },
    { question: "readiness", answers: ["medium"] },
    { question: "barriers", answers: ["yes"] },
  ]);
});

test("no row on paper asks for a question without a box to tick", () => {
  const { levels, intensive, youngPeople } = worksheet(RULES);
  for (const { anyOf, twoOf } of [...levels, ...intensive, youngPeople])
    for (const { question, answers } of [...anyOf, ...twoOf]) {
      expect(answers.length).toBeGreaterThan(0);
      expect(answers.length).toBeLessThan(answerIds(question).length);
    }
});

test("each condition that runs has its own words", () => {
  const rows = [...RULES.levels, ...RULES.intensive, RULES.youngPeople];
  for (const row of rows) {
    const { anyOf = {}, twoOf = {} }: Row = row;
    const phrases = conditionsInWords(row, words);
    expect(phrases.anyOf).toHaveLength(Object.keys(anyOf).length);
    expect(phrases.twoOf).toHaveLength(Object.keys(twoOf).length);
  }
  expect(conditionsInWords(RULES.levels[3], words)).toEqual({
    anyOf: ["When supervision is 2", "When home is 2"],
    twoOf: ["When needs is 2", "When functioning is 2", "When support is 2"],
  });
});
