import {
  type Conditions,
  type LevelRow,
  meets,
  type OutcomeId,
  type ProgramId,
  type Row,
  RULES,
  type Rules,
  type SupportId,
  SUPPORT_PROGRAMS,
} from "./decision-table.ts";
import { type AnswerId, answerIds, QUESTION_IDS, type QuestionId } from "./questions.ts";

/** Answers by the question that they answer; a question without an answer is left out. */
export type Answers = Readonly<Partial<Record<QuestionId, AnswerId>>>;

export interface GivenAnswer {
  question: QuestionId;
  answer: AnswerId;
}

/** Something that helps, the answer that asks for it, and the program page about it. */
export interface Support {
  support: SupportId;
  answer: AnswerId;
  /** The page of our program that helps with it, if one does. */
  program: ProgramId | undefined;
}

export interface Assessment {
  level: LevelRow["level"];
  outcome: OutcomeId;
  /**
   * The answers that decided, and only those, in the order of the questions: all that make the deciding row match (for
   * "otherwise", see `firstMatch`). Within level 2 they are those of the level and those of the row within it; under
   * 18, the age and those of the level.
   */
  reasons: GivenAnswer[];
  /** Empty unless the outcome is "supports". */
  supports: Support[];
}

/**
 * Where to look next, from every answer. This is navigation, not a diagnosis.
 * @param answers one for every question; `danger` or `withdrawal` alone is enough for an emergency
 * @throws RangeError that names the first question without a known answer, unless it is an emergency already
 */
export function assess(answers: Answers, rules: Rules = RULES): Assessment {
  const known = knownAnswers(answers);
  const assessment = decide(known, rules);
  // An emergency waits for nothing: it stands whatever else is missing or garbled.
  const gap = assessment.level < 6 ? QUESTION_IDS.find((question) => !known[question]) : undefined;
  if (gap) {
    const found: unknown = answers[gap];
    throw new RangeError(`"${gap}" has no answer${typeof found === "string" ? ` "${found}"` : ""}`);
  }
  return assessment;
}

/**
 * The emergency or crisis outcome to show at once, before the other questions are answered.
 * @param answers those given so far
 * @returns nothing when none of them calls for it; later answers can only raise the level
 */
export function urgent(answers: Answers): Assessment | undefined {
  const assessment = decide(knownAnswers(answers), RULES);
  return assessment.level < 5 ? undefined : assessment;
}

/** Leaves out what is no answer to its question. */
function knownAnswers(answers: Answers): Answers {
  const known: Partial<Record<QuestionId, AnswerId>> = {};
  for (const question of QUESTION_IDS) {
    const answer = answerIds(question).find((id) => id === answers[question]);
    if (answer) known[question] = answer;
  }
  return known;
}

function decide(answers: Answers, { levels, intensive, youngPeople }: Rules): Assessment {
  const level = firstMatch(levels, answers);
  const byAge = level.row.level <= youngPeople.upToLevel ? metQuestions(youngPeople, answers) : [];
  let last: Match<Row> = level;
  if (byAge.length > 0) last = { row: youngPeople, decidingQuestions: byAge };
  else if (level.row.id === "intensive") last = firstMatch(intensive, answers);
  const outcome = last.row.id as OutcomeId;
  return {
    level: level.row.level,
    outcome,
    reasons: given([...level.decidingQuestions, ...last.decidingQuestions], answers),
    supports: outcome === "supports" ? given(last.decidingQuestions, answers).map(toSupport) : [],
  };
}

interface Match<R extends Row> {
  row: R;
  decidingQuestions: QuestionId[];
}

/**
 * The first row of a table that matches. "Otherwise" is decided by the answers to every question that the row
 * just above it asks: had one of them been worse, that row would have matched instead.
 */
function firstMatch<R extends Row>(rows: readonly R[], answers: Answers): Match<R> {
  for (const row of rows) {
    const decidingQuestions = metQuestions(row, answers);
    if (decidingQuestions.length > 0) return { row, decidingQuestions };
  }
  const [above, otherwise] = rows.slice(-2) as [R, R];
  return { row: otherwise, decidingQuestions: [...questionsOf(above.anyOf), ...questionsOf(above.twoOf)] };
}

/** The questions whose answers make a row match: all of them, also where one alone would be enough. */
function metQuestions({ anyOf = {}, twoOf = {} }: Row, answers: Answers): QuestionId[] {
  const met = (conditions: Conditions) =>
    questionsOf(conditions).filter((question) => meets(conditions[question], question, answers[question]));
  const two = met(twoOf);
  return [...met(anyOf), ...(two.length > 1 ? two : [])];
}

const questionsOf = (conditions: Conditions = {}) => Object.keys(conditions) as QuestionId[];

/** The answers to some questions, each once, in the order of the questions. */
const given = (questions: readonly QuestionId[], answers: Answers): GivenAnswer[] =>
  QUESTION_IDS.flatMap((question) => {
    const answer = answers[question];
    return answer && questions.includes(question) ? [{ question, answer }] : [];
  });

function toSupport({ question, answer }: GivenAnswer): Support {
  const support = question as SupportId;
  return { support, answer, program: SUPPORT_PROGRAMS[support] };
}
