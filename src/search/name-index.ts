import { stem } from "./inflections.ts";
import { normalize } from "./normalize.ts";

/** What a page, or a part of it, is called. */
interface Name {
  /** Place of the page in the tables. */
  page: number;
  normalized: string;
  stems: readonly string[];
}

/** A stop word counts for so much of what another word does. */
const STOP_WORD_WEIGHT = 0.2;

/** Names of pages, to be compared with queries: cosine similarity of their stems, weighted by inverse frequency. */
export class NameIndex {
  #names: Name[];
  #stopStems: ReadonlySet<string>;
  /** In how many names a stem occurs. */
  #counts = new Map<string, number>();

  /** @param names each with the place of its page in the tables; a page may have many */
  constructor(names: readonly (readonly [page: number, text: string])[], stopWords: ReadonlySet<string>) {
    this.#stopStems = new Set([...stopWords].map(stem));
    this.#names = names.map(([page, text]) => {
      const normalized = normalize(text);
      return { page, normalized, stems: stemsOf(normalized) };
    });
    for (const { stems } of this.#names)
      for (const word of stems) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /**
   * Scores each page by its best name.
   * @param query normalized
   * @returns by place of the page: 1 for a name of the same words, 0 for none in common
   */
  scores(query: string, pageCount: number): number[] {
    const scores = new Array<number>(pageCount).fill(0);
    const asked = stemsOf(query);
    const weight = this.#weigh(asked);
    for (const { page, normalized, stems } of this.#names)
      scores[page] = Math.max(scores[page] ?? 0, normalized === query ? 1 : this.#similarity(asked, weight, stems));
    return scores;
  }

  /**
   * Scores one name, which need not be in the index: 0 for no word in common, up to 0.95.
   * @param query normalized
   */
  score(query: string, name: string): number {
    const asked = stemsOf(query);
    return this.#similarity(asked, this.#weigh(asked), stemsOf(normalize(name)));
  }

  #similarity(asked: readonly string[], weight: number, stems: readonly string[]): number {
    const shared = stems.filter((word) => asked.includes(word));
    return shared.length === 0 ? 0 : (0.95 * this.#weigh(shared)) / Math.sqrt(weight * this.#weigh(stems));
  }

  /** The sum of inverse document frequencies. */
  #weigh(stems: readonly string[]): number {
    let sum = 0;
    for (const word of stems) {
      const inverse = Math.log(1 + this.#names.length / (this.#counts.get(word) ?? 1));
      sum += inverse * (this.#stopStems.has(word) ? STOP_WORD_WEIGHT : 1);
    }
    return sum;
  }
}

const stemsOf = (normalized: string): readonly string[] => [...new Set(normalized.split(" ").map(stem))];
