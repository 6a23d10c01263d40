/** How a word that is written by ear may be spelt otherwise, in both languages, in this order. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/ph/g, "f"],
  [/^(?:kn|gn)/, "n"],
  [/^wr/, "r"],
  [/^x/, "s"],
  [/qu(?=[ei])|q|ck|c(?![eiyh])/g, "k"],
  [/c(?=[eiy])|z/g, "s"],
  [/x/g, "ks"],
  [/y/g, "i"],
  [/(^|[^cs])h/g, "$1"],
  [/(.)\1+/g, "$1"],
];

/** A word as it sounds, roughly: two spellings of one word mostly give the same. @param word in small letters */
export const soundOf = (word: string): string =>
  RULES.reduce((sound, [spelling, replacement]) => sound.replace(spelling, replacement), word);
