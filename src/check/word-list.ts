/** A word of a list where it stands in a text. */
export interface Found {
  /** As the list has it. */
  term: string;
  /** As the text has it. */
  words: string;
  offset: number;
}

/** Words and phrases, found in any case, their plurals and possessives too, and no parts of longer words. */
export class WordList {
  /** Its n-th group is the n-th term. */
  #pattern: RegExp;
  /** Finds out four times as fast that a text, as most, has none of them. */
  #anywhere: RegExp;
  #terms: readonly string[];

  /** @param words in any order; where two overlap, the longer one is found */
  constructor(words: readonly string[]) {
    this.#terms = [...new Set(words)].sort((a, b) => b.length - a.length);
    const terms = this.#terms.map((term) =>
      term
        .split(/[\s-]+/)
        .map(escape)
        .join("[\\s-]+"),
    );
    const any = terms.map((term) => `(${term})`).join("|");
    this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any || "(?!)"})(?:e?s|['’]s)?(?![\\p{L}\\p{N}])`, "giu");
    this.#anywhere = new RegExp(`(?<![a-z])(?:${terms.join("|") || "(?!)"})`, "i");
  }

  /** Whether a text may have one of them; quicker than {@link find}. */
  mayStandIn = (text: string): boolean => this.#anywhere.test(text);

  find(text: string): Found[] {
    if (!this.mayStandIn(text)) return [];
    return [...text.matchAll(this.#pattern)].map((match) => {
      const groups: (string | undefined)[] = match.slice(1);
      const term = this.#terms[groups.findIndex((group) => group !== undefined)] ?? "";
      return { term, words: match[0], offset: match.index };
    });
  }

  /** The text with dots in the place of every word of the list. */
  hide = (text: string): string => (this.mayStandIn(text) ? text.replace(this.#pattern, dots) : text);
}

/** The text with dots in the place of what stands in quotation marks. */
export const hideQuotations = (text: string): string => text.replace(/“[^”]*”|"[^"]*"/g, dots);

const dots = (words: string) => "·".repeat(words.length);

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/['’]/g, "['’]");
