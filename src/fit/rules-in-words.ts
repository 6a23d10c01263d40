import { type Row, RULES } from "./decision-table.ts";

/** The decision table in words, `content/fit/rules.yaml`, for the public page. The content check sees that none is missing. */
export interface RulesInWords {
  /** By question, then by what its answer must be. */
  conditions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By row: its name, and why it is there. */
  rows: Readonly<Record<string, { name: string; why: string }>>;
}

/** What the rows ask for, by question: everything that needs words. */
export const CONDITIONS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      [...RULES.levels, ...RULES.intensive, RULES.youngPeople].flatMap(conditionsOf),
      ([question]) => question,
    ),
  ].map(([question, conditions]) => [question, [...new Set(conditions.map(([, condition]) => condition))]]),
);

function conditionsOf({ anyOf = {}, twoOf = {} }: Row): [question: string, condition: string][] {
  return [anyOf, twoOf].flatMap((some) =>
    Object.entries(some).map(([question, condition]): [string, string] => [question, String(condition)]),
  );
}

export interface RowInWords {
  /** It matches when one of these holds. */
  anyOf: string[];
  /** It also matches when two of these hold. */
  twoOf: string[];
}

/** The conditions of a row in words; both lists are empty when it reads "otherwise". */
export function conditionsInWords({ anyOf = {}, twoOf = {} }: Row, { conditions }: RulesInWords): RowInWords {
  const phrases = (some: object) =>
    Object.entries(some).map(([question, condition]) => {
      const words = conditions[question]?.[String(condition)];
      if (words === undefined)
        throw new Error(`content/fit/rules.yaml has no words for ${question}: ${String(condition)}`);
      return words;
    });
  return { anyOf: phrases(anyOf), twoOf: phrases(twoOf) };
}
