import { type Bits, compile, decide, type Decision } from "./decide.ts";
import {
  type LevelRow,
  type OutcomeId,
  type ProgramId,
  RULES,
  SUPPORT_PROGRAMS,
  type SupportId,
} from "./decision-table.ts";
import { type AnswerId, answerIds, QUESTION_IDS, type QuestionId } from "./questions.ts";

export { RULES, SUPPORT_PROGRAMS };

export type SomeAnswers = Readonly<Partial<Record<QuestionId, AnswerId>>>;

/** An answer that decided, and the question that it answers. */
export interface Reason {
  question: QuestionId;
  answer: AnswerId;
}

export interface Support {
  support: SupportId;
  answer: AnswerId;
  program: ProgramId;
}

export interface Assessment {
  level: LevelRow["level"];
  outcome: OutcomeId;
  /** The answers that decided, in the order of the questions. */
  reasons: Reason[];
  /** Empty unless the outcome is "supports". */
  supports: Support[];
}

const DECISION_TABLE = compile(RULES);
const KNOWN_ANSWERS = QUESTION_IDS.map((question): [QuestionId, unknown[]] => [question, answerIds(question)]);

/** An unknown or missing answer has no bit, so it can meet no condition. */
const bitsOf = (said: SomeAnswers): Bits[] =>
  KNOWN_ANSWERS.map(([question, answers]) => {
    const n = answers.indexOf(said[question]);
    return n < 0 ? 0 : 1 << n;
  });

/** Questions, given as bits, with the answers to them. */
function reasonsOf(questions: Bits, said: SomeAnswers): Reason[] {
  const reasons: Reason[] = [];
  QUESTION_IDS.forEach((question, n) => {
    const answer = questions & (1 << n) ? said[question] : undefined;
    if (answer) reasons.push({ question, answer });
  });
  return reasons;
}

function spellOut({ level, outcome, because, supports }: Decision, said: SomeAnswers): Assessment {
  return {
    level,
    outcome,
    reasons: reasonsOf(because, said),
    supports: reasonsOf(supports, said).map(({ question, answer }) => {
      const support = question as SupportId;
      return { support, answer, program: SUPPORT_PROGRAMS[support] };
    }),
  };
}

/**
 * Where to look next, from every answer. This is navigation, not a diagnosis.
 *
 * `reasons` are the answers that decided, and only those: all that make the deciding row match (for "otherwise",
 * see `firstMatch`). Within level 2 they are those of the level and those of the row within it; under 18, the age
 * and those of the level.
 * @param said every question's answer; `danger` or `withdrawal` alone is enough for an emergency
 * @throws RangeError that names the first question without a known answer, unless it is an emergency already
 */
export function assess(said: SomeAnswers): Assessment {
  const bits = bitsOf(said);
  const decision = decide(DECISION_TABLE, bits);
  // An emergency waits for nothing: it stands whatever else is missing or garbled.
  const gap = decision.level < 6 ? QUESTION_IDS.find((_, n) => !bits[n]) : undefined;
  if (gap) {
    const found: unknown = said[gap];
    throw new RangeError(`"${gap}" has no answer${typeof found === "string" ? ` "${found}"` : ""}`);
  }
  return spellOut(decision, said);
}

/**
 * The emergency or crisis outcome to show at once, before the other questions are answered.
 * @param said the answers so far
 * @returns nothing when none of them calls for it; later answers can only raise the level
 */
export function urgent(said: SomeAnswers): Assessment | undefined {
  const decision = decide(DECISION_TABLE, bitsOf(said));
  return decision.level < 5 ? undefined : spellOut(decision, said);
}
