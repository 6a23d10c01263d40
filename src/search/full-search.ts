import type { Answer, SearchOptions } from "./answer.ts";
import { makeLexicon } from "./lexicon.ts";
import type { LoadFile } from "./load-file.ts";
import { NameSearch, type NameSource, type Texts } from "./name-search.ts";
import type { PageRow, TextTable } from "./name-table.ts";
import { ranking, type Found, type Pagefind, type PagefindInstance } from "./pagefind.ts";
import type { TextScore } from "./rank.ts";
import { isSearchable } from "./understand.ts";

/** A word that a text has counts for so much however seldom it stands there, the rest by Pagefind's own score. */
const PRESENCE = 0.6;

/** Place of the page that answers what no page answers. */
const NO_PAGE = -1;

const NOTHING: TextScore = { page: 0, passages: [], queries: 0 };

/** The search with everything loaded: names, and every word of the texts. */
export class FullSearch {
  #names: NameSource;
  #pagefind: PagefindInstance;
  #texts: TextTable;
  /** Place of each text: of its page, and on it. */
  #places = new Map<string, readonly [page: number, passage: number]>();
  /** Place of the page that answers, by what is asked then. */
  #answers: Map<string, number>;

  constructor(names: NameSource, pagefind: PagefindInstance, texts: TextTable) {
    this.#names = names;
    this.#pagefind = pagefind;
    this.#texts = texts;
    this.#answers = new Map(texts.queries.flatMap((id, page) => (id ? [[id, page]] : [])));
    if (texts.unanswered) this.#answers.set(texts.unanswered, NO_PAGE);
    texts.records.forEach((ids, page) => ids.forEach((id, passage) => this.#places.set(id, [page, passage])));
  }

  /** Pages that answer a query, best first, and the share of its words that are known. */
  async search(query: string, options: SearchOptions): Promise<{ answer: Answer; familiarity: number }> {
    const names = await this.#names.forQuery(query, options.verbatim);
    const understood = names.understand(query, options.verbatim);
    const familiarity = names.familiarity(query, options.verbatim ? undefined : understood);
    const texts = this.#inOrderOf(names.table.pages, await this.#scoreTexts(understood.words, names));
    return { answer: names.answer(query, understood, options, texts), familiarity };
  }

  /**
   * How well each page answers by its texts and by what people ask of it: the share of the words that they have, the rare
   * ones before the others. Pagefind finds texts that have all words; asked for one word at a time it also finds those that
   * have most of them.
   */
  async #scoreTexts(words: readonly string[], { lexicon }: NameSearch): Promise<Map<number, TextScore>> {
    const searched = words.filter((word) => isSearchable(word, lexicon.vocabulary));
    const found = await Promise.all(searched.map((word) => this.#pagefind.search(word)));
    const lost = words.length - searched.length;
    const scores = new Map<number, { page: number; passages: number[]; queries: number }>();
    const scoreOf = (page: number) => {
      const passages = (this.#texts.records[page] ?? []).map(() => 0);
      const score = scores.get(page) ?? { page: 0, passages, queries: 0 };
      scores.set(page, score);
      return score;
    };
    for (const shares of sharesOf(found, this.#places, lost)) {
      const seen = new Set<number>();
      for (const [[page, passage], share] of shares) {
        const score = scoreOf(page);
        score.passages[passage] = (score.passages[passage] ?? 0) + share;
        // The first text is the one in which the word says most.
        if (!seen.has(page)) score.page += share;
        seen.add(page);
      }
    }
    for (const shares of sharesOf(found, this.#answers, lost))
      for (const [page, share] of shares) scoreOf(page).queries += share;
    return scores;
  }

  /** Of a large site the names at hand are some of the pages, in an order of their own. */
  #inOrderOf(named: readonly PageRow[], scores: ReadonlyMap<number, TextScore>): Texts {
    const { pages, records } = this.#texts;
    const unanswered = scores.get(NO_PAGE)?.queries ?? 0;
    if (!pages) return { others: [], records, unanswered, scores: named.map((_, page) => scores.get(page) ?? NOTHING) };
    const places = new Map(named.map(({ href }, place) => [href, place]));
    const ordered: Texts = { others: [], records: [], scores: [], unanswered };
    const set = (place: number, page: number) => {
      ordered.records[place] = records[page] ?? [];
      ordered.scores[place] = scores.get(page) ?? NOTHING;
    };
    pages.forEach((row, page) => {
      const place = places.get(row.href);
      if (place !== undefined) set(place, page);
      else if (scores.has(page)) set(named.length + ordered.others.push(row) - 1, page);
    });
    return ordered;
  }
}

/**
 * For each word the texts that have it, each with what it adds to the share of the query that the text covers.
 * @param places of the texts that count, by Pagefind's ids
 * @param lost how many words of the query no text can have
 */
function sharesOf<Place>(
  found: readonly { results: readonly Found[] }[],
  places: ReadonlyMap<string, Place>,
  lost: number,
): [Place, share: number][][] {
  const rarity = (count: number) => Math.log(1 + places.size / Math.max(1, count));
  const ofWords = found.map(({ results }) =>
    results.flatMap(({ id, score }) => {
      const place = places.get(id.replace(/^.*_/, ""));
      return place === undefined ? [] : [{ place, score }];
    }),
  );
  const all = ofWords.reduce((sum, results) => sum + rarity(results.length), lost * rarity(1));
  return ofWords.map((results) => {
    const weight = rarity(results.length) / all;
    const most = results.reduce((most, { score }) => Math.max(most, score), 1e-9);
    return results.map(({ place, score }) => [place, weight * (PRESENCE + ((1 - PRESENCE) * score) / most)]);
  });
}

/**
 * Loads what full answers need beside the names. Rejects when a file cannot be loaded.
 * @param language as Pagefind names it, such as `en-us`
 */
export async function openFullSearch(names: NameSource, language: string, load: LoadFile): Promise<FullSearch> {
  const [texts, pagefind] = await Promise.all([
    load(`/pagefind/text.${language}.json`) as Promise<TextTable>,
    load("/pagefind/pagefind.js") as Promise<Pagefind>,
  ]);
  // A worker would load Pagefind a second time, for a search that takes a few milliseconds.
  const instance = pagefind.createInstance({ noWorker: true, ranking });
  const source =
    names instanceof NameSearch
      ? new NameSearch(names.table, makeLexicon(names.table, language, texts.vocabulary))
      : names;
  return new FullSearch(source, instance, texts);
}
