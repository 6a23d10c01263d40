/** Kinds of pages as the index, the tables and addresses name them; what visitors read is in `words.yaml`, `kinds`. */
export const PAGE_KINDS = ["article", "program", "topic", "page"] as const;

export type PageKind = (typeof PAGE_KINDS)[number];

export const isPageKind = (value: unknown): value is PageKind => PAGE_KINDS.some((kind) => kind === value);
