import type { Names } from "./names.ts";
import type { PageKind } from "./page-kind.ts";

/** What the full text says about a page: the scores of the words found on it, by place of the word in the query. */
export type WordScores = ReadonlyMap<number, number>;

/** What is known of the pages before anything is searched; each list is in the order of the tables. */
export interface PageTable {
  hrefs: readonly string[];
  kinds: readonly PageKind[];
  /** Topic ids of each page. */
  topics: readonly (readonly string[])[];
  /** Titles and aliases. */
  names: Names;
  /** Titles of sections. */
  headings: Names;
}

export interface Candidate {
  /** Place of the page in the tables. */
  page: number;
  score: number;
  /** Places of the query's words that the page has. */
  found: number[];
}

/** What counts how much, between 0 and 1 each: what visitors call a page, a section of it, its
 * topics; its text. */
export const WEIGHTS = { name: 1, heading: 0.6, topic: 0.4, text: 0.35, topicPage: 0.55 };

/** A topic describes a page the less the later the page names it. */
const byPlace = (place: number) => 1 / (1 + place);

/** Pages that stand far behind the best are noise. */
const LEAST = 0.2;

/**
 * Orders pages by how well they answer.
 * @param text the query in bare words
 * @param scores the full text's scores of each page
 * @param words how many words were searched
 */
export function rank(
  text: string,
  { hrefs, kinds, topics, names, headings }: PageTable,
  scores: readonly WordScores[],
  words: number,
): Candidate[] {
  const fits = names.fits(text, hrefs.length);
  const sections = headings.fits(text, hrefs.length);
  const topicFits = new Map(
    hrefs.flatMap((href, page) =>
      kinds[page] === "topic" ? [[href.split("/").at(-2) ?? "", fits[page] ?? 0] as const] : [],
    ),
  );
  const sums = scores.map((ofPage) => sum(ofPage.values()) * (ofPage.size / words));
  const most = Math.max(...sums, 1e-9);
  const candidates = hrefs.map((_, page) => {
    const topic = Math.max(0, ...(topics[page] ?? []).map((id, place) => (topicFits.get(id) ?? 0) * byPlace(place)));
    const isTopic = kinds[page] === "topic";
    const score =
      Math.max(WEIGHTS.name * sharpen(fits[page] ?? 0), WEIGHTS.heading * sharpen(sections[page] ?? 0)) +
      (isTopic ? 0 : WEIGHTS.topic * sharpen(topic)) +
      (WEIGHTS.text * (sums[page] ?? 0)) / most;
    return { page, score: isTopic ? score * WEIGHTS.topicPage : score, found: [...(scores[page]?.keys() ?? [])] };
  });
  const best = Math.max(...candidates.map(({ score }) => score));
  return candidates
    .filter(({ score }) => score > 0 && score >= best * LEAST)
    .sort((a, b) => b.score - a.score || a.page - b.page);
}

/** One word in common is little, all but one nearly all. */
const sharpen = (fit: number) => fit ** 2;

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
