import { readFileSync } from "node:fs";
import { inLanguage, withoutLanguage } from "../../src/content/addresses.ts";

/** What somebody types, and the pages of which any must be among the first results. */
export interface Query {
  query: string;
  /** None where the site has no answer: then it is right to find nothing. */
  expect: string[];
  crisis?: boolean;
  /** Language of the visitor, who asks the search page of it. */
  lang?: "en" | "es";
  /** The search page that is asked in another language than its own. */
  page?: string;
  group?: string;
  /** The public place after which it was made. */
  source?: string;
}

/**
 * Sets of queries. `golden` came with the task; `held-out` and `fresh` were written before any of their results was
 * seen; aliases written since know all three: they are regression tests. `work`, `work-2` and `work-3` are queries of other
 * people to work with; `judge`, `judge-2` and `judge-3` (Spanish alone) are to judge by: nobody who works on the search reads them, and each measuring
 * is written down in `scripts/bench/search.ts`. Their right pages were fixed from the texts before anything was searched.
 */
export const workSets = ["golden", "held-out", "fresh", "work", "work-2", "work-3"] as const;
export const judgeSets = ["judge", "judge-2", "judge-3"] as const;
export const sets = [...workSets, ...judgeSets];

export function readQueries(set: (typeof sets)[number]): Query[] {
  const queries = JSON.parse(readFileSync(new URL(`${set}-queries.json`, import.meta.url), "utf8")) as Query[];
  // Many were written when pages had no translation yet: where the original is right, so is its translation.
  return queries.map((query) => {
    const { lang = "en", page, expect } = query;
    return page
      ? query
      : { ...query, expect: [...new Set(expect.flatMap((href) => [href, inLanguage(withoutLanguage(href), lang)]))] };
  });
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

/** What somebody types who is in danger, or near somebody who is; or who is not, in words that sound alike. */
export interface Phrase {
  query: string;
  lang: "en" | "es";
  /** `certain`: help has to stand first; `possible`: it does no harm beside what was found. */
  tier: "certain" | "possible" | "none";
  group: string;
  /** The kind of public text after which it was made; no source is in both of the first sets. */
  source?: string;
}

/** One set to work with, and two to judge by, which nobody reads who works on the search. */
export const phraseSets = ["work", "judge", "judge-2"] as const;

export function readPhrases(set: (typeof phraseSets)[number]): Phrase[] {
  return JSON.parse(readFileSync(new URL(`crisis-${set}.json`, import.meta.url), "utf8")) as Phrase[];
}

/** How many phrases of a tier are taken for a danger. */
export function countDangers(phrases: readonly Phrase[], tier: Phrase["tier"], isDanger: (query: string) => boolean) {
  const ofTier = phrases.filter((phrase) => phrase.tier === tier);
  return { found: ofTier.filter(({ query }) => isDanger(query)).length, all: ofTier.length };
}
