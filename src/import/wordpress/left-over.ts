import type { Note } from "../import-source.ts";

/** How titles are told: as names that somebody may look for, or as words that visitors could read. */
export type Named = "names" | "words" | undefined;

/** Counts what does not come over. */
export interface LeftOver {
  /** @param what in the plural: "products of a shop" */
  add(what: string, title: string, named?: Named): void;
  /** `products of a shop: 12` */
  notes(): Note[];
}

/** Titles told of one kind. */
const MOST_TITLES = { names: 20, words: 500 };

export function leftOver(): LeftOver {
  const kinds = new Map<string, { count: number; titles: string[]; named: Named }>();
  return {
    add(what, title, named) {
      const kind = kinds.get(what) ?? { count: 0, titles: [], named };
      kinds.set(what, kind);
      kind.count++;
      if (named && title && kind.titles.length < MOST_TITLES[named]) kind.titles.push(structuredClone(title));
    },
    notes: () =>
      [...kinds].map(([what, { count, titles, named }]) => {
        const names = titles.map((title) => `“${title}”`).join(", ");
        return {
          what: `${what}: ${count}${named === "names" && names ? ` (${names})` : ""}`,
          words: named === "words" && titles.length > 0 ? titles.join(" · ") : undefined,
        };
      }),
  };
}
