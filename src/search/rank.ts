import type { NameIndex } from "./name-index.ts";
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
  names: NameIndex;
  /** Titles of sections. */
  headings: NameIndex;
}

export interface Candidate {
  /** Place of the page in the tables. */
  page: number;
  score: number;
  /** Places, in the query, of the words that the page has. */
  matched: number[];
}

/** What counts how much: what visitors call a page, a section of it, its topics; its text. */
export const WEIGHTS = { name: 1, heading: 0.6, topic: 0.4, text: 0.35, topicPage: 0.55 };

/** A topic describes a page the less the later the page names it. */
const discount = (place: number) => 1 / (1 + place);

/** Pages that stand far behind the best are noise. */
const CUTOFF = 0.2;

/**
 * Orders pages by how well they answer.
 * @param query normalized
 * @param scores the full text's scores of each page
 * @param wordCount how many words were searched
 * @returns best first, without those that stand far behind the best
 */
export function rank(
  query: string,
  { hrefs, kinds, topics, names, headings }: PageTable,
  scores: readonly WordScores[],
  wordCount: number,
): Candidate[] {
  const nameScores = names.scores(query, hrefs.length);
  const headingScores = headings.scores(query, hrefs.length);
  const topicScores = new Map(
    hrefs.flatMap((href, page) =>
      // The id of a topic is the last part of its address.
      kinds[page] === "topic" ? [[href.split("/").at(-2) ?? "", nameScores[page] ?? 0] as const] : [],
    ),
  );
  const textScores = scores.map((ofPage) => sum(ofPage.values()) * (ofPage.size / wordCount));
  const most = Math.max(...textScores, 1e-9);
  const candidates = hrefs.map((_, page) => {
    const topic = Math.max(0, ...(topics[page] ?? []).map((id, place) => (topicScores.get(id) ?? 0) * discount(place)));
    const isTopic = kinds[page] === "topic";
    const score =
      Math.max(WEIGHTS.name * sharpen(nameScores[page] ?? 0), WEIGHTS.heading * sharpen(headingScores[page] ?? 0)) +
      (isTopic ? 0 : WEIGHTS.topic * sharpen(topic)) +
      (WEIGHTS.text * (textScores[page] ?? 0)) / most;
    return { page, score: isTopic ? score * WEIGHTS.topicPage : score, matched: [...(scores[page]?.keys() ?? [])] };
  });
  const best = Math.max(...candidates.map(({ score }) => score));
  return candidates
    .filter(({ score }) => score > 0 && score >= best * CUTOFF)
    .sort((a, b) => b.score - a.score || a.page - b.page);
}

/** One word in common is little, all but one nearly all. */
const sharpen = (score: number) => score ** 2;

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
