import { describe, expect, test } from "vitest";
import { assess, type Assessment } from "../../../src/fit/assess.ts";
import {
  type Conditions,
  type FindingRow,
  MOST_QUESTIONS,
  type PlaceRow,
  type Row,
  RULES,
  SUPPORT_IDS,
} from "../../../src/fit/decision-table.ts";
import { findingsOf, type GivenAnswer, isMet, placeOf, placeRow, supportsOf } from "../../../src/fit/evaluate.ts";
import { answerIds, type Answers, isTickAll, QUESTION_IDS, type QuestionId } from "../../../src/fit/questions.ts";
import { type Class, classesOf, findingsAndPlace, supportsAndPlace, valuesOf } from "./combinations.ts";

const classes = classesOf(findingsAndPlace(RULES), 1);
const assessed = new Map(classes.map((one) => [one, assess(one.answers)]));
const findings: readonly FindingRow[] = RULES.findings;

/** The first class for which something does not hold; `expect` itself would be slow to ask so often. */
const broken = (holds: (one: Class, assessment: Assessment) => boolean) =>
  [...assessed].find(([one, assessment]) => !holds(one, assessment))?.[0].answers;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** How many combinations have something, as a snapshot shows it. */
const count = (has: (one: Class) => boolean, all = classes) =>
  all.reduce((sum, one) => (has(one) ? sum + one.count : sum), 0n).toLocaleString("en");

/** The place, by the truth of its rows. */
const placeIn = ({ rows, answers }: Class): string | undefined =>
  (RULES.places as readonly PlaceRow[]).find(
    ({ id, inRange, orUrgency, orSupport, orUnanswered, otherwise }) =>
      (!inRange || rows.has("range")) &&
      [
        otherwise,
        rows.has(id),
        orUrgency && rows.has("any-first"),
        orSupport && rows.has("any-support"),
        orUnanswered?.some((question) => answers[question] === undefined),
      ].some(Boolean),
  )?.id;

test("assess finds for one of each class what the class stands for, as it was counted", () => {
  const holds = (one: Class, { findings, place }: Assessment) =>
    place?.id === placeIn(one) &&
    same(
      findings.map(({ id }) => id),
      RULES.findings.filter(({ id }) => one.rows.has(id)).map(({ id }) => id),
    );
  expect(broken(holds)).toBeUndefined();
});

test("other members of the classes are decided alike: no rule tells them apart", () => {
  const decision = ({ answers, count }: Class) =>
    `${findingsOf(answers)
      .map(({ id }) => id)
      .join()} ${placeRow(answers).id} ${count}`;
  const others = classesOf(findingsAndPlace(RULES), 2);
  expect(same(others.map(decision).sort(), classes.map(decision).sort())).toBe(true);
});

test("how many combinations have each finding, place and support", () => {
  const withSupports = classesOf(supportsAndPlace(RULES), 1);
  const medical = ["medical-alcohol", "pregnancy", "illness"];
  const urgent = ["emergency", "crisis"];
  const ofMedical = (one: Class) =>
    !urgent.some((id) => one.rows.has(id)) && medical.some((id) => one.rows.has(id)) && one.answers.age === "adult";
  const other = (one: Class) => findings.filter(({ id }) => one.rows.has(id)).length > 1;
  expect({
    all: count(() => true),
    findings: Object.fromEntries(findings.map(({ id }) => [id, count(({ rows }) => rows.has(id))])),
    places: Object.fromEntries(RULES.places.map(({ id }) => [id, count((one) => placeIn(one) === id)])),
    supports: Object.fromEntries(SUPPORT_IDS.map((id) => [id, count(({ rows }) => rows.has(id), withSupports)])),
    "adults with a medical finding, no emergency and no crisis": count(ofMedical),
    "beside it a second finding": count((one) => ofMedical(one) && other(one)),
    "beside it a higher place": count((one) => ofMedical(one) && placeIn(one) === "higher"),
    "beside it one of the two": count((one) => ofMedical(one) && (other(one) || placeIn(one) === "higher")),
  }).toMatchSnapshot();
});

