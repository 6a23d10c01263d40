import { stem } from "./inflections.ts";
import { normalise } from "./normalise.ts";

/** What a page, or a part of it, is called. */
interface Name {
  /** Place of the page in the tables. */
  page: number;
  bare: string;
  stems: readonly string[];
}

/** A filler word counts for so much of what another word does. */
const FILLER = 0.2;

/** Names of pages, to be compared with queries. */
export class Names {
  #names: Name[];
  #fillers: ReadonlySet<string>;
  /** In how many names a stem occurs. */
  #counts = new Map<string, number>();

  constructor(names: readonly (readonly [page: number, text: string])[], fillers: ReadonlySet<string>) {
    this.#fillers = new Set([...fillers].map(stem));
    this.#names = names.map(([page, text]) => {
      const bare = normalise(text);
      return { page, bare, stems: stemsOf(bare) };
    });
    for (const { stems } of this.#names)
      for (const word of stems) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /**
   * How well the best name of each page fits a query: 1 for the same words, 0 for none in common. Rare words count for
   * more than common ones, filler words for little.
   * @param text the query in bare words
   * @param pages how many pages there are
   */
  fits(text: string, pages: number): number[] {
    const fits = new Array<number>(pages).fill(0);
    const asked = stemsOf(text);
    const all = this.#weigh(asked);
    for (const { page, bare, stems } of this.#names)
      fits[page] = Math.max(fits[page] ?? 0, bare === text ? 1 : this.#fit(asked, all, stems));
    return fits;
  }

  /** The same for any one name. */
  fit(text: string, name: string): number {
    const asked = stemsOf(text);
    return this.#fit(asked, this.#weigh(asked), stemsOf(normalise(name)));
  }

  #fit(asked: readonly string[], all: number, stems: readonly string[]): number {
    const shared = stems.filter((word) => asked.includes(word));
    return shared.length === 0 ? 0 : (0.95 * this.#weigh(shared)) / Math.sqrt(all * this.#weigh(stems));
  }

  /** Inverse document frequencies, summed up. */
  #weigh(stems: readonly string[]): number {
    let sum = 0;
    for (const word of stems)
      sum += Math.log(1 + this.#names.length / (this.#counts.get(word) ?? 1)) * (this.#fillers.has(word) ? FILLER : 1);
    return sum;
  }
}

const stemsOf = (bare: string): readonly string[] => [...new Set(bare.split(" ").map(stem))];
