/** The parts of Pagefind's browser API that are used (https://pagefind.app/docs/api/). */
export interface Pagefind {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

export interface PagefindInstance {
  /** Pages that have all words; `null` for all pages. */
  search(query: string | null): Promise<{ results: Found[] }>;
}

export interface Found {
  id: string;
  score: number;
  data(): Promise<PageData>;
}

export interface PageData {
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/**
 * How Pagefind weighs what it finds. Pictures' addresses and descriptions are no answers; aliases are weighed by
 * `rank.ts`, as phrases and not word by word.
 */
export const ranking = {
  termSimilarity: 3,
  metaWeights: { title: 5, aliases: 2, image: 0, image_alt: 0 },
};
