import type { Answer, SearchOptions } from "./answer.ts";
import type { NameTable, TextTable } from "./name-table.ts";
import { NameSearch } from "./name-search.ts";
import { ranking, type Pagefind, type PagefindInstance } from "./pagefind.ts";
import type { PassageScores } from "./rank.ts";
import { isSearchable } from "./understand.ts";

/** Imports a module of the site (`.js`) or reads its JSON. Rejects when it cannot be loaded. */
export type LoadFile = (path: string) => Promise<unknown>;

/** A word that a text has counts for so much however seldom it stands there, the rest by Pagefind's own score. */
const PRESENCE = 0.6;

/** The search with everything loaded: names, and every word of the texts. */
export class FullSearch {
  #names: NameSearch;
  #pagefind: PagefindInstance;
  /** Place of each text: of its page, and on it. */
  #places = new Map<string, readonly [page: number, passage: number]>();
  #records: readonly (readonly string[])[];

  constructor(names: NameSearch, pagefind: PagefindInstance, records: TextTable["records"]) {
    this.#names = names;
    this.#pagefind = pagefind;
    this.#records = records;
    records.forEach((ids, page) => ids.forEach((id, passage) => this.#places.set(id, [page, passage])));
  }

  familiarity(query: string): number {
    return this.#names.familiarity(query);
  }

  /** Pages that answer a query, best first. */
  async search(query: string, options: SearchOptions): Promise<Answer> {
    const understood = this.#names.understand(query, options.verbatim);
    const scores = await this.#scorePassages(understood.words);
    return this.#names.answer(query, understood, options, { scores, records: this.#records });
  }

  /**
   * How well each text answers: the share of the words that it has, the rare ones before the others. Pagefind finds texts
   * that have all words; asked for one word at a time it also finds those that have most of them.
   */
  async #scorePassages(words: readonly string[]): Promise<PassageScores[]> {
    const { vocabulary } = this.#names.lexicon;
    const searched = words.filter((word) => isSearchable(word, vocabulary));
    const found = await Promise.all(searched.map((word) => this.#pagefind.search(word)));
    const scores = this.#records.map((ids) => ids.map(() => 0));
    const rarity = (count: number) => Math.log(1 + this.#places.size / Math.max(1, count));
    let all = (words.length - searched.length) * rarity(1);
    for (const { results } of found) {
      const weight = rarity(results.length);
      all += weight;
      const most = Math.max(...results.map(({ score }) => score));
      for (const { id, score } of results) {
        const [page = -1, passage = -1] = this.#places.get(id.replace(/^.*_/, "")) ?? [];
        const ofPage = scores[page];
        if (ofPage) ofPage[passage] = (ofPage[passage] ?? 0) + weight * (PRESENCE + ((1 - PRESENCE) * score) / most);
      }
    }
    return scores.map((ofPage) => ofPage.map((score) => score / all));
  }
}

/**
 * Loads what full answers need beside the names. Rejects when a file cannot be loaded.
 * @param language as Pagefind names it, such as `en-us`
 */
export async function openFullSearch(table: NameTable, language: string, load: LoadFile): Promise<FullSearch> {
  const [{ records, vocabulary }, pagefind] = await Promise.all([
    load(`/pagefind/text.${language}.json`) as Promise<TextTable>,
    load("/pagefind/pagefind.js") as Promise<Pagefind>,
  ]);
  // A worker would load Pagefind a second time, for a search that takes a few milliseconds.
  const instance = pagefind.createInstance({ noWorker: true, ranking });
  return new FullSearch(new NameSearch(table, language, vocabulary), instance, records);
}
