import type { IndexedPage } from "../../src/search/indexed-pages.ts";
import { makeLexicon, type Lexicon } from "../../src/search/lexicon.ts";
import { NameSearch } from "../../src/search/name-search.ts";
import type { ConceptRow, NameTable, PageRow } from "../../src/search/name-table.ts";
import { writeVocabulary } from "../../src/search/vocabulary.ts";

/** A page of the tables; an article without sections unless more is told. */
export const pageRow = (href: string, title: string, more: Partial<PageRow> = {}): PageRow => ({
  ...{ href, title, kind: "article", topics: [], aliases: [], sections: [] },
  ...more,
});

/** A page as Pagefind found it; an English article without sections unless more is told. */
export const indexedPage = (href: string, title: string, more: Partial<IndexedPage> = {}): IndexedPage => ({
  ...{ language: "en", href, title, kind: "article", topics: [], aliases: [], opening: "", sections: [] },
  ...more,
});

/** Words, parted by spaces, as `vocabulary.ts` writes them. */
export const vocabularyOf = (words: string): string =>
  writeVocabulary(new Map(words.split(/\s+/).map((word) => [word, 1])));

/** What a query is compared with. @param words of the site, all equally frequent, or with the logarithm of how frequent each is */
export function lexiconOf(
  words: string | Record<string, number>,
  { medicines = [], common = "", language = "en" }: { medicines?: string[]; common?: string; language?: string } = {},
): Lexicon {
  const frequencies =
    typeof words === "string" ? words.split(/\s+/).map((word) => [word, 1] as const) : Object.entries(words);
  const counts = new Map(frequencies.map(([word, logFrequency]) => [word, 2 ** logFrequency]));
  const concepts: ConceptRow[] = [{ names: medicines, leads: [], sensitive: true }];
  const commonWords = vocabularyOf(common);
  return makeLexicon({ pages: [], concepts, commonWords }, language, writeVocabulary(counts));
}

/** The search by names. @param more concepts and common words, if there are any */
export function openNames(pages: PageRow[], more: Partial<NameTable> = {}, language = "en"): NameSearch {
  const table: NameTable = { pages, concepts: [], commonWords: "", ...more };
  return new NameSearch(table, makeLexicon(table, language));
}
