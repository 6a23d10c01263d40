import { expect, test } from "vitest";
import { type Conditions, RULES, type Rules, type Urgency, type Way } from "../../../src/fit/decision-table.ts";
import { causesOf, placeRow } from "../../../src/fit/evaluate.ts";
import { answerIds, type Answers, isTickAll, QUESTION_IDS, type QuestionId } from "../../../src/fit/questions.ts";
import { classesOf, findingsAndPlace, supportsAndPlace, valuesOf } from "./combinations.ts";

/**
 * Every two answers beside the mildest to all other questions, asked for or not, and one of each class of combinations:
 * what the snapshot of every-combination.test.ts is made from. A rule that could be altered without another decision
 * here would be idle.
 */
const mildest: Answers = Object.fromEntries(QUESTION_IDS.map((question) => [question, valuesOf(question)[0]]));
const single = QUESTION_IDS.flatMap((question) =>
  answerIds(question).map((answer): Answers => ({ [question]: isTickAll(question) ? [answer] : answer })),
);
const corpus: Answers[] = [
  ...single.flatMap((one) => single.map((other) => ({ ...mildest, ...one, ...other }))),
  ...[...classesOf(supportsAndPlace(RULES), 5), ...classesOf(findingsAndPlace(RULES), 6)].map(({ answers }) => answers),
];

/** With causes, because each has its own text. */
function decision(answers: Answers, rules: Rules): string {
  const place = placeRow(answers, rules);
  const found = rules.findings.filter((row) => causesOf(row, answers).length > 0);
  return [
    ...found.map((row) => `${row.id} ${row.urgency} ${causesOf(row, answers).join()}`),
    `${place.id} ${causesOf(place, answers).join()}`,
    ...rules.supports.filter((row) => causesOf(row, answers).length > 0).map(({ id }) => id),
  ].join("; ");
}
const decided = corpus.map((answers) => decision(answers, RULES));

/** A need for somebody day and night is care of a higher place, which stands above: what is below never sees it. */
const IDLE = ["iop-talk: way 1, supervision with yes", "range: way 3, supervision with yes"];

test("no rule can be altered unnoticed", () => {
  const unnoticed = mutants().filter(({ rules }) =>
    corpus.every((answers, n) => decision(answers, rules) === decided[n]),
  );
  expect(unnoticed.map(({ name }) => name)).toEqual(IDLE);
});

interface Mutant {
  name: string;
  rules: Rules;
}

/** Every way to alter the rules in one place: each row gone or out of order, each condition gone, wider or narrower. */
function mutants(): Mutant[] {
  const rules: Rules = RULES;
  return [
    ...altered(rules.findings, "findings", ({ id, urgency }) =>
      ([-1, 1] as const)
        .map((step) => urgency + step)
        .filter((other) => other >= 1 && other <= 5)
        .map((other) => [`${id}: urgency ${other}`, { urgency: other as Urgency }]),
    ).map(({ name, rows }) => ({ name, rules: { ...rules, findings: rows } })),
    ...altered(rules.supports, "supports").map(({ name, rows }) => ({ name, rules: { ...rules, supports: rows } })),
    ...altered(
      rules.places,
      "places",
      ({ id, inRange, orUrgency, orSupport, orUnanswered }) => [
        ...(inRange && id !== "iop" ? [[`${id}: outside the range too`, { inRange: undefined }] as const] : []),
        ...(orUrgency
          ? ([1, 3, undefined] as const).map((other) => [`${id}: from urgency ${other}`, { orUrgency: other }] as const)
          : []),
        ...(orSupport ? [[`${id}: supports do not count`, { orSupport: undefined }] as const] : []),
        ...(orUnanswered ? [[`${id}: what is unanswered does not count`, { orUnanswered: undefined }] as const] : []),
      ],
      true,
    ).map(({ name, rows }) => ({ name, rules: { ...rules, places: rows } })),
    ...alteredWays(rules.range).map(([name, range]) => ({ name: `range: ${name}`, rules: { ...rules, range } })),
  ];
}

/** A table with one row gone, out of order or altered. */
function altered<R extends { id: string; ways: readonly Way[]; otherwise?: true }>(
  rows: readonly R[],
  table: string,
  alter: (row: R) => readonly (readonly [string, object])[] = () => [],
  isOrdered = false,
): { name: string; rows: R[] }[] {
  return rows.flatMap((row, n) => [
    // A table without its last row would decide nothing at all.
    ...(row.otherwise && n === rows.length - 1
      ? []
      : [{ name: `${table}: ${row.id} gone`, rows: rows.toSpliced(n, 1) }]),
    ...(isOrdered && n < rows.length - 2
      ? rows
          .slice(n + 1, n + 2)
          .map((below) => ({ name: `${row.id} one row down`, rows: rows.toSpliced(n, 2, below, row) }))
      : []),
    ...alteredWays(row.ways).map(([name, ways]) => ({
      name: `${row.id}: ${name}`,
      rows: rows.with(n, { ...row, ways }),
    })),
    ...alter(row).map(([name, other]) => ({ name, rows: rows.with(n, { ...row, ...other }) })),
  ]);
}

function alteredWays(ways: readonly Way[]): [name: string, ways: Way[]][] {
  return ways.flatMap((way, n): [string, Way[]][] => [
    [`way ${n + 1} gone`, ways.toSpliced(n, 1)],
    ...alteredConditions(way.answers).map(([name, answers]): [string, Way[]] => [
      `way ${n + 1}, ${name}`,
      ways.with(n, { ...way, answers }),
    ]),
  ]);
}

function alteredConditions(conditions: Conditions): [name: string, conditions: Conditions][] {
  const entries = Object.entries(conditions) as [QuestionId, readonly string[]][];
  return entries.flatMap(([question, wanted]): [string, Conditions][] => [
    ...(entries.length > 1
      ? [[`without ${question}`, Object.fromEntries(entries.filter(([id]) => id !== question))] as [string, Conditions]]
      : []),
    ...answerIds(question).map((answer): [string, Conditions] => [
      `${question} ${wanted.includes(answer) ? "without" : "with"} ${answer}`,
      {
        ...conditions,
        [question]: wanted.includes(answer) ? wanted.filter((id) => id !== answer) : [...wanted, answer],
      },
    ]),
  ]);
}
