import { syllable } from "syllable";
import { counter } from "./sentences.ts";

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
 * @param sentences at least one of them with a word
 * @returns mean of both, in years of age, to a tenth
 */
export function readingAge(sentences: readonly string[]): number {
  const { words, syllables, letters } = count(sentences);
  const wordsPerSentence = words / sentences.length;
  const fleschKincaid = 0.39 * wordsPerSentence + 11.8 * (syllables / words) - 15.59;
  const colemanLiau = 5.88 * (letters / words) - 29.6 / wordsPerSentence - 15.8;
  return Math.round(5 * (fleschKincaid + colemanLiau) + 50) / 10;
}

const count = counter(syllable);
