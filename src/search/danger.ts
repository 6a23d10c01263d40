import { dangerFeatures, dangerWords, SHORT } from "./danger-features.ts";
import { CERTAIN, KEY_WORDS, POSSIBLE, SCALE, WEIGHTS, ZERO } from "./danger-weights.ts";
import { directDanger, type Danger } from "./direct-danger.ts";
import { editDistance } from "./distance.ts";
import { readFrontCoded } from "./front-coding.ts";

/** So many words are a message; fewer are mostly an ordinary query, and say too little to err toward an alarm. */
const MESSAGE = 5;
const SHORT_POSSIBLE = CERTAIN / 2;

const weights = readFrontCoded(WEIGHTS);
const keyWords = KEY_WORDS.split(" ");

/**
 * Whether a message may come from someone in danger, or from someone beside them: suicide, overdose, withdrawal, violence;
 * in English or Spanish, also misspelt. Where it is not sure it errs toward `possible`. Works before anything is loaded.
 */
export function dangerIn(message: string): Danger | undefined {
  const words = dangerWords(message).map(respell);
  if (words.length === 0) return undefined;
  const score = scoreDanger(words);
  const direct = directDanger(words);
  if (score > CERTAIN || (direct === "certain" && (score > POSSIBLE || words.length === 1))) return "certain";
  if (direct && (score > POSSIBLE || words.length < MESSAGE)) return "possible";
  return score > (words.length < MESSAGE ? SHORT_POSSIBLE : POSSIBLE) ? "possible" : undefined;
}

/** The more, the likelier a danger, whatever the length of the message. */
function scoreDanger(words: readonly string[]): number {
  const features = dangerFeatures(words);
  const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? ZERO) - ZERO, 0);
  return (sum * SCALE) / Math.sqrt(features.length + SHORT);
}

/** A word that is nearly one of those that decide most is taken for it, but never where the first letter differs. */
function respell(word: string): string {
  if (word.length < 5 || keyWords.includes(word)) return word;
  const near = keyWords.find(
    (known) => known.startsWith(word.charAt(0)) && editDistance(word, known, known.length < 7 ? 0.7 : 1.3) < Infinity,
  );
  return near ?? word;
}
