import { frontCode, readFrontCoded } from "./front-coding.ts";
import { lemmaCandidates } from "./inflections.ts";

/** Shorter words are too near to each other to be corrected, longer ones are no words. */
const MIN_LENGTH = 3;
const MAX_LENGTH = 24;

/** The site's words, each with the binary logarithm of how often it stands there; no more is needed to break a tie. */
export type Vocabulary = ReadonlyMap<string, number>;

/**
 * Writes a vocabulary as one string. A plural is left out where the singular is there.
 * @param counts how often each word stands on the site
 * @param named words that whoever reads the vocabulary knows from elsewhere and adds with {@link addNames}
 */
export function writeVocabulary(counts: ReadonlyMap<string, number>, named: ReadonlySet<string> = new Set()): string {
  const written = [...counts]
    .filter(([word]) => isCorrectable(word) && !named.has(word))
    .filter(([word]) => !(word.endsWith("s") && counts.has(word.slice(0, -1))));
  return frontCode(written.map(([word, count]) => [word, Math.min(9, Math.floor(Math.log2(count)))]));
}

/** Reads what {@link writeVocabulary} wrote. */
export const readVocabulary: (text: string) => Map<string, number> = readFrontCoded;

/** Words of titles and aliases are taken for frequent: they are what people ask for. */
const NAME_LOG_FREQUENCY = 5;

/** Adds the words that pages are called by. @param names normalized */
export function addNames(vocabulary: Map<string, number>, names: Iterable<string>): void {
  for (const name of names)
    for (const word of name.split(" "))
      if (isCorrectable(word)) vocabulary.set(word, Math.max(NAME_LOG_FREQUENCY, vocabulary.get(word) ?? 0));
}

const isCorrectable = (word: string) =>
  /^[\p{Ll}\p{Lo}]+$/u.test(word) && word.length >= MIN_LENGTH && word.length <= MAX_LENGTH;

/** Whether a word, or one that it is an inflection of, stands on the site. */
export function isKnown(word: string, vocabulary: ReadonlyMap<string, unknown>): boolean {
  return vocabulary.has(word) || lemmaCandidates(word).some((form) => vocabulary.has(form));
}
