import type { Answer, Result, SearchOptions } from "./answer.ts";
import type { FullSearch } from "./full-search.ts";
import { makeExcerpt, type ExcerptPart } from "./excerpt.ts";
import { stemmer } from "./inflections.ts";
import { makeLexicon } from "./lexicon.ts";
import type { LoadFile } from "./load-file.ts";
import { NameSearch, type NameSource } from "./name-search.ts";
import type { NameTable } from "./name-table.ts";
import type { ShardList } from "./shards.ts";
import { stopWords } from "./stop-words.ts";

export { dangerIn } from "./danger.ts";

/** A query of which a smaller share of the words is known may be in another language. */
const MOSTLY_STRANGE = 0.6;

/**
 * Searches the site on the visitor's device; the query is sent nowhere. Nothing is loaded before the first call:
 * suggestions need the names only, full answers also Pagefind and its index.
 */
export class SiteSearchEngine {
  #language: string;
  #others: readonly string[];
  #load: LoadFile;
  #names = new Map<string, Promise<NameSource>>();
  #fullSearch: Promise<FullSearch> | undefined;

  /**
   * @param options.language language of the page, as in `<html lang>`
   * @param options.others the other languages that have a search
   * @param options.load replaced in tests
   */
  constructor(options: { language: string; others?: readonly string[]; load?: LoadFile }) {
    this.#language = options.language.toLowerCase();
    this.#others = options.others ?? [];
    this.#load = options.load ?? loadFromSite;
  }

  /** Pages that answer by their names and headings, best first. Rejects when these cannot be loaded. */
  async suggest(query: string, options: SearchOptions = {}): Promise<Answer> {
    const names = await (await this.#getNames()).forQuery(query, options.verbatim);
    const verbatim = () => Promise.resolve(names.search(query, { ...options, verbatim: true }));
    const understood = names.understand(query, options.verbatim);
    const familiarity = names.familiarity(query, options.verbatim ? undefined : understood);
    return this.#askOthers(names.answer(query, understood, options), familiarity, options, verbatim);
  }

  /** Pages that answer a query, best first. Rejects when the index or its WebAssembly cannot be loaded. */
  async search(query: string, options: SearchOptions = {}): Promise<Answer> {
    const opening = (this.#fullSearch ??= this.#open());
    try {
      const fullSearch = await opening;
      const { answer, familiarity } = await fullSearch.search(query, options);
      const verbatim = async () => (await fullSearch.search(query, { ...options, verbatim: true })).answer;
      return await this.#askOthers(answer, familiarity, options, verbatim);
    } catch (error) {
      // Pagefind never asks again for what did not come when it began: the next call opens it anew.
      if (this.#fullSearch === opening) this.#fullSearch = undefined;
      throw error;
    }
  }

  /**
   * Where most of the words are strange here, the other languages are asked whether they know them. What they know by
   * name comes first then; a word of another language is no misspelt one.
   */
  async #askOthers(
    answer: Answer,
    familiarity: number,
    options: SearchOptions,
    searchVerbatim: () => Promise<Answer>,
  ): Promise<Answer> {
    const { query } = answer;
    if (familiarity > MOSTLY_STRANGE || answer.words.length === 0) return answer;
    const asked = this.#others.map(async (language) => {
      const names = await (await this.#getNames(language.toLowerCase())).forQuery(query);
      return { language, names, familiarity: names.familiarity(query) };
    });
    const known = (await Promise.allSettled(asked)).flatMap((one) => (one.status === "fulfilled" ? one.value : []));
    const [best] = known.sort((a, b) => b.familiarity - a.familiarity);
    if (!best || best.familiarity <= familiarity) return answer;
    const { language, names } = best;
    const own = answer.instead === undefined ? answer : await searchVerbatim();
    return { ...join(own, names.search(query, options), language, this.#language), language };
  }

  /** What a text that was found says about a query: whole sentences. Rejects when the text cannot be loaded. */
  async getExcerpt(passage: string, words: readonly string[]): Promise<ExcerptPart[]> {
    const text = (await this.#load(`/pagefind/passage/${this.#language}_${passage}.json`)) as string;
    const known = stopWords(this.#language);
    const asked = words.filter((word) => !known.has(word));
    return makeExcerpt(text, asked, stemmer(this.#language));
  }

  /** What failed to load is asked for again by the next call: the visitor may be back in reach of a network. */
  #getNames(language = this.#language): Promise<NameSource> {
    const known = this.#names.get(language);
    if (known) return known;
    const names = this.#load(`/pagefind/names.${language}.json`).then((loaded) => this.#openNames(loaded, language));
    names.catch(() => this.#names.delete(language));
    this.#names.set(language, names);
    return names;
  }

  /** @param loaded all names, or where those of a large site are */
  async #openNames(loaded: unknown, language: string): Promise<NameSource> {
    const names = loaded as NameTable | ShardList;
    if ("pages" in names) return new NameSearch(names, makeLexicon(names, language));
    const { ShardedNames } = await import("./shards.ts");
    return new ShardedNames(names, language, this.#load);
  }

  async #open(): Promise<FullSearch> {
    const [{ openFullSearch }, names] = await Promise.all([import("./full-search.ts"), this.#getNames()]);
    return openFullSearch(names, this.#language, this.#load);
  }
}

/** What the other language found, then what this one did. @param language of the other @param here language of the page */
function join(own: Answer, other: Answer, language: string, here: string): Answer {
  const results = other.results.map((result): Result => {
    const { language: its = language, ...rest } = result;
    return its.toLowerCase() === here ? rest : { ...rest, language: its };
  });
  const hrefs = new Set(results.map(({ href }) => href));
  const others = own.results.filter(({ href }) => !hrefs.has(href));
  return {
    ...own,
    total: own.total + results.length - (own.results.length - others.length),
    results: [...results, ...others],
  };
}

async function loadFromSite(path: string): Promise<unknown> {
  if (path.endsWith(".js")) return import(/* @vite-ignore */ path);
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
