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

/** One form for all inflections of a word, good enough to compare names with queries; it need not be a word. */
export type Stem = (word: string) => string;

const stemEnglish: Stem = (word) => {
  if (word.length < 4) return word;
  const bare = word.replace(/(?:ies|y)$/, "i").replace(/(?:ings?|edl?y?|e?s|e)$/, "");
  return (bare.length > 2 ? bare : word).replace(/(.)\1$/, "$1");
};

/** Endings of Spanish: of verbs, also with pronouns, then of number and gender. */
const SPANISH_VERB =
  /(?:(?:ar|er|ir|ando|iendo)(?:me|te|se|lo|la|le|nos)*|[aei]mos|ados?|adas?|idos?|idas?|aron|ieron|aba[ns]?)$/;
const SPANISH_ENDING = /(?:es|[oae]s?|s)$/;

const stemSpanish: Stem = (word) => {
  if (word.length < 5) return word.replace(/s$/, "");
  const bare = word.replace(SPANISH_VERB, "");
  const stem = bare.length > 2 ? bare : word;
  const base = stem.replace(SPANISH_ENDING, "");
  return base.length > 2 ? base : stem;
};

const stemmers: Readonly<Record<string, Stem>> = { en: stemEnglish, es: stemSpanish };

/** The stems of a language; those of English where it has none of its own. @param language such as `es` or `en-us` */
export const stemmer = (language: string): Stem => stemmers[language.slice(0, 2).toLowerCase()] ?? stemEnglish;

/** Endings that make another word of the same base. */
const SUFFIX =
  /(?:ions?|i?ves?|[ai]bles?|[ai]bly|[ai]?ments?|ness|ful|less|ous|[ai]?ty|[ai]?ties|ally?|ings?|e?d|e?s|[eo]rs?|ly|ism|ists?|y)$/;

/** Whether two words are one with different endings, such as "protective" and "protection", rather than one misspelt. */
export function areRelated(a: string, b: string): boolean {
  const base = a.replace(SUFFIX, "");
  return base.length > 3 && base !== a && base === b.replace(SUFFIX, "");
}
