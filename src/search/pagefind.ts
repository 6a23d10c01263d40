/** The parts of Pagefind's browser API that are used (https://pagefind.app/docs/api/). */
export interface Pagefind {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

export interface PagefindInstance {
  /** Texts that have all words. */
  search(query: string): Promise<{ results: Found[] }>;
}

export interface Found {
  id: string;
  score: number;
}

/** How Pagefind weighs what it finds: texts only, names are weighed by `rank.ts`. */
export const ranking = { termSimilarity: 3, metaWeights: { title: 0 } };
