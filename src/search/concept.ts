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
