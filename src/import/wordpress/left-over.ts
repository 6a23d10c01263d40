import type { Note } from "../import-source.ts";

/** Counts what does not come over. */
export interface LeftOver {
  /**
   * @param what in the plural, after a number: "products of a shop"
   * @param title named for those that visitors could read, and for those that somebody may look for
   */
  add(what: string, title: string, seen?: boolean): void;
  notes(): Note[];
}

/** Titles named in one line of the report. */
const NAMED = 200;

export function leftOver(): LeftOver {
  const kinds = new Map<string, { count: number; titles: string[]; seen: boolean }>();
  return {
    add(what, title, seen = false) {
      const kind = kinds.get(what) ?? { count: 0, titles: [], seen };
      kinds.set(what, kind);
      kind.count++;
      if (title && kind.titles.length < NAMED) kind.titles.push(title);
    },
    notes: () =>
      [...kinds].map(([what, { count, titles, seen }]) => ({
        what: `${count} ${what}`,
        words: seen && titles.length > 0 ? titles.join(" · ") : undefined,
      })),
  };
}
