/** Endings of English and Spanish words and what stands in their place in the lemma. */
const ENDINGS: [RegExp, ...string[]][] = [
  [/ies$/, "y"],
  [/es$/, "", "e"],
  [/s$/, ""],
  [/(.)\1(?:ed|ing)$/, "$1"],
  [/(?:ed|ing|ers?)$/, "", "e"],
  [/ly$/, ""],
];

/** Words that one may be an inflection of: "stopping" gives "stop", "stopp" and "stoppe"; most do not exist. */
export function lemmaCandidates(word: string): string[] {
  return ENDINGS.flatMap(([ending, ...replacements]) =>
    ending.test(word) ? replacements.map((replacement) => word.replace(ending, replacement)) : [],
  ).filter((form) => form.length > 2);
}

/** One form for all inflections of a word, good enough to compare aliases with queries; it need not be a word. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const bare = word.replace(/(?:ies|y)$/, "i").replace(/(?:ings?|edl?y?|e?s|e)$/, "");
  return (bare.length > 2 ? bare : word).replace(/(.)\1$/, "$1");
}

/** Endings that make another word of the same base. */
const SUFFIX =
  /(?:ions?|i?ves?|[ai]bles?|[ai]bly|[ai]?ments?|ness|ful|less|ous|[ai]?ty|[ai]?ties|ally?|ings?|e?d|e?s|[eo]rs?|ly|ism|ists?|y)$/;

/** Whether two words are one with different endings, such as "protective" and "protection", rather than one misspelt. */
export function areRelated(a: string, b: string): boolean {
  const base = a.replace(SUFFIX, "");
  return base.length > 3 && base !== a && base === b.replace(SUFFIX, "");
}
