import {
  type Conditions,
  FINDING_CAUSE,
  type FindingId,
  type PlaceId,
  type PlaceRow,
  RULES,
  type Rules,
  type SupportId,
  type Urgency,
  type Way,
} from "./decision-table.ts";
import { type AnswerId, answerIds, type Answers, given, QUESTION_IDS, type QuestionId } from "./questions.ts";

/**
 * Applies the decision table to answers that are taken as they are: what is missing or unknown makes nothing true.
 * `assess.ts` sees to it that nothing is.
 */

export interface GivenAnswer {
  question: QuestionId;
  answer: AnswerId;
}

export interface Finding {
  id: FindingId;
  urgency: Urgency;
  reasons: GivenAnswer[];
}

export interface Place {
  id: PlaceId;
  reasons: GivenAnswer[];
}

export interface Support {
  id: SupportId;
  reasons: GivenAnswer[];
}

/** The findings, the most urgent first. */
export const findingsOf = (answers: Answers, { findings }: Rules = RULES): Finding[] =>
  findings.flatMap(({ id, urgency, ways }) => {
    const reasons = inOrder(reasonsFor(ways, answers));
    return reasons.length > 0 ? [{ id: id as FindingId, urgency, reasons }] : [];
  });

/** What helps along the way. */
export const supportsOf = (answers: Answers, { supports }: Rules = RULES): Support[] =>
  supports.flatMap(({ id, ways }) => {
    const reasons = inOrder(reasonsFor(ways, answers));
    return reasons.length > 0 ? [{ id: id as SupportId, reasons }] : [];
  });

/**
 * The place of care.
 * @param answers those given; a question without an answer makes nothing true
 */
export function placeOf(answers: Answers, rules: Rules = RULES): Place {
  const row = placeRow(answers, rules);
  const inRange = reasonsFor(rules.range, answers);
  // Without an answer that calls for more, those that could have done so have decided.
  const own = inRange.length === 0 && row.otherwise ? answersTo(rules.range, answers) : ownReasons(row, answers, rules);
  return { id: row.id as PlaceId, reasons: inOrder(row.inRange ? [...inRange, ...own] : own) };
}

/**
 * The row of the place of care, without its reasons: what the question list asks over and over.
 * @throws when the table has no row for otherwise
 */
export function placeRow(answers: Answers, rules: Rules = RULES): PlaceRow {
  const isTrue = ({ ways }: { ways: readonly Way[] }) => ways.some((way) => isMet(way.answers, answers));
  const row = rules.places.find(({ ways, inRange, orUrgency, orSupport, orUnanswered, otherwise }) => {
    if (inRange && !isTrue({ ways: rules.range })) return false;
    if (otherwise ?? isTrue({ ways })) return true;
    if (orUnanswered?.some((question) => answers[question] === undefined)) return true;
    if (orUrgency && rules.findings.some((finding) => finding.urgency >= orUrgency && isTrue(finding))) return true;
    return orSupport && rules.supports.some(isTrue);
  });
  if (!row) throw new Error("The table of places has no row for otherwise");
  return row;
}

/** The answers that make a place's row true by itself, or by the findings and supports that it looks at. */
function ownReasons({ ways, orUrgency, orSupport }: PlaceRow, answers: Answers, rules: Rules): GivenAnswer[] {
  const findings = orUrgency ? findingsOf(answers, rules).filter(({ urgency }) => urgency >= orUrgency) : [];
  const supports = orSupport ? supportsOf(answers, rules) : [];
  return [...reasonsFor(ways, answers), ...[...findings, ...supports].flatMap(({ reasons }) => reasons)];
}

/**
 * The causes for which a row is true, each once.
 * @param row a finding, or a place that these answers lead to
 */
export const causesOf = ({ ways, orUrgency }: Pick<PlaceRow, "ways" | "orUrgency">, answers: Answers): string[] => [
  ...new Set([
    ...ways.filter((way) => isMet(way.answers, answers)).map(({ cause }) => cause),
    ...(orUrgency && findingsOf(answers).some(({ urgency }) => urgency >= orUrgency) ? [FINDING_CAUSE] : []),
  ]),
];

/** Whether all of some conditions are met. */
export const isMet = (conditions: Conditions, answers: Answers): boolean =>
  conditionsOf(conditions).every(([question, wanted]) => {
    const answer = answers[question];
    return typeof answer === "string" ? wanted.includes(answer) : answer?.some((id) => wanted.includes(id));
  });

const conditionsOf = (conditions: Conditions) => Object.entries(conditions) as [QuestionId, readonly AnswerId[]][];

const reasonsFor = (ways: readonly Way[], answers: Answers): GivenAnswer[] =>
  ways.flatMap((way) => {
    const met = matching(way.answers, answers);
    return met.every(({ length }) => length > 0) ? met.flat() : [];
  });

/** For each question of the conditions, the given answers that meet them. */
const matching = (conditions: Conditions, answers: Answers): GivenAnswer[][] =>
  conditionsOf(conditions).map(([question, wanted]) =>
    given(answers, question)
      .filter((answer) => wanted.includes(answer))
      .map((answer) => ({ question, answer })),
  );

/** Every answer to the questions of some ways. */
const answersTo = (ways: readonly Way[], answers: Answers): GivenAnswer[] =>
  ways.flatMap((way) =>
    (Object.keys(way.answers) as QuestionId[]).flatMap((question) =>
      given(answers, question).map((answer) => ({ question, answer })),
    ),
  );

/** Answers in the order of the questions, each once. */
function inOrder(reasons: readonly GivenAnswer[]): GivenAnswer[] {
  const rank = ({ question, answer }: GivenAnswer) =>
    QUESTION_IDS.indexOf(question) * 100 + answerIds(question).indexOf(answer);
  return [...new Map(reasons.map((reason) => [rank(reason), reason]))]
    .sort(([a], [b]) => a - b)
    .map(([, reason]) => reason);
}

/**
 * The findings that cannot wait for the other questions: an emergency, a crisis.
 * @param answers those given so far; what is unknown among them counts for nothing
 */
export const urgentFindings = (answers: Answers): Finding[] =>
  findingsOf(answers).filter(({ urgency }) => urgency >= 4);
