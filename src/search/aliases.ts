import { stem } from "./inflections.ts";
import { normalise } from "./normalise.ts";
import type { AliasRow } from "./tables.ts";

/** What a page can be called: one alias, or its title. */
interface Name {
  /** Place of the page in the table. */
  page: number;
  /** As staff wrote it. */
  text: string;
  bare: string;
  stems: string[];
}

/** A filler word counts for so much of what another word does. */
const FILLER = 0.2;

/** The words that visitors use for the pages of the site. */
export class Aliases {
  readonly rows: readonly AliasRow[];
  #fillers: ReadonlySet<string>;
  #names: Name[];
  /** In how many names a stem occurs. */
  #counts = new Map<string, number>();

  constructor(rows: readonly AliasRow[], fillers: ReadonlySet<string>) {
    this.rows = rows;
    this.#fillers = new Set([...fillers].map(stem));
    this.#names = rows.flatMap(([, title, , aliases], page) =>
      [title, ...aliases.split(",")].filter(Boolean).map((text) => {
        const bare = normalise(text);
        return { page, text, bare, stems: stemsOf(bare) };
      }),
    );
    for (const { stems } of this.#names)
      for (const word of stems) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /**
   * How well each page's best name fits the words of a query: 1 for the same words, 0 for none in common.
   * Rare words count for more than common ones, filler words for little.
   */
  fits(text: string): number[] {
    const fits = this.rows.map(() => 0);
    const asked = stemsOf(text);
    const all = this.#weigh(asked);
    for (const { page, bare, stems } of this.#names) {
      const shared = this.#weigh(stems.filter((word) => asked.includes(word)));
      const fit = bare === text ? 1 : (0.95 * shared) / Math.sqrt(all * this.#weigh(stems));
      if (fit > (fits[page] ?? 0)) fits[page] = fit;
    }
    return fits;
  }

  /** Pages that have a name in which the words typed so far occur, the last one perhaps unfinished. */
  beginningWith(text: string): { page: number; because: string; fit: number }[] {
    const found = new Map<number, { page: number; because: string; fit: number }>();
    if (text.length > 1)
      for (const { page, text: because, bare } of this.#names) {
        const at = ` ${bare}`.indexOf(` ${text}`);
        const fit = at < 0 ? 0 : (at === 0 ? 1 : 0.5) * (text.length / bare.length);
        if (fit > (found.get(page)?.fit ?? 0)) found.set(page, { page, because, fit });
      }
    return [...found.values()].sort((a, b) => b.fit - a.fit);
  }

  #weigh(stems: readonly string[]): number {
    let sum = 0;
    for (const word of stems)
      sum += Math.log(1 + this.#names.length / (this.#counts.get(word) ?? 1)) * (this.#fillers.has(word) ? FILLER : 1);
    return sum;
  }
}

const stemsOf = (bare: string) => [...new Set(bare.split(" ").map(stem))];
