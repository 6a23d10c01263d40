import { Aliases } from "./aliases.ts";
import { isCrisis } from "./crisis.ts";
import { fillerWords } from "./filler-words.ts";
import { normalise } from "./normalise.ts";
import { ranking, type Found, type Pagefind, type PagefindInstance } from "./pagefind.ts";
import { rank, type Candidate } from "./rank.ts";
import type { AliasRow, WordTable } from "./tables.ts";
import { understand } from "./understand.ts";
import { readVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A part of a page that answers: a section or one of its questions. */
export interface Section {
  /** Address with its `#fragment`. */
  href: string;
  title: string;
  /** Escaped text with `<mark>`. */
  excerpt: string;
}

/** A page that was found. */
export interface Result {
  href: string;
  title: string;
  /** `Article`, `Program`, `Page`, `Topic`: the page's filter in the index. */
  kind: string;
  /** Topic ids, the first describes the page best. */
  topics: string[];
  /** Escaped text with `<mark>`. */
  excerpt: string;
  sections: Section[];
}

export interface Answer {
  query: string;
  /** What was searched, where that is another query than the one that was typed. */
  instead?: string;
  /** How many pages were found. */
  total: number;
  /** The first of them. */
  results: Result[];
  /** Pages of each kind, for filters, as if no kind were chosen. */
  kinds: Record<string, number>;
  /** Pages of each topic id, for filters, as if no topic were chosen. */
  topics: Record<string, number>;
}

/** A page that one of the visitor's words for it names. */
export interface Suggestion {
  href: string;
  title: string;
  kind: string;
  /** The alias that matched. */
  because: string;
}

export interface SearchOptions {
  kind?: string;
  topic?: string;
  /** How many results come with their text; each costs one small file. */
  limit?: number;
  /** Searches exactly what was typed: the visitor refused the correction. */
  verbatim?: boolean;
}

/** All that is loaded for full answers. */
interface Index {
  pagefind: PagefindInstance;
  aliases: Aliases;
  vocabulary: Vocabulary;
  /** Place of each page in the tables, by Pagefind's id. */
  places: Map<string, number>;
  /** Topic ids of each page. */
  topics: string[][];
}

const SUGGESTIONS = 6;

/** Searches the site on the visitor's device. Loads nothing before the first call; the query is sent nowhere. */
export class SiteSearchEngine {
  #language: string;
  #load: (path: string) => Promise<unknown>;
  #aliases: Promise<Aliases> | undefined;
  #index: Promise<Index> | undefined;

  /**
   * @param options.language language of the page, as in `<html lang>`
   * @param options.load imports a module or reads JSON of the site; replaced in tests
   */
  constructor(options: { language: string; load?: (path: string) => Promise<unknown> }) {
    this.#language = options.language.toLowerCase();
    this.#load = options.load ?? loadFromSite;
  }

  /** Pages whose aliases fit what was typed so far, best first. Rejects when the aliases cannot be loaded. */
  async suggest(query: string): Promise<Suggestion[]> {
    const aliases = await this.#getAliases();
    return aliases
      .beginningWith(normalise(query))
      .slice(0, SUGGESTIONS)
      .flatMap(({ page, because }) => {
        const row = aliases.rows[page];
        return row ? [{ href: row[0], title: row[1], kind: row[2], because }] : [];
      });
  }

  /** Pages that answer a query, best first. Rejects when the index or its WebAssembly cannot be loaded. */
  async search(query: string, { kind, topic, limit = 6, verbatim = false }: SearchOptions = {}): Promise<Answer> {
    const index = await this.#getIndex();
    const { aliases, topics } = index;
    const fillers = fillerWords(this.#language);
    const { text, corrected, words } = understand(query, { vocabulary: index.vocabulary, fillers }, verbatim);
    const scores = await scoreWords(index, words);
    const ranked = text ? rank(text, aliases, topics, scores, words.length) : [];
    if (isCrisis(query))
      putFirst(
        ranked,
        aliases.rows.findIndex(([href]) => href.endsWith("/crisis/")),
      );
    const ofKind = ranked.filter(({ page }) => !kind || aliases.rows[page]?.[2] === kind);
    const ofTopic = ranked.filter(({ page }) => !topic || topics[page]?.includes(topic));
    const chosen = ofKind.filter((candidate) => ofTopic.includes(candidate));
    return {
      query,
      ...(corrected && { instead: text }),
      total: chosen.length,
      results: await results(index, chosen.slice(0, limit), words),
      kinds: count(ofTopic.map(({ page }) => aliases.rows[page]?.[2] ?? "")),
      topics: count(ofKind.flatMap(({ page }) => topics[page] ?? [])),
    };
  }

  #getAliases(): Promise<Aliases> {
    return (this.#aliases ??= this.#load(`/pagefind/aliases.${this.#language}.json`).then(
      (rows) => new Aliases(rows as AliasRow[], fillerWords(this.#language)),
    ));
  }

  #getIndex(): Promise<Index> {
    return (this.#index ??= this.#loadIndex());
  }

  async #loadIndex(): Promise<Index> {
    const [aliases, table, pagefind] = await Promise.all([
      this.#getAliases(),
      this.#load(`/pagefind/words.${this.#language}.json`) as Promise<WordTable>,
      this.#load("/pagefind/pagefind.js") as Promise<Pagefind>,
    ]);
    return {
      // A worker would load Pagefind a second time, for a search that takes a few milliseconds.
      pagefind: pagefind.createInstance({ noWorker: true, ranking }),
      aliases,
      vocabulary: readVocabulary(table.vocabulary),
      places: new Map(table.pages.map(([id], place) => [id, place])),
      topics: table.pages.map(([, topics]) => topics.split(" ").filter(Boolean)),
    };
  }
}

/** Scores of each word on each page. */
async function scoreWords({ pagefind, places }: Index, words: string[]): Promise<Map<number, number>[]> {
  const scores = [...places].map(() => new Map<number, number>());
  const found = await Promise.all(words.map((word) => pagefind.search(word)));
  found.forEach(({ results }, word) => {
    for (const { id, score } of results) scores[places.get(id) ?? -1]?.set(word, score);
  });
  return scores;
}

/** Loads the text of pages. Pages that have the same words of the query come from one search. */
async function results({ pagefind, aliases, topics, places }: Index, pages: Candidate[], words: string[]) {
  const searches = new Map<string, Promise<Map<number, Found>>>();
  const searchFor = (query: string) => {
    const search =
      searches.get(query) ?? pagefind.search(query || null).then(({ results }) => byPlace(results, places));
    searches.set(query, search);
    return search;
  };
  return Promise.all(
    pages.map(async ({ page, found }): Promise<Result> => {
      const pageFound = (await searchFor(found.map((word) => words[word]).join(" "))).get(page);
      const [href = "", title = "", kind = ""] = aliases.rows[page] ?? [];
      const { excerpt = "", sub_results = [] } = (await pageFound?.data()) ?? {};
      return {
        href,
        title,
        kind,
        topics: topics[page] ?? [],
        excerpt,
        sections: sub_results
          .filter(({ url }) => url.includes("#"))
          .map(({ title, url, excerpt }) => ({ href: url, title, excerpt })),
      };
    }),
  );
}

const byPlace = (results: Found[], places: Map<string, number>) =>
  new Map(results.map((result) => [places.get(result.id) ?? -1, result]));

function putFirst(ranked: Candidate[], page: number): void {
  const at = ranked.findIndex((candidate) => candidate.page === page);
  const [candidate] = at < 0 ? [{ page, score: 0, found: [] }] : ranked.splice(at, 1);
  if (page >= 0 && candidate) ranked.unshift(candidate);
}

function count(values: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

async function loadFromSite(path: string): Promise<unknown> {
  if (path.endsWith(".js")) return import(/* @vite-ignore */ path);
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
