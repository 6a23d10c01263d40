import { editDistance, haveSimilarStart } from "./distance.ts";
import { areRelated } from "./inflections.ts";
import type { Lexicon } from "./lexicon.ts";
import { soundOf } from "./sound.ts";
import { isKnown, type Vocabulary } from "./vocabulary.ts";

/** What was perhaps meant by a word that the site does not have. */
export interface Correction {
  word: string;
  /** Whether it may be searched without asking: no medicine or drug is put in the place of what may be another. */
  sure: boolean;
}

/** Shorter words have too many neighbours. */
const MIN_LENGTH = 4;

/** Two words that sound the same are so far apart at most. */
const SOUND_COST = 0.3;

/** A second medicine as near as this makes the first a guess. */
const AMBIGUITY = 0.5;

/** Words that differ in more letters are not near. */
const MAX_DIFFERENT_LETTERS = 4;

/** How far a word of so many letters may be from what was meant (see `distance.ts`). */
const maxDistance = (letters: number) =>
  letters < 5 ? 0.7 : letters < 6 ? 1 : letters < 8 ? 1.4 : letters < 10 ? 1.8 : 2.2;

/** For medicines and drugs the same, but for short names, which must sound the same. */
const maxSensitiveDistance = (letters: number) => (letters < 5 ? SOUND_COST : letters < 7 ? 1 : 1.6);

/** A word of the site as a candidate for what was meant. */
interface Candidate {
  word: string;
  sound: string;
  letters: number;
  logFrequency: number;
}

/** The words of a vocabulary prepared for comparison: all, and those that begin alike by the start of a word. */
interface Candidates {
  all: Candidate[];
  byStart: Map<string, Candidate[]>;
}

const candidatesOf = new WeakMap<Vocabulary, Candidates>();

function prepare(vocabulary: Vocabulary): Candidates {
  const all = [...vocabulary]
    .filter(([word]) => word.length >= 3)
    .map(([word, logFrequency]) => ({ word, sound: soundOf(word), letters: lettersOf(word), logFrequency }));
  const candidates: Candidates = { all, byStart: new Map() };
  candidatesOf.set(vocabulary, candidates);
  return candidates;
}

/** The words of a vocabulary that begin as a word does, in writing but for one slip, or by ear. */
function getCandidates(vocabulary: Vocabulary, word: string): Candidate[] {
  const { all, byStart } = candidatesOf.get(vocabulary) ?? prepare(vocabulary);
  const heard = soundOf(word).charAt(0);
  const start = `${word.slice(0, 2)} ${heard}`;
  const known = byStart.get(start);
  if (known) return known;
  const alike = all.filter((one) => haveSimilarStart(word, one.word) || one.sound.startsWith(heard));
  byStart.set(start, alike);
  return alike;
}

/**
 * The word of the site that was meant by one that is not there. Looks once at each word of the vocabulary that begins alike.
 * @param word normalized
 * @param reach how far what was meant may be from it; 1 as usual
 * @returns `undefined` when the word is known, common in the language, too short, or near to nothing. Between equals the
 * frequent word wins
 */
export function correctWord(word: string, lexicon: Lexicon, reach = 1): Correction | undefined {
  const { vocabulary, commonWords, sensitiveWords } = lexicon;
  if (word.length < MIN_LENGTH || /\d/.test(word) || isKnown(word, commonWords) || isKnown(word, vocabulary))
    return undefined;
  const limit = maxDistance(word.length) * reach;
  // Plurals are not in the vocabulary where the singular is.
  const forms = (word.endsWith("s") ? [word, word.slice(0, -1)] : [word]).map((form) => ({
    ...{ form, sound: soundOf(form), letters: lettersOf(form) },
  }));
  let best: string | undefined;
  let nearest = "";
  let lowestCost = Infinity;
  let nextSensitive = Infinity;
  for (const candidate of getCandidates(vocabulary, word)) {
    const known = candidate.word;
    if (Math.abs(known.length - word.length) > 3) continue;
    for (const asked of forms) {
      if (countBits(candidate.letters ^ asked.letters) > MAX_DIFFERENT_LETTERS) continue;
      if (asked.form !== word && known.endsWith("s")) continue;
      const written = editDistance(asked.form, known, limit);
      const heard = editDistance(asked.sound, candidate.sound, limit - SOUND_COST) + SOUND_COST;
      const distance = Math.min(written, heard);
      if (distance > limit) continue;
      const cost = distance + (asked.form.startsWith(known.charAt(0)) ? 0 : 0.4) - 0.05 * candidate.logFrequency;
      if (cost < lowestCost) {
        if (known !== nearest && sensitiveWords.has(nearest)) nextSensitive = lowestCost;
        lowestCost = cost;
        nearest = known;
        best = asked.form === word ? known : `${known}s`;
      } else if (sensitiveWords.has(known) && known !== nearest) nextSensitive = Math.min(nextSensitive, cost);
    }
  }
  if (!best || areRelated(word, best)) return undefined;
  const isSure = !sensitiveWords.has(nearest) || isSurelyMeant(word, best, nextSensitive - lowestCost);
  return { word: best, sure: isSure };
}

function isSurelyMeant(word: string, medicine: string, ahead: number): boolean {
  const limit = maxSensitiveDistance(word.length);
  const soundsAlike = soundOf(word) === soundOf(medicine);
  return ahead > AMBIGUITY && (soundsAlike || editDistance(word, medicine, limit) < Infinity);
}

/** Two words that were written as one, such as "grouptherapy". */
export function splitWord(word: string, { vocabulary }: Pick<Lexicon, "vocabulary">): string | undefined {
  for (let at = 3; at <= word.length - 3; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if ((vocabulary.get(left) ?? 0) > 0 && (vocabulary.get(right) ?? 0) > 0) return `${left} ${right}`;
  }
  return undefined;
}

/** The letters of a word as bits: words that differ in many are not near, which is told at little cost. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

/** Counts all bits at once: in pairs, fours, bytes (Warren, Hacker's Delight, section 5-1). */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
