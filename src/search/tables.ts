import type { IndexedPage } from "./indexed-pages.ts";
import { tokenize } from "./normalize.ts";
import type { PageKind } from "./page-kind.ts";
import { writeVocabulary } from "./vocabulary.ts";

/** A page and the visitor's words for it: `/pagefind/aliases.<language>.json` holds a list of these. */
export type AliasRow = [href: string, title: string, kind: PageKind, aliases: string];

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
const MAX_SUGGESTED = 9;

/** A heading on so many pages does not tell them apart. */
const COMMON_HEADING = 4;

/** Both tables of one language. */
export function writeTables(pages: readonly IndexedPage[]): { aliases: AliasRow[]; words: WordTable } {
  const headings = countAll(pages.map((page) => page.headings));
  const named = new Set(pages.flatMap(({ title, aliases }) => tokenize([title, ...aliases].join(" "))));
  const ofPages = new Set(
    pages.flatMap(({ kind, aliases }) => (kind === "topic" ? [] : aliases.slice(0, MAX_SUGGESTED))),
  );
  const split = ({ kind, aliases }: IndexedPage) => {
    const first = aliases.filter((alias) => kind !== "topic" || !ofPages.has(alias)).slice(0, MAX_SUGGESTED);
    return [first, aliases.filter((alias) => !first.includes(alias))].map((part) => part.join(","));
  };
  return {
    aliases: pages.map((page) => [page.url, page.title, page.kind, split(page)[0] ?? ""]),
    words: {
      pages: pages.map((page) => [
        page.id,
        page.topics.join(" "),
        page.headings.filter((heading) => (headings.get(heading) ?? 0) < COMMON_HEADING),
        split(page)[1] ?? "",
      ]),
      vocabulary: writeVocabulary(countWords(pages), named),
    },
  };
}

/** How often each word stands in the texts. Most are written in one way, many times, and are normalized once. */
function countWords(pages: readonly IndexedPage[]): Map<string, number> {
  const counts = new Map<string, number>();
  // Page by page: the words of a large site would not fit in memory.
  for (const [written, count] of countAll(pages.values().map(({ content }) => content.split(/\s+/))))
    for (const word of tokenize(written)) counts.set(word, (counts.get(word) ?? 0) + count);
  return counts;
}

/** How often each text stands in all lists. */
function countAll(lists: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const texts of lists) for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
