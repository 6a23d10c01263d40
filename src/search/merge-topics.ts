import type { Lexicon } from "./lexicon.ts";
import type { NameTable } from "./name-table.ts";
import { normalize } from "./normalize.ts";
import type { Candidate } from "./rank.ts";

/** An article with the place of the topic of its name. */
export type MergedCandidate = Candidate & { topic?: number };

/** "Stopping safely", a topic, and "Stopping Safely", the article that is first about it, are one to a visitor. */
export function pairTopics({ pages }: NameTable, { stem, stopWords }: Lexicon): Map<number, number> {
  const wordsOf = (title: string) =>
    new Set(
      normalize(title)
        .split(" ")
        .filter((word) => !stopWords.has(word))
        .map(stem),
    );
  const topics = new Map(
    pages.flatMap(({ kind, href }, page) => (kind === "topic" ? [[href.split("/").at(-2), page]] : [])),
  );
  return new Map(
    pages.flatMap(({ kind, topics: [first], title }, page) => {
      const topic = kind === "article" ? topics.get(first) : undefined;
      const words = wordsOf(pages[topic ?? -1]?.title ?? "");
      const own = wordsOf(title);
      return topic !== undefined && words.size > 0 && [...words].every((word) => own.has(word)) ? [[page, topic]] : [];
    }),
  );
}

/** One result for an article and the topic of its name, where the better one stood; others stay as they are. */
export function mergeTopics(
  ranked: readonly Candidate[],
  topicsOfArticles: ReadonlyMap<number, number>,
): MergedCandidate[] {
  // Of several articles that are called like a topic, the best.
  const articles = new Map(
    [...ranked].reverse().flatMap((candidate) => {
      const topic = topicsOfArticles.get(candidate.page);
      return topic === undefined ? [] : [[topic, candidate]];
    }),
  );
  const shown = new Set<number>();
  return ranked.flatMap((candidate) => {
    const article = articles.get(candidate.page) ?? candidate;
    if (shown.has(article.page)) return [];
    shown.add(article.page);
    const topic = topicsOfArticles.get(article.page);
    const isFound = topic !== undefined && articles.get(topic) === article && ranked.some(({ page }) => page === topic);
    return { ...article, ...(isFound && { topic }) };
  });
}
