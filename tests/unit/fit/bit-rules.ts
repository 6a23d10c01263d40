import { meets } from "../../../src/fit/decision-table.ts";
import type { AgeRow, Conditions, LevelRow, OutcomeId, Row, Rules } from "../../../src/fit/decision-table.ts";
import { answerIds, QUESTION_IDS, type QuestionId } from "../../../src/fit/questions.ts";

/**
 * The evaluator of src/fit/assess.ts once more, on bits: fast enough to decide millions of combinations for each of
 * a hundred altered rules. `assess-every-combination.test.ts` proves that the two decide the same.
 */

/** A set, as the bits of a number: bit n is the n-th question, or the n-th answer of a question. */
export type Bits = number;
/** A condition ready to decide with: the n-th question, and which of its answers meet the condition. */
interface Compiled {
  n: number;
  answers: Bits;
}
type CompiledRow<R extends Row> = R & { any: Compiled[]; two: Compiled[] };

const compileConditions = (conditions: Conditions = {}): Compiled[] =>
  (Object.keys(conditions) as QuestionId[]).map((question) => ({
    n: QUESTION_IDS.indexOf(question),
    answers: answerIds(question).reduce(
      (bits, answer, n) => (meets(conditions[question], question, answer) ? bits | (1 << n) : bits),
      0,
    ),
  }));

function compileRow<R extends Row>(row: R): CompiledRow<R> {
  return { ...row, any: compileConditions(row.anyOf), two: compileConditions(row.twoOf) };
}

/** Makes rules ready to `decide` with. */
export const compile = ({ levels, intensive, youngPeople }: Rules) => ({
  levels: levels.map(compileRow<LevelRow>),
  intensive: intensive.map(compileRow<Row>),
  youngPeople: compileRow<AgeRow>(youngPeople),
});

/** The questions of the conditions, or only of those that an answer meets. */
function questionsOf(conditions: Compiled[], given?: Bits[]): Bits {
  let questions = 0;
  for (const { n, answers } of conditions) if (!given || (given[n] ?? 0) & answers) questions |= 1 << n;
  return questions;
}

/** The questions whose answers make a row match: all of them, also where one alone would be enough. */
function matching(row: CompiledRow<Row>, given: Bits[]): Bits {
  const two = questionsOf(row.two, given);
  const several = two & (two - 1);
  return questionsOf(row.any, given) | (several && two);
}

interface Match<R extends Row> {
  row: R;
  deciding: Bits;
}

/**
 * The first row of a table that matches. "Otherwise" is decided by the answers to every question that the row
 * just above it asks: had one of them been worse, that row would have matched instead.
 */
function firstMatch<R extends Row>(rows: CompiledRow<R>[], given: Bits[]): Match<R> {
  for (const row of rows) {
    const deciding = matching(row, given);
    if (deciding) return { row, deciding };
  }
  const [above, otherwise] = rows.slice(-2) as [CompiledRow<R>, CompiledRow<R>];
  return { row: otherwise, deciding: questionsOf(above.any) | questionsOf(above.two) };
}

export interface Decision {
  level: LevelRow["level"];
  outcome: OutcomeId;
  deciding: Bits;
  supports: Bits;
}

/**
 * Decides in bits.
 * @param given for each question, in order, the bit of its answer
 * @returns `deciding`, the questions that decided, and `supports`, those whose answers ask for a support
 */
export function decide({ levels, intensive, youngPeople }: ReturnType<typeof compile>, given: Bits[]): Decision {
  const first = firstMatch(levels, given);
  const { level } = first.row;
  const age = level > youngPeople.upToLevel ? 0 : matching(youngPeople, given);
  let last: Match<Row> = first;
  if (age) last = { row: youngPeople, deciding: age };
  else if (first.row.id === "intensive") last = firstMatch(intensive, given);
  const outcome = last.row.id as OutcomeId;
  return {
    level,
    outcome,
    deciding: first.deciding | last.deciding,
    supports: outcome === "supports" ? last.deciding : 0,
  };
}