describe("in every combination", () => {
  test("1. an emergency and a crisis give their finding, and it stands first", () => {
    const holds = ({ answers }: Class, { findings }: Assessment) => {
      const { danger, signs, thoughts } = answers;
      const isEmergency =
        danger === "yes" || answers["body-now"] === "severe" || signs === "cant-tell" || signs === "at-least-one";
      const expected = [...(isEmergency ? ["emergency"] : []), ...(thoughts === "unsafe" ? ["crisis"] : [])];
      const urgent = findings.filter(({ urgency }) => urgency > 3);
      return (
        same(
          urgent.map(({ id }) => id),
          expected,
        ) && urgent.every((finding, n) => finding === findings[n])
      );
    };
    expect(broken(holds)).toBeUndefined();
  });

  test("2. a finding depends on the answers of its own row alone, with its reasons", () => {
    const rows = findings.map((row) => ({ row, questions: questionsOf([row]) }));
    const holds = ({ answers }: Class, { findings }: Assessment) =>
      rows.every(({ row, questions }) =>
        same(
          findingAlone(row, only(questions, answers)),
          findings.find(({ id }) => id === row.id),
        ),
      );
    expect(broken(holds)).toBeUndefined();
  });

  test("5. a good fit has nothing that comes first, nothing that has to help, and everything asked", () => {
    const holds = ({ answers }: Class, { findings, place, supports }: Assessment) =>
      place?.id !== "iop" ||
      (findings.every(({ urgency }) => urgency === 1) &&
        supports.length === 0 &&
        answers.schedule === "yes" &&
        answers.readiness === "high");
    expect(broken(holds)).toBeUndefined();
  });

  test("6. stepping down is never less than the range, and past withdrawal without use is no finding", () => {
    const holds = ({ answers }: Class, { findings, place }: Assessment) =>
      (answers.recent !== "yes" || place?.id !== "outpatient") &&
      (!same(answers.substances, ["none"]) || findings.every(({ id }) => id !== "medical-alcohol"));
    expect(broken(holds)).toBeUndefined();
    expect(findingsOf({ substances: ["none"], "past-withdrawal": "yes" })).toEqual([]);
  });

  test("8. reasons decide by themselves, and without one of their questions the result is not what it was", () => {
    const holds = ({ answers }: Class, { findings, place }: Assessment) =>
      findings.every((finding) => {
        const row = RULES.findings.find(({ id }) => id === finding.id);
        const again = (answers: Answers) => row && findingAlone(row, answers);
        const asked = [...new Set(finding.reasons.map(({ question }) => question))];
        return (
          same(again(ofReasons(finding.reasons)), finding) &&
          asked.every(
            (question) =>
              !same(
                again(
                  only(
                    asked.filter((id) => id !== question),
                    answers,
                  ),
                ),
                finding,
              ),
          )
        );
      }) &&
      place !== undefined &&
      (place.reasons.length > 0 || place.id === "outpatient");
    expect(broken(holds)).toBeUndefined();
  });

  test(`nobody is asked more than ${MOST_QUESTIONS} questions`, () => {
    expect(broken(({ answers }) => Object.keys(answers).length <= MOST_QUESTIONS)).toBeUndefined();
  });
});

describe("3. one step worse", () => {
  test("never lowers the first finding's urgency", () => {
    for (const question of QUESTION_IDS) {
      const rows = findings.filter((row) => questionsOf([row]).includes(question));
      everyStep(rows, question, (mild, worse) => {
        if ((findingsOf(worse)[0]?.urgency ?? 0) < (findingsOf(mild)[0]?.urgency ?? 0)) expect(worse).toEqual(mild);
      });
    }
  });

  test("never lowers the place", () => {
    const rank = (answers: Answers) => {
      const { id } = placeOf({ age: "adult", ...answers });
      return id === "higher" ? 2 : id === "outpatient" ? 0 : 1;
    };
    const rows = [...RULES.places.filter(({ id }) => id === "higher"), { id: "range", ways: RULES.range }];
    for (const question of questionsOf(rows))
      everyStep(rows, question, (mild, worse) => {
        if (rank(worse) < rank(mild)) expect(worse).toEqual(mild);
      });
  });
});

