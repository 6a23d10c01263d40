import type { IndexedPage } from "./indexed-pages.ts";
import { bareWords } from "./normalise.ts";
import { writeVocabulary } from "./vocabulary.ts";

/** A page and the visitor's words for it: `/pagefind/aliases.<language>.json` holds a list of these. */
export type AliasRow = [href: string, title: string, kind: string, aliases: string];

/** What the search itself needs beside Pagefind: `/pagefind/words.<language>.json`. */
export interface WordTable {
  /** Pagefind's id and the topics of each page, in the order of the alias rows. */
  pages: [id: string, topics: string][];
  /** See `vocabulary.ts`. */
  vocabulary: string;
}

/** Both tables of one language. */
export function writeTables(pages: readonly IndexedPage[]): { aliases: AliasRow[]; words: WordTable } {
  const counts = new Map<string, number>();
  for (const { content, title, aliases } of pages)
    for (const word of bareWords([title, content, ...aliases].join(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return {
    aliases: pages.map(({ url, title, kind, aliases }) => [url, title, kind, aliases.join(",")]),
    words: {
      pages: pages.map(({ id, topics }) => [id, topics.join(" ")]),
      vocabulary: writeVocabulary(counts),
    },
  };
}
