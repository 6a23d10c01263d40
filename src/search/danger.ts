import { dangerFeatures, dangerWords } from "./danger-features.ts";
import { BIAS, CERTAIN, KEY_WORDS, POSSIBLE, SCALE, WEIGHTS, ZERO } from "./danger-weights.ts";
import { editDistance } from "./distance.ts";
import { readFrontCoded } from "./front-coding.ts";

/** `certain`: help stands first. `possible`: help is offered beside what was found. */
export type Danger = "certain" | "possible";

const weights = readFrontCoded(WEIGHTS);
const keyWords = KEY_WORDS.split(" ");

/**
 * Whether a message may come from someone in danger, or from someone beside them: suicide, overdose, withdrawal, violence;
 * in English or Spanish, also misspelt. Where it is not sure it errs toward `possible`. Works before anything is loaded.
 */
export function dangerIn(message: string): Danger | undefined {
  const words = dangerWords(message);
  if (words.length === 0) return undefined;
  const score = scoreDanger(words.map(respell));
  return score > CERTAIN ? "certain" : score > POSSIBLE ? "possible" : undefined;
}

/** The sum of what the words say: above 0 for a danger that is likelier than not. */
export function scoreDanger(words: readonly string[]): number {
  const sum = dangerFeatures(words).reduce((total, feature) => total + (weights.get(feature) ?? ZERO) - ZERO, 0);
  return BIAS + sum * SCALE;
}

/** A word that is nearly one of those that decide most is taken for it, but never where the first letter differs. */
function respell(word: string): string {
  if (word.length < 5 || keyWords.includes(word)) return word;
  const near = keyWords.find(
    (known) => known.startsWith(word.charAt(0)) && editDistance(word, known, known.length < 7 ? 0.7 : 1.3) < Infinity,
  );
  return near ?? word;
}
