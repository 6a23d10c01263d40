import type { PagefindInstance } from "./pagefind.ts";
import type { PageTable } from "./rank.ts";

/** All that is loaded for full answers. */
export interface SearchIndex extends PageTable {
  titles: readonly string[];
  pagefind: PagefindInstance;
  /** Place of each page in the tables, by Pagefind's id. */
  places: ReadonlyMap<string, number>;
}

/** Imports a module of the site (`.js`) or reads its JSON. Rejects when it cannot be loaded. */
export type LoadFile = (path: string) => Promise<unknown>;
