import type { AgeRow, Conditions, LevelRow, OutcomeId, Row, Rules } from "./decision-table.ts";
import { answerIds, QUESTION_IDS, severity } from "./questions.ts";
import type { AnswerId, QuestionId } from "./questions.ts";

/** A set, as the bits of a number: bit n is the n-th question, or the n-th answer of a question. */
export type Bits = number;
/** A condition ready to decide with: the n-th question, and which of its answers meet the condition. */
interface Compiled {
  n: number;
  answers: Bits;
}
type CompiledRow<R extends Row> = R & { any: Compiled[]; two: Compiled[] };

/** Whether an answer meets a condition of the decision table. */
export function meets(condition: string | number | undefined, question: QuestionId, answer: AnswerId): boolean {
  return typeof condition === "number" ? (severity(question, answer) ?? -1) >= condition : condition === answer;
}

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
function questionsOf(conditions: Compiled[], said?: Bits[]): Bits {
  let questions = 0;
  for (const { n, answers } of conditions) if (!said || (said[n] ?? 0) & answers) questions |= 1 << n;
  return questions;
}

/** The questions whose answers make a row match: all of them, also where one alone would be enough. */
function matching(row: CompiledRow<Row>, said: Bits[]): Bits {
  const two = questionsOf(row.two, said);
  const several = two & (two - 1);
  return questionsOf(row.any, said) | (several && two);
}

interface Match<R extends Row> {
  row: R;
  because: Bits;
}

/**
 * The first row of a table that matches. "Otherwise" is decided by the answers to every question that the row
 * just above it asks: had one of them been worse, that row would have matched instead.
 */
function firstMatch<R extends Row>(rows: CompiledRow<R>[], said: Bits[]): Match<R> {
  for (const row of rows) {
    const because = matching(row, said);
    if (because) return { row, because };
  }
  const [above, otherwise] = rows.slice(-2) as [CompiledRow<R>, CompiledRow<R>];
  return { row: otherwise, because: questionsOf(above.any) | questionsOf(above.two) };
}

export interface Decision {
  level: LevelRow["level"];
  outcome: OutcomeId;
  because: Bits;
  supports: Bits;
}

/**
 * Decides in bits.
 * @param said for each question, in order, the bit of its answer
 * @returns `because`, the questions that decided, and `supports`, those whose answers ask for a support
 */
export function decide({ levels, intensive, youngPeople }: ReturnType<typeof compile>, said: Bits[]): Decision {
  const first = firstMatch(levels, said);
  const { level } = first.row;
  const age = level > youngPeople.upToLevel ? 0 : matching(youngPeople, said);
  let last: Match<Row> = first;
  if (age) last = { row: youngPeople, because: age };
  else if (first.row.id === "intensive") last = firstMatch(intensive, said);
  const outcome = last.row.id as OutcomeId;
  return { level, outcome, because: first.because | last.because, supports: outcome === "supports" ? last.because : 0 };
}
