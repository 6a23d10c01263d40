import type { ExcerptPart } from "./excerpt.ts";
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
  excerpt: ExcerptPart[];
  /** The best first, such as the question that was asked; three at most. */
  sections: Section[];
  /** Words to mark on the page, in small letters. */
  markedWords: string[];
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
  kinds: Partial<Record<PageKind, number>>;
  /** Pages of each topic id, for filters, as if no topic were chosen. */
  topics: Partial<Record<string, number>>;
}

export interface SearchOptions {
  kind?: PageKind;
  topic?: string;
  /** How many results come with their text; each costs one small file. */
  limit?: number;
  /** Searches exactly what was typed: the visitor refused the correction. */
  verbatim?: boolean;
}
