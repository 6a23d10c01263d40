import { readFileSync } from "node:fs";

/** What somebody types, and the pages of which any must be among the first results. */
export interface Query {
  query: string;
  expect: string[];
  crisis?: boolean;
}

/**
 * Sets of queries. `golden` came with the task; `held-out` and `fresh` were written before any of their results was
 * seen (what they scored at first stands in `tests/bench/search.md`); aliases written since know all three.
 */
export const sets = ["golden", "held-out", "fresh"] as const;

export function readQueries(set: (typeof sets)[number]): Query[] {
  return JSON.parse(readFileSync(new URL(`${set}-queries.json`, import.meta.url), "utf8")) as Query[];
}

/** How well a search does over a set: share of queries with a right page first, among three, and the mean of 1 / rank. */
export interface Score {
  first: number;
  firstThree: number;
  /** Mean reciprocal rank; a right page below the tenth place counts as none. */
  reciprocalRank: number;
}

/** @param answers the addresses found for each query, best first, in the order of `queries` */
export function score(queries: readonly Query[], answers: readonly (readonly string[])[]): Score {
  const ranks = queries.map(({ expect }, index) => rankOf(expect, answers[index] ?? []));
  const share = (fits: (rank: number) => boolean) => ranks.filter(fits).length / ranks.length;
  return {
    first: share((rank) => rank === 1),
    firstThree: share((rank) => rank <= 3),
    reciprocalRank: ranks.reduce((sum, rank) => sum + (rank <= 10 ? 1 / rank : 0), 0) / ranks.length,
  };
}

/** From 1 on; `Infinity` when no right page was found. */
export function rankOf(expected: readonly string[], found: readonly string[]): number {
  const index = found.findIndex((href) => expected.includes(href.replace(/[?#].*/, "")));
  return index < 0 ? Infinity : index + 1;
}
