/** Terms that begin with one letter, or with a digit. */
export interface Letter<Term> {
  /** As the list of letters shows it: `A`, or `0–9`. */
  letter: string;
  /** Its address within the page. */
  id: string;
  terms: Term[];
}

/**
 * Sorts as a dictionary of the language does, digits first: 42 before 988.
 * @param language such as `en-US`
 */
export function sortTerms<Term extends { term: string }>(terms: readonly Term[], language: string): Term[] {
  const { compare } = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
  return terms.toSorted((a, b) => compare(a.term, b.term));
}

/** Divides sorted terms by their first letter; a letter with an accent counts as the one without. */
export function groupByLetter<Term extends { term: string }>(terms: readonly Term[]): Letter<Term>[] {
  const groups = Map.groupBy(terms, ({ term }) => {
    const first = term.normalize("NFD").charAt(0).toUpperCase();
    return /\p{L}/u.test(first) ? first : "0–9";
  });
  return [...groups].map(([letter, own]) => ({ letter, id: `letter-${letter.charAt(0).toLowerCase()}`, terms: own }));
}
