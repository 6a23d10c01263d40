import type { Answer, SearchOptions } from "./answer.ts";
import { isCrisis } from "./crisis.ts";
import { NameIndex } from "./name-index.ts";
import { normalize } from "./normalize.ts";
import { ranking, type Pagefind } from "./pagefind.ts";
import { rank, type Candidate, type WordScores } from "./rank.ts";
import { readResults } from "./read-results.ts";
import type { LoadFile, SearchIndex } from "./search-index.ts";
import type { AliasRow, WordTable } from "./tables.ts";
import { stopWords as stopWordsOf } from "./stop-words.ts";
import { isSearchable, understand, type Lexicon } from "./understand.ts";
import { addNames, readVocabulary } from "./vocabulary.ts";

const CRISIS_PAGE = "/crisis/";

/** The search with everything loaded. */
export class FullSearch {
  #index: SearchIndex;
  #lexicon: Lexicon;

  constructor(index: SearchIndex, lexicon: Lexicon) {
    this.#index = index;
    this.#lexicon = lexicon;
  }

  /** Pages that answer a query, best first. */
  async search(query: string, { kind, topic, limit = 5, verbatim = false }: SearchOptions): Promise<Answer> {
    const { hrefs, kinds, topics } = this.#index;
    const { text, corrected, words } = understand(query, this.#lexicon, verbatim);
    const ranked = text ? rank(text, this.#index, await this.#scoreWords(words), words.length) : [];
    if (isCrisis(query)) putFirst(ranked, hrefs.findIndex((href) => href.endsWith(CRISIS_PAGE))); // prettier-ignore
    const ofKind = ranked.filter(({ page }) => !kind || kinds[page] === kind);
    const ofTopic = ranked.filter(({ page }) => !topic || topics[page]?.includes(topic));
    const chosen = ofKind.filter((candidate) => ofTopic.includes(candidate));
    return {
      query,
      ...(corrected && { instead: text }),
      total: chosen.length,
      results: await readResults(this.#index, chosen.slice(0, limit), words, text),
      kinds: count(ofTopic.flatMap(({ page }) => kinds[page] ?? [])),
      topics: count(ofKind.flatMap(({ page }) => topics[page] ?? [])),
    };
  }

  /**
   * Scores of each word on each page. Pagefind finds pages that have all words; asked for one word at a time it also
   * finds those that have most of them, and `rank` prefers those that have all.
   */
  async #scoreWords(words: readonly string[]): Promise<WordScores[]> {
    const { pagefind, places, hrefs } = this.#index;
    const scores = hrefs.map(() => new Map<number, number>());
    const searched = words
      .map((word, place) => ({ word, place }))
      .filter(({ word }) => isSearchable(word, this.#lexicon.vocabulary));
    const found = await Promise.all(searched.map(({ word }) => pagefind.search(word)));
    found.forEach(({ results }, index) => {
      const place = searched[index]?.place ?? 0;
      for (const { id, score } of results) scores[places.get(id) ?? -1]?.set(place, score);
    });
    return scores;
  }
}

/**
 * Loads what full answers need beside the aliases. Rejects when a file cannot be loaded.
 * @param rows the alias table
 * @param language as Pagefind names it, such as `en-us`
 */
export async function openFullSearch(rows: readonly AliasRow[], language: string, load: LoadFile): Promise<FullSearch> {
  const [table, pagefind] = await Promise.all([
    load(`/pagefind/words.${language}.json`) as Promise<WordTable>,
    load("/pagefind/pagefind.js") as Promise<Pagefind>,
  ]);
  const stopWords = stopWordsOf(language);
  const indexNames = (lists: readonly (readonly string[])[]) =>
    new NameIndex(
      lists.flatMap((names, page) => names.map((name) => [page, name] as const)),
      stopWords,
    );
  const names = rows.map(([, title, , aliases], page) => [title, ...list(aliases), ...list(table.pages[page]?.[3])]);
  const vocabulary = readVocabulary(table.vocabulary);
  addNames(
    vocabulary,
    names.flat().map((name) => normalize(name)),
  );
  const index: SearchIndex = {
    // A worker would load Pagefind a second time, for a search that takes a few milliseconds.
    pagefind: pagefind.createInstance({ noWorker: true, ranking }),
    hrefs: rows.map(([href]) => href),
    titles: rows.map(([, title]) => title),
    kinds: rows.map(([, , kind]) => kind),
    topics: table.pages.map(([, topics]) => topics.split(" ").filter(Boolean)),
    names: indexNames(names),
    headings: indexNames(table.pages.map(([, , headings]) => headings)),
    places: new Map(table.pages.map(([id], place) => [id, place])),
  };
  return new FullSearch(index, { vocabulary, stopWords });
}

const list = (text = "") => text.split(",").filter(Boolean);

function putFirst(ranked: Candidate[], page: number): void {
  const at = ranked.findIndex((candidate) => candidate.page === page);
  const [candidate] = at < 0 ? [{ page, score: 0, matched: [] }] : ranked.splice(at, 1);
  if (page >= 0 && candidate) ranked.unshift(candidate);
}

function count<Value extends string>(values: readonly Value[]): Partial<Record<Value, number>> {
  const counts: Partial<Record<Value, number>> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
