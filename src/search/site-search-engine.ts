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
  /** Pages of each kind, for filters; those of other kinds are counted too. */
  kinds: Record<string, number>;
  /** Pages of each topic id, for filters. */
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

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string, options?: { filters?: Record<string, string> }): Promise<Found>;
}

interface Found {
  results: { id: string; score: number; data(): Promise<PageData> }[];
  filters: Record<string, Record<string, number>>;
}

interface PageData {
  url: string;
  excerpt: string;
  meta: { title?: string };
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** Searches the site on the visitor's device. Loads nothing before the first call; the query is sent nowhere. */
export class SiteSearchEngine {
  #load: (path: string) => Promise<unknown>;
  #pagefind: Promise<Pagefind> | undefined;

  /**
   * @param options.language language of the page, as in `<html lang>`
   * @param options.load imports a module or reads JSON of the site; replaced in tests
   */
  constructor(options: { language: string; load?: (path: string) => Promise<unknown> }) {
    this.#load = options.load ?? loadFromSite;
  }

  /** Pages whose aliases fit what was typed so far, best first. Rejects when the aliases cannot be loaded. */
  async suggest(query: string): Promise<Suggestion[]> {
    return query ? [] : [];
  }

  /** Pages that answer a query, best first. Rejects when the index or its WebAssembly cannot be loaded. */
  async search(query: string, { kind, topic, limit = 8 }: SearchOptions = {}): Promise<Answer> {
    const pagefind = await (this.#pagefind ??= this.#start());
    const filters = { ...(kind && { kind }), ...(topic && { topic }) };
    const found = await pagefind.search(query, { filters });
    const data = await Promise.all(found.results.slice(0, limit).map((result) => result.data()));
    return {
      query,
      total: found.results.length,
      results: data.map(({ url, excerpt, meta, filters, sub_results }) => ({
        href: url,
        title: meta.title ?? url,
        kind: filters.kind?.[0] ?? "",
        topics: filters.topic ?? [],
        excerpt,
        sections: sub_results
          .filter((section) => section.url.includes("#"))
          .map(({ title, url: href, excerpt }) => ({ href, title, excerpt })),
      })),
      kinds: found.filters.kind ?? {},
      topics: found.filters.topic ?? {},
    };
  }

  async #start(): Promise<Pagefind> {
    const pagefind = (await this.#load("/pagefind/pagefind.js")) as Pagefind;
    await pagefind.options({ noWorker: true });
    return pagefind;
  }
}

async function loadFromSite(path: string): Promise<unknown> {
  if (path.endsWith(".js")) return import(/* @vite-ignore */ path);
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
