/** What people call one thing, and where the site says something about it; from `content/concepts.yaml`. */
export interface Concept {
  names: string[];
  /** Addresses in the default language, the best first, some with a `#section`. */
  leads: string[];
  /** A medicine or drug, which a visitor must not be given for another. */
  sensitive?: boolean;
  /** Said of nearly everything here. */
  general?: boolean;
}

/** What the search of one language is told besides the pages. */
export interface SearchWords {
  concepts: readonly Concept[];
  /**
   * By address in the default language, what people ask when that page answers, one text; by `none` what no page answers; from
   * `content/queries.yaml`.
   */
  queries: ReadonlyMap<string, string>;
}