test("4. schedule, readiness, barriers and age stand in no finding's row; age in no other place's", () => {
  const idle: QuestionId[] = ["schedule", "readiness", "barriers", "age"];
  expect(questionsOf(findings).filter((question) => idle.includes(question))).toEqual([]);
  const adults = RULES.places.filter(({ id }) => id !== "young-people");
  expect(questionsOf([...adults, { id: "range", ways: RULES.range }, ...RULES.supports])).not.toContain("age");
});

test("a support depends on the answers of its own row alone", () => {
  const holds = ({ answers }: Class) =>
    RULES.supports.every((row) => {
      const isIn = (answers: Answers) => supportsOf(answers).some(({ id }) => id === row.id);
      return isIn(only(questionsOf([row]), answers)) === isIn(answers);
    });
  expect(classesOf(supportsAndPlace(RULES), 1).find((one) => !holds(one))).toBeUndefined();
});

/** The questions that some rows ask for. */
function questionsOf(rows: readonly Row[]): QuestionId[] {
  const conditions: Conditions[] = rows.flatMap(({ ways }) => ways.map(({ answers }) => answers));
  return QUESTION_IDS.filter((question) => conditions.some((one) => question in one));
}

/** What one row finds. */
const findingAlone = (row: FindingRow, answers: Answers) => findingsOf(answers, { ...RULES, findings: [row] })[0];

/** The answers to some questions. */
const only = (questions: readonly QuestionId[], answers: Answers): Answers =>
  Object.fromEntries(questions.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]]])));

/** Reasons as the only answers that were given. */
const ofReasons = (reasons: readonly GivenAnswer[]): Answers =>
  Object.fromEntries(
    [...Map.groupBy(reasons, ({ question }) => question)].map(([question, given]) => {
      const ids = given.map(({ answer }) => answer);
      return [question, isTickAll(question) ? ids : ids[0]];
    }),
  );

/**
 * Every combination of answers to the questions of some rows, merged where these rows do not tell them apart, each beside
 * the same with one answer a step worse, or with one more tick (a condition asks for any of its ticks, so that two show
 * what more would).
 */
function everyStep(rows: readonly Row[], question: QuestionId, visit: (mild: Answers, worse: Answers) => void): void {
  const others = questionsOf(rows).filter((id) => id !== question);
  const [mildest, ...worse] = answerIds(question);
  const steps: (readonly [Answers[QuestionId], Answers[QuestionId]])[] = isTickAll(question)
    ? worse.flatMap(
        (one) => [[[mildest ?? one], [one]], ...worse.map((other) => [[one], [one, other]] as const)] as const,
      )
    : worse.map((value, n) => [answerIds(question)[n], value]);
  for (const rest of combinationsOf(others, rows))
    for (const [mild, worse] of steps) visit({ ...rest, [question]: mild }, { ...rest, [question]: worse });
}

function combinationsOf([question, ...others]: QuestionId[], rows: readonly Row[]): Answers[] {
  if (!question) return [{}];
  const conditions = rows.flatMap(({ ways }) => ways.map(({ answers }) => answers[question]));
  const key = (value: unknown) =>
    conditions.map((wanted) => wanted && isMet({ [question]: wanted }, { [question]: value })).join();
  const values = [...Map.groupBy(valuesOf(question), key).values()].map(([first]) => first);
  return combinationsOf(others, rows).flatMap((rest) => values.map((value) => ({ ...rest, [question]: value })));
}
