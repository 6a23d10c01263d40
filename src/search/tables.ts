import type { IndexedPage } from "./indexed-pages.ts";
import { bareWords } from "./normalise.ts";
import { writeVocabulary } from "./vocabulary.ts";

/** A page and the visitor's words for it: `/pagefind/aliases.<language>.json` holds a list of these. */
export type AliasRow = [href: string, title: string, kind: string, aliases: string];

/** What the search itself needs beside Pagefind: `/pagefind/words.<language>.json`. */
export interface WordTable {
  /** Of each page, in the order of the alias rows. */
  pages: [id: string, topics: string, headings: string[], moreAliases: string][];
  /** Words of the text that stand in no title or alias; see `vocabulary.ts`. */
  vocabulary: string;
}

/**
 * The first aliases of a page are suggested while visitors type, and those of a topic that no page has; the others wait
 * for the search itself.
 */
const SUGGESTED = 9;

/** A heading on so many pages tells them from nothing. */
const COMMON = 4;

/** Both tables of one language. */
export function writeTables(pages: readonly IndexedPage[]): { aliases: AliasRow[]; words: WordTable } {
  // Most words of a site stand in it many times.
  const bare = new Map<string, string[]>();
  const known = (word: string) => {
    const words = bare.get(word) ?? bareWords(word);
    bare.set(word, words);
    return words;
  };
  const headings = countAll(pages, (page) => page.headings);
  const counts = countAll(pages, ({ content }) => content.split(/\s+/).flatMap(known));
  const named = new Set(pages.flatMap(({ title, aliases }) => bareWords([title, ...aliases].join(" "))));
  const ofPages = new Set(pages.flatMap(({ kind, aliases }) => (kind === "Topic" ? [] : aliases.slice(0, SUGGESTED))));
  const split = ({ kind, aliases }: IndexedPage) => {
    const first = aliases.filter((alias) => kind !== "Topic" || !ofPages.has(alias)).slice(0, SUGGESTED);
    return [first, aliases.filter((alias) => !first.includes(alias))].map((part) => part.join(","));
  };
  return {
    aliases: pages.map((page) => [page.url, page.title, page.kind, split(page)[0] ?? ""]),
    words: {
      pages: pages.map((page) => [
        page.id,
        page.topics.join(" "),
        page.headings.filter((heading) => (headings.get(heading) ?? 0) < COMMON),
        split(page)[1] ?? "",
      ]),
      vocabulary: writeVocabulary(counts, named),
    },
  };
}

/** How often each text stands in all pages; page by page, since the words of a large site would not fit in memory. */
function countAll(
  pages: readonly IndexedPage[],
  textsOf: (page: IndexedPage) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages) for (const text of textsOf(page)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
