import { type AnswerId, answerIds, QUESTION_IDS, type QuestionId, severity } from "../../../src/fit/questions.ts";
import { OUTCOME_IDS } from "../../../src/fit/decision-table.ts";
import { type Bits, type compile, decide, type Decision } from "./bit-rules.ts";

/**
 * A question's place in the number of a combination, whose digits are the answers: 0 is the clearest.
 * Combinations that differ by one step in this answer stand `stride` apart.
 */
export interface Place {
  question: QuestionId;
  n: number;
  answers: AnswerId[];
  severities: (number | null)[];
  size: number;
  stride: number;
}

/** In the order of the questions. */
export const PLACES: Place[] = [];
/** How many combinations there are. */
export const TOTAL = QUESTION_IDS.reduceRight((stride, question, n) => {
  const answers: AnswerId[] = answerIds(question);
  const severities = answers.map((answer) => severity(question, answer));
  PLACES.unshift({ question, n, answers, severities, size: answers.length, stride });
  return stride * answers.length;
}, 1);

const byQuestion = new Map(PLACES.map((place) => [place.question, place]));

/** @throws RangeError when there is no such question */
export function placeOf(question: QuestionId): Place {
  const place = byQuestion.get(question);
  if (!place) throw new RangeError(`no question "${question}"`);
  return place;
}

/** The answers of a combination, by id. */
export const answersOf = (combination: number) =>
  Object.fromEntries(
    PLACES.map(({ question, answers, size, stride }) => [question, answers[Math.floor(combination / stride) % size]]),
  ) as Record<QuestionId, AnswerId>;

/**
 * Goes through every combination in order.
 * @param visit is given the combination's digits, the same array each time; it ends the walk by returning true
 */
export function everyCombination(visit: (digits: Uint8Array, combination: number) => boolean): void {
  const digits = new Uint8Array(PLACES.length);
  const fromTheLast = PLACES.toReversed();
  for (let combination = 0; combination < TOTAL; combination++) {
    if (visit(digits, combination)) return;
    for (const { n, size } of fromTheLast) {
      const next = (digits[n] ?? 0) + 1;
      digits[n] = next === size ? 0 : next;
      if (next < size) break;
    }
  }
}

/** What was decided for each combination. */
export interface Judged {
  level: Uint8Array;
  /** Places in OUTCOME_IDS. */
  outcome: Uint8Array;
  deciding: Uint16Array;
  supports: Uint16Array;
}
type Table = ReturnType<typeof compile>;

const OUTCOME_NUMBER = new Map(OUTCOME_IDS.map((id, n) => [id, n]));

/** Lets the rules themselves decide every combination, until `visit` returns true. */
function everyDecision(table: Table, visit: (decision: Decision, combination: number) => boolean): void {
  const given: Bits[] = PLACES.map(() => 1);
  everyCombination((digits, combination) => {
    digits.forEach((digit, n) => (given[n] = 1 << digit));
    return visit(decide(table, given), combination);
  });
}

/** What the rules decide for every combination. */
export function judgeEvery(table: Table): Judged {
  const judged = {
    level: new Uint8Array(TOTAL),
    outcome: new Uint8Array(TOTAL),
    deciding: new Uint16Array(TOTAL),
    supports: new Uint16Array(TOTAL),
  };
  everyDecision(table, ({ level, outcome, deciding, supports }, combination) => {
    judged.level[combination] = level;
    judged.outcome[combination] = OUTCOME_NUMBER.get(outcome) ?? OUTCOME_IDS.length;
    judged.deciding[combination] = deciding;
    judged.supports[combination] = supports;
    return false;
  });
  return judged;
}

/** The first combination for which other rules have another outcome, if there is one. */
export function firstDifference({ outcome: decided }: Judged, table: Table): number | undefined {
  let different: number | undefined;
  everyDecision(table, ({ outcome }, combination) => {
    if (OUTCOME_NUMBER.get(outcome) !== decided[combination]) different = combination;
    return different !== undefined;
  });
  return different;
}
