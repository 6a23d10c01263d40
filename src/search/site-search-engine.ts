import type { Answer, SearchOptions } from "./answer.ts";
import type { FullSearch } from "./full-search.ts";
import type { LoadFile } from "./search-index.ts";
import { suggest, type Suggestion } from "./suggest.ts";
import type { AliasRow } from "./tables.ts";

/**
 * Searches the site on the visitor's device; the query is sent nowhere. Nothing is loaded before the first call:
 * suggestions need the aliases only, full answers also Pagefind and its index.
 */
export class SiteSearchEngine {
  #language: string;
  #load: LoadFile;
  #aliases: Promise<AliasRow[]> | undefined;
  #fullSearch: Promise<FullSearch> | undefined;

  /**
   * @param options.language language of the page, as in `<html lang>`
   * @param options.load replaced in tests
   */
  constructor(options: { language: string; load?: LoadFile }) {
    this.#language = options.language.toLowerCase();
    this.#load = options.load ?? loadFromSite;
  }

  /** Pages whose aliases fit what was typed so far, best first. Rejects when the aliases cannot be loaded. */
  async suggest(query: string): Promise<Suggestion[]> {
    return suggest(query, await this.#getAliases());
  }

  /** Pages that answer a query, best first. Rejects when the index or its WebAssembly cannot be loaded. */
  async search(query: string, options: SearchOptions = {}): Promise<Answer> {
    const opening = (this.#fullSearch ??= this.#open());
    try {
      return await (await opening).search(query, options);
    } catch (error) {
      // Pagefind never asks again for what did not come when it began: the next call opens it anew.
      if (this.#fullSearch === opening) this.#fullSearch = undefined;
      throw error;
    }
  }

  /** What failed to load is asked for again by the next call: the visitor may be back in reach of a network. */
  #getAliases(): Promise<AliasRow[]> {
    return (this.#aliases ??= this.#load(`/pagefind/aliases.${this.#language}.json`).catch((error: unknown) => {
      this.#aliases = undefined;
      throw error;
    }) as Promise<AliasRow[]>);
  }

  async #open(): Promise<FullSearch> {
    const [{ openFullSearch }, rows] = await Promise.all([import("./full-search.ts"), this.#getAliases()]);
    return openFullSearch(rows, this.#language, this.#load);
  }
}

async function loadFromSite(path: string): Promise<unknown> {
  if (path.endsWith(".js")) return import(/* @vite-ignore */ path);
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
