import { syllable } from "syllable";

/**
 * How hard a text in English is to read, by two public formulas, as the age at which readers in the United States
 * are at that grade: the grade and five years.
 *
 * - Flesch–Kincaid grade: sentences and syllables. Kincaid, Fishburne, Rogers and Chissom 1975, Derivation of New
 *   Readability Formulas for Navy Enlisted Personnel, https://stars.library.ucf.edu/istlibrary/56/
 * - Coleman–Liau index: sentences and letters. Coleman and Liau 1975, A computer readability formula designed for
 *   machine scoring, Journal of Applied Psychology 60(2), https://doi.org/10.1037/h0076540
 *
 * They look at different signs of a hard word and agree within a grade or two on ordinary prose. SMOG would need
 * thirty sentences, more than a section has; ARI measures the same as Coleman–Liau.
 */
export interface ReadingLevel {
  words: number;
  /** Grades of the two formulas. */
  fleschKincaid: number;
  colemanLiau: number;
  /** Mean of both, in years of age, to a tenth. */
  age: number;
}

/** @param sentences at least one of them with a word */
export function readingLevel(sentences: readonly string[]): ReadingLevel {
  let words = 0;
  let syllables = 0;
  let letters = 0;
  for (const word of sentences.flatMap(wordsIn)) {
    words += 1;
    syllables += syllablesOf(word);
    letters += word.length;
  }
  const wordsPerSentence = words / sentences.length;
  const fleschKincaid = 0.39 * wordsPerSentence + 11.8 * (syllables / words) - 15.59;
  const colemanLiau = 5.88 * (letters / words) - 29.6 / wordsPerSentence - 15.8;
  return {
    words,
    fleschKincaid,
    colemanLiau,
    age: Math.round(5 * (fleschKincaid + colemanLiau) + 50) / 10,
  };
}

/** The sentences of a text, without what is not read as words: addresses and telephone numbers. */
export function sentencesOf(text: string): string[] {
  // Only where there is one: looking for them takes longer than all the rest.
  const words = (text.includes("@") ? text.replace(/\S+@\S+/g, " ") : text)
    .replace(/https?:\/\/\S+|☎|\+?[\d-]{7,}/g, " ")
    .replace(/\b(?:[A-Z]\.)+(?= )|\b(?:Dr|Mr|Mrs|Ms|St|No|vs)\./g, (abbreviation) => abbreviation.replaceAll(".", ""))
    // Nearly all are single spaces already: to replace each by itself would take longer still.
    .replace(/\s{2,}|[^\S ]/g, " ");
  return [...segmenter.segment(words)].map(({ segment }) => segment.trim()).filter((one) => /[\p{L}\p{N}]/u.test(one));
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** The parts of "round-the-clock" are read one by one. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [];

function syllablesOf(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const count = Math.max(1, syllable(word));
  counted.set(word, count);
  return count;
}

/** Most words of a site stand in it many times. */
const counted = new Map<string, number>();
