/** A word of a list where it stands in a text. */
export interface Match {
  /** As the list has it. */
  term: string;
  /** As the text has it. */
  words: string;
  offset: number;
}

/**
 * Words and phrases, found in any case, the plurals of all their words and the possessive too ("prueba limpia" is found in
 * "pruebas limpias"), and no parts of longer words.
 */
export class WordList {
  /** Its n-th group is the n-th term. */
  #pattern: RegExp;
  /** Tells four times as fast that a text has none of them, as most do. */
  #quick: RegExp;
  #terms: readonly string[];

  /** @param words in any order; where two overlap, the longer one is found */
  constructor(words: readonly string[]) {
    this.#terms = [...new Set(words)].sort((a, b) => b.length - a.length);
    const terms = this.#terms.map((term) =>
      term
        .split(/[\s-]+/)
        .map(escape)
        .join("(?:e?s)?[\\s-]+"),
    );
    const any = terms.map((term) => `(${term})`).join("|");
    this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any || "(?!)"})(?:e?s|['’]s)?(?![\\p{L}\\p{N}])`, "giu");
    this.#quick = new RegExp(`(?<![a-z])(?:${terms.join("|") || "(?!)"})`, "i");
  }

  /** Whether a text may have one of the words; quicker than {@link find}. */
  mayMatch = (text: string): boolean => this.#quick.test(text);

  /** Every word of the list that stands in the text, in reading order. */
  find(text: string): Match[] {
    if (!this.mayMatch(text)) return [];
    return [...text.matchAll(this.#pattern)].map((match) => {
      const groups: (string | undefined)[] = match.slice(1);
      const term = this.#terms[groups.findIndex((group) => group !== undefined)] ?? "";
      return { term, words: match[0], offset: match.index };
    });
  }

  /** The text with dots in the place of every word of the list. */
  mask = (text: string): string => (this.mayMatch(text) ? text.replace(this.#pattern, dots) : text);
}

/** The text with dots in the place of what stands in quotation marks. */
export const maskQuotations = (text: string): string => text.replace(/“[^”]*”|"[^"]*"|«[^»]*»/g, dots);

/** The text with dots in the place of some of its parts. @param ranges where they begin and end */
export const maskRanges = (text: string, ranges: readonly (readonly [number, number])[]): string =>
  ranges.reduce((masked, [from, to]) => masked.slice(0, from) + dots(masked.slice(from, to)) + masked.slice(to), text);

const dots = (words: string) => "·".repeat(words.length);

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/['’]/g, "['’]");
