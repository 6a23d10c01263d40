/** What counts as one word: letters and digits that stand together. */
export const WORD = /[\p{L}\p{N}]+/gu;

/** A piece of an excerpt, as plain text. */
export interface ExcerptPart {
  text: string;
  /** Whether it matched the query. */
  marked: boolean;
}

/**
 * Reads Pagefind's excerpt, in which matches stand in `<mark>` and only `<` and `>` are escaped. The browser's own
 * parser is of no use: Trusted Types keep it from every string.
 */
export function parseExcerpt(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, index) => ({
      text: part.replaceAll("&lt;", "<").replaceAll("&gt;", ">"),
      marked: index % 2 === 1,
    }))
    .filter(({ text }) => text !== "");
}

/** The words that are marked, in small letters, each once. */
export function markedWords(parts: readonly ExcerptPart[]): string[] {
  const marked = parts.filter((part) => part.marked);
  return [...new Set(marked.flatMap(({ text }) => text.toLowerCase().match(WORD) ?? []))];
}
