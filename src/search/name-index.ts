import type { Stem } from "./inflections.ts";
import { normalize } from "./normalize.ts";

/** What a place of the site is called. */
export interface Name {
  text: string;
  /** Place of the page in the tables. */
  page: number;
  /** Place of the section on the page; none where the whole page is meant. */
  section?: number;
  /** How well a name leads there: 1 for its own. */
  weight: number;
}

/** A name that has words of the query: 1 for a name of the same words. */
export interface NameMatch {
  name: Name;
  score: number;
  /** Words of the query that the name has, as stems. */
  shared: readonly string[];
  /** The share of the name that the query has, 0 to 1. */
  coverage: number;
}

/** What names say about a query. */
export interface NameMatches {
  matches: NameMatch[];
  /** How much each word of the query, as a stem, says among the names; all together 1. */
  weights: ReadonlyMap<string, number>;
}

interface IndexedName {
  name: Name;
  normalized: string;
  stems: readonly string[];
  /** The sum of the inverse document frequencies of its stems. */
  weight: number;
}

/** A stop word counts for so much of what another word does. */
const STOP_WORD_WEIGHT = 0.2;

/** The last word may be unfinished: any word that begins so counts a little less than the word itself. */
const PREFIX_WEIGHT = 0.9;

/** Rare words decide more than their inverse frequency says. */
const RARITY_EXPONENT = 1.4;

/** What somebody typed word by word, stop words too, is meant. */
const EXACT = 1.25;

/** The share of a name's words that a query lacks counts less than the share of the query's words that a name lacks. */
const NAME_EXPONENT = 0.5;
const QUERY_EXPONENT = 0.7;

/** Names of pages and sections, to be compared with queries: the words in common, weighted by how rare they are. */
export class NameIndex {
  #stem: Stem;
  #stopStems: ReadonlySet<string>;
  #size: number;
  #names = new Map<string, IndexedName[]>();
  /** In how many names a stem stands. */
  #counts = new Map<string, number>();
  /** Stems by whole words: an unfinished word may be longer than the stem of what it begins. */
  #stems = new Map<string, string>();

  constructor(names: readonly Name[], { stem, stopWords }: { stem: Stem; stopWords: ReadonlySet<string> }) {
    this.#stem = stem;
    this.#stopStems = new Set([...stopWords].map(stem));
    const indexed = names.map((name) => {
      const normalized = normalize(name.text);
      return { name, normalized, stems: this.#stemsOf(normalized), weight: 0 };
    });
    for (const one of indexed)
      for (const word of one.stems) {
        const known = this.#names.get(word);
        if (known) known.push(one);
        else this.#names.set(word, [one]);
      }
    // A name that leads to several places is one name.
    this.#size = new Set(indexed.map(({ normalized }) => normalized)).size;
    for (const [word, ofWord] of this.#names)
      this.#counts.set(word, new Set(ofWord.map(({ normalized }) => normalized)).size);
    for (const one of indexed) one.weight = this.weigh(one.stems);
  }

  /**
   * Names that have a word of the query which is no stop word, each with its score.
   * @param text the query, normalized
   * @param words of it that decide
   * @param isOpen whether the last word may be still being typed
   */
  find(text: string, words: readonly string[], isOpen = false): NameMatches {
    const asked = [...new Set(words.map(this.#stem))];
    const weight = this.weigh(asked);
    const last = words.at(-1) ?? "";
    const endings = isOpen && !this.#names.has(this.#stem(last)) ? this.#stemsFrom(last) : [];
    const found = new Map<IndexedName, Set<string>>();
    const share = (name: IndexedName, word: string) => found.set(name, (found.get(name) ?? new Set()).add(word));
    for (const word of asked) this.#names.get(word)?.forEach((name) => share(name, word));
    for (const word of endings) this.#names.get(word)?.forEach((name) => share(name, this.#stem(last)));
    const matches: NameMatch[] = [];
    for (const [{ name, normalized, weight: own, stems }, words] of found) {
      if (stems.every((word) => this.#stopStems.has(word)) && stems.length < asked.length) continue;
      const shared = [...words];
      const common = this.weigh(shared) * (endings.length > 0 && words.has(this.#stem(last)) ? PREFIX_WEIGHT : 1);
      const coverage = Math.min(1, common / own);
      const score = coverage ** NAME_EXPONENT * Math.min(1, common / weight) ** QUERY_EXPONENT * name.weight;
      matches.push({ name, score: normalized === text ? EXACT * name.weight : score, shared, coverage });
    }
    return { matches, weights: new Map(asked.map((word) => [word, this.#weightOf(word) / weight])) };
  }

  /** The sum of inverse document frequencies; a word that no name has counts as the rarest. */
  weigh(stems: readonly string[]): number {
    return stems.reduce((sum, word) => sum + this.#weightOf(word), 0);
  }

  #weightOf(word: string): number {
    const inverse = Math.log(1 + this.#size / (this.#counts.get(word) ?? 1)) ** RARITY_EXPONENT;
    return inverse * (this.#stopStems.has(word) ? STOP_WORD_WEIGHT : 1);
  }

  #stemsOf(normalized: string): readonly string[] {
    const words = normalized.split(" ");
    for (const word of words) if (!this.#stems.has(word)) this.#stems.set(word, this.#stem(word));
    return [...new Set(words.map((word) => this.#stems.get(word) ?? word))];
  }

  #stemsFrom(beginning: string): string[] {
    if (beginning.length < 2) return [];
    return [...new Set([...this.#stems].flatMap(([word, stem]) => (word.startsWith(beginning) ? stem : [])))];
  }
}
