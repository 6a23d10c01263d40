import {
  ASKED_AFTER,
  type Conditions,
  MOST_QUESTIONS,
  PLACE_QUESTIONS,
  type Row,
  RULES,
  type Rules,
} from "../../../src/fit/decision-table.ts";
import { isMet } from "../../../src/fit/evaluate.ts";
import {
  type AnswerId,
  answerIds,
  type Answers,
  isTickAll,
  QUESTION_IDS,
  type QuestionId,
} from "../../../src/fit/questions.ts";
import { questionsFor } from "../../../src/fit/questions-for.ts";
import { seededRandom } from "../../support/random.ts";

/**
 * Every combination of answers that somebody can give, merged where no rule tells them apart. There are some 10^15; what
 * the rules can tell about one is which of their ways are still open after each question. Question by question, all
 * combinations with the same ways open become one class, which counts how many they are and keeps one of them, taken by
 * chance. That no rule tells the members of a class apart is proven by members that were taken otherwise; see
 * every-combination.test.ts.
 */
export interface Class {
  /** One of the class. */
  answers: Answers;
  /** How many combinations it stands for. */
  count: bigint;
  /** Ids of the rows that are true. */
  rows: Set<string>;
}

/** One row that is true when any of some rows is. */
const anyOf = (id: string, rows: readonly Row[]): Row => ({ id, ways: rows.flatMap(({ ways }) => ways) });

/** What decides the place: its own rows, the range, and whether anything comes first or helps. */
const forPlace = ({ findings, range, places, supports }: Rules): Row[] => [
  ...places,
  { id: "range", ways: range },
  anyOf(
    "any-first",
    findings.filter(({ urgency }) => urgency >= 2),
  ),
  anyOf("any-support", supports),
];

/** Ids of the rows that decide the place. */
const PLACE_ROWS = new Set(forPlace(RULES).map(({ id }) => id));

/** Rows by which findings and the place are told apart. */
export const findingsAndPlace = (rules: Rules): Row[] => [...rules.findings, ...forPlace(rules)];

/** Rows by which supports and the place are told apart. */
export const supportsAndPlace = (rules: Rules): Row[] => [...rules.supports, ...forPlace(rules)];

/** Every answer that can be given to a question: each id, or each set of ids that can be ticked together. */
export function valuesOf(question: QuestionId): (AnswerId | AnswerId[])[] {
  const [mildest, ...others] = answerIds(question);
  if (!isTickAll(question) || !mildest) return [...answerIds(question)];
  const sets = Array.from({ length: 2 ** others.length - 1 }, (_, n) =>
    others.filter((_, bit) => (n + 1) & (1 << bit)),
  );
  return [[mildest], ...sets.sort((a, b) => a.length - b.length)];
}

/** A set of ways: bit n is the n-th way. */
type Bits = bigint;

interface Way {
  row: number;
  conditions: Conditions;
  /** Place in the order of the questions of the last one that it asks for: after it the way is true or dead. */
  decidedAt: number;
}

interface Open {
  answers: Answers;
  count: bigint;
  /** The ways that are still open; all of a row that is true. */
  ways: Bits;
  asked: number;
}

/**
 * @param rows by which combinations are told apart
 * @param seed of the chance that takes one of each class
 */
export function classesOf(rows: readonly Row[], seed: number): Class[] {
  const next = seededRandom(seed);
  const ways = waysOf(rows);
  const bits = (matches: (way: Way) => unknown) =>
    ways.reduce((all, way, n) => (matches(way) ? all | (1n << BigInt(n)) : all), 0n);
  const decidesPlace = bits(({ row }) => PLACE_ROWS.has(rows[row]?.id ?? ""));
  const known = new Map<string, boolean>();
  /** Whether a question is asked can hang on nothing but what decides the place, or on answers before it. */
  const matters = (question: QuestionId, { answers, ways: open }: Open): boolean => {
    const after = ASKED_AFTER[question];
    if (after) return isMet(after, answers);
    if (!(PLACE_QUESTIONS as readonly QuestionId[]).includes(question)) return true;
    const key = `${question} ${open & decidesPlace}`;
    const isAsked = known.get(key) ?? questionsFor(answers).includes(question);
    known.set(key, isAsked);
    return isAsked;
  };

  let open: Open[] = [{ answers: {}, count: 1n, ways: bits(() => true), asked: 0 }];
  for (const [at, question] of QUESTION_IDS.entries()) {
    const keptBy = (value: AnswerId | AnswerId[]) => bits(({ conditions }) => meets(conditions[question], value));
    const values = [...Map.groupBy(valuesOf(question), keptBy)].map(([kept, members]) => ({ kept, members, step: 1 }));
    const unasked = [{ kept: bits(({ conditions }) => !(question in conditions)), members: [undefined], step: 0 }];
    // A row with one true way is true, whatever becomes of its others.
    const decided = rowsDecided(ways, at).map((row) => ({
      anyOf: bits((way) => way.row === row && way.decidedAt <= at),
      all: bits((way) => way.row === row),
    }));
    const merged = new Map<Bits, Open>();
    for (const one of open) {
      const isAsked = one.asked < MOST_QUESTIONS && matters(question, one);
      for (const { kept, members, step } of isAsked ? values : unasked) {
        let left = one.ways & kept;
        for (const { anyOf, all } of decided) if (left & anyOf) left |= all;
        const asked = one.asked + step;
        const key = (left << 5n) | BigInt(asked);
        const count = one.count * BigInt(members.length);
        const same = merged.get(key);
        if (same) same.count += count;
        // Any of the merged may stand for the class.
        if (same && next() < 0.5) continue;
        // Rather one with few ticks, which says more of each.
        const member = members[Math.floor(next() * next() * members.length)];
        const answers = member === undefined ? one.answers : { ...one.answers, [question]: member };
        if (same) same.answers = answers;
        else merged.set(key, { answers, count, ways: left, asked });
      }
    }
    open = [...merged.values()];
  }
  const ofRow = rows.map(({ id }, row) => ({ id, bits: bits((way) => way.row === row) }));
  return open.map(({ answers, count, ways: left }) => ({
    answers,
    count,
    rows: new Set(ofRow.filter(({ bits }) => left & bits).map(({ id }) => id)),
  }));
}

/** The ways of all rows, and as rows of their own those that decide whether a question is asked, and whether it was. */
function waysOf(rows: readonly Row[]): Way[] {
  const asking = Object.values(ASKED_AFTER).map((conditions) => [conditions]);
  const answered = PLACE_QUESTIONS.map((question) => [{ [question]: answerIds(question) }]);
  const ofRows: Conditions[][] = rows.map(({ ways }) => ways.map(({ answers }) => answers));
  return [...ofRows, ...asking, ...answered].flatMap((ways, row) =>
    ways.map((conditions) => ({
      row,
      conditions,
      decidedAt: Math.max(...Object.keys(conditions).map((id) => QUESTION_IDS.indexOf(id as QuestionId))),
    })),
  );
}

const meets = (wanted: readonly string[] | undefined, value: AnswerId | AnswerId[]) =>
  !wanted || [value].flat().some((id) => wanted.includes(id));

/** The rows that have a way that is decided at a question. */
const rowsDecided = (ways: readonly Way[], at: number) => [
  ...new Set(ways.filter(({ decidedAt }) => decidedAt === at).map(({ row }) => row)),
];
