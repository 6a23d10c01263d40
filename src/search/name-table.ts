import type { PageKind } from "./page-kind.ts";

/**
 * A part of a page that can be linked, a heading, a question or a term: its title, and its id, what stands behind the `#`
 * of its address, where that is not made of the title as usual.
 */
export type SectionRow = string | [title: string, id: string];

/** @param id of the section in the page */
export const sectionRow = (title: string, id: string): SectionRow => (usualId(title) === id ? title : [title, id]);

export const titleOf = (section: SectionRow): string => (typeof section === "string" ? section : section[0]);

export const idOf = (section: SectionRow): string => (typeof section === "string" ? usualId(section) : section[1]);

/** As GitHub and Astro make ids of headings: small letters, hyphens for spaces, no other signs. */
const usualId = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");

/** A page with everything that people call it. */
export interface PageRow {
  href: string;
  title: string;
  kind: PageKind;
  /** Topic ids, the one that describes the page best first. */
  topics: string[];
  /** What visitors type when they mean the page. */
  aliases: string[];
  sections: SectionRow[];
  /** Where the page is not in the language of the search, as in `<html lang>`. */
  language?: string;
}

/** What people call one thing, and the places that say something about it. */
export interface ConceptRow {
  names: string[];
  /** The best first: place of the page in the table, and of its section, if it is one. */
  leads: [page: number, section?: number][];
  /** A medicine or drug: a misspelt word becomes one only where it sounds like it and like no other. */
  sensitive?: true;
  /** Said of nearly everything here, such as "treatment": counts little beside other words. */
  general?: true;
}

/** What the search knows of the site's names: all that suggestions need. */
export interface NameTable {
  pages: PageRow[];
  concepts: ConceptRow[];
  /** Common words of the language that a correction would otherwise take for a misspelt word of the site. */
  commonWords: string;
}

/** What full answers need beside it. */
export interface TextTable {
  /** Of each page, Pagefind's ids of the texts of its opening and of its sections, in the order of the names. */
  records: string[][];
  /** Of each page, Pagefind's id of what people ask when it answers; empty where nothing is known. */
  queries: string[];
  /** Pagefind's id of what people ask that no page answers. */
  unanswered?: string;
  /** The pages in this order, where the names are cut into several files. */
  pages?: PageRow[];
  /** Words of the texts that stand in no name; see `vocabulary.ts`. */
  vocabulary: string;
}
