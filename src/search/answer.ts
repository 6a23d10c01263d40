import type { PageKind } from "./page-kind.ts";

/** A part of a page that answers: a section or one of its questions. */
export interface Section {
  /** Address with its `#fragment`. */
  href: string;
  title: string;
}

/** A page that was found. */
export interface Result {
  href: string;
  title: string;
  kind: PageKind;
  /** Topic ids, the first describes the page best. */
  topics: string[];
  /** Where the page is not in the language of the search, as in `<html lang>`. */
  language?: string;
  /** Another name of the page, or of what it says something about, by which it was found. */
  name?: string;
  /** The best first, such as the question that was asked; three at most. */
  sections: Section[];
  /** Name of the text that answers best, for its excerpt; none before the texts are known. */
  passage?: string;
  /** The topic of the same name, which would otherwise be a result of its own. */
  topic?: { href: string; title: string };
}

export interface Answer {
  query: string;
  /** What was searched, where that is another query than the one that was typed. */
  instead?: string;
  /** What was perhaps meant, and was not searched. */
  suggestion?: string;
  /** Another language whose search knows more of the words, as in `<html lang>`. */
  language?: string;
  /** The words that decided, normalized: they are marked. */
  words: string[];
  /** How many pages were found. */
  total: number;
  /** The first of them. */
  results: Result[];
  /** Pages of each kind, for filters, as if no kind were chosen. */
  kinds: Partial<Record<PageKind, number>>;
  /** Pages of each topic id, for filters, as if no topic were chosen. */
  topics: Partial<Record<string, number>>;
}

export interface SearchOptions {
  kind?: PageKind;
  topic?: string;
  /** How many results are told. */
  limit?: number;
  /** Searches exactly what was typed: the visitor refused the correction. */
  verbatim?: boolean;
}
