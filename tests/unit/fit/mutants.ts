import type { AgeRow, Conditions, LevelRow, Row, Rules } from "../../../src/fit/decision-table.ts";
import { answerIds, type QuestionId } from "../../../src/fit/questions.ts";

export interface Mutant {
  /** What was altered. */
  name: string;
  rules: Rules;
}

/** Every way to alter the rules in one place: each row gone or out of order, each condition gone, stricter or laxer. */
export function mutantsOf(rules: Rules): Mutant[] {
  return [
    ...tables(rules.levels).map(({ name, rows }) => ({ name, rules: { ...rules, levels: rows } })),
    ...tables(rules.intensive).map(({ name, rows }) => ({ name, rules: { ...rules, intensive: rows } })),
    ...ageRows(rules.youngPeople).map(({ name, row }) => ({ name, rules: { ...rules, youngPeople: row } })),
  ];
}

function tables<R extends Row>(rows: readonly R[]): { name: string; rows: R[] }[] {
  return rows.flatMap((row, n) => [
    { name: `${row.id} removed`, rows: rows.toSpliced(n, 1) },
    ...rows.slice(n + 1, n + 2).map((next) => ({
      name: `${row.id} one row down`,
      rows: rows.toSpliced(n, 2, next, row),
    })),
    ...alteredRows(row).map(({ name, row: altered }) => ({ name, rows: rows.with(n, altered) })),
  ]);
}

function alteredRows<R extends Row>(row: R): { name: string; row: R }[] {
  const altered = (["anyOf", "twoOf"] as const).flatMap((list) =>
    alteredConditions(row[list]).map(({ name, conditions }) => ({
      name: `${row.id}, ${list}: ${name}`,
      row: { ...row, [list]: conditions },
    })),
  );
  if (!row.twoOf) return altered;
  const { twoOf, ...rest } = row;
  return [
    ...altered,
    { name: `${row.id}: one of two is enough`, row: { ...row, anyOf: { ...row.anyOf, ...twoOf }, twoOf: {} } },
    { name: `${row.id}: two are not enough`, row: rest as R },
  ];
}

function alteredConditions(conditions: Conditions = {}): { name: string; conditions: Conditions }[] {
  return Object.entries(conditions).flatMap(([question, condition]) => {
    const others = Object.fromEntries(Object.entries(conditions).filter(([other]) => other !== question));
    const instead =
      typeof condition === "number"
        ? [condition - 1, condition + 1]
        : answerIds(question as QuestionId).filter((answer) => answer !== condition);
    return [
      { name: `${question} removed`, conditions: others },
      ...instead.map((other) => ({
        name: `${question} ${condition} → ${other}`,
        conditions: { ...conditions, [question]: other },
      })),
    ];
  });
}

function ageRows(row: AgeRow): { name: string; row: AgeRow }[] {
  const limits = [row.upToLevel - 1, row.upToLevel + 1] as LevelRow["level"][];
  return [
    ...alteredRows(row),
    ...limits.map((upToLevel) => ({ name: `${row.id}: up to level ${upToLevel}`, row: { ...row, upToLevel } })),
  ];
}
