import { editDistance, haveSimilarStart } from "./distance.ts";
import { areRelated } from "./inflections.ts";
import { isKnown, type Vocabulary } from "./vocabulary.ts";

/**
 * Substances, medicines and dangers. To search for one that was not meant could hurt, so nothing is corrected towards
 * them unless it is very near.
 */
const SENSITIVE = new Set(
  `alprazolam antabuse acamprosate ativan benzo benzos benzodiazepine buprenorphine campral cocaine codeine crack
  ecstasy fentanyl gabapentin heroin hydrocodone ketamine klonopin kratom lorazepam meth methadone methamphetamine
  morphine naloxone naltrexone narcan opioid opiate oxycodone oxycontin percocet sublocade suboxone subutex tramadol
  valium vicodin vivitrol xanax suicide suicidal overdose seizure delirium die dying death dead cocaina fentanilo heroina
  metadona metanfetamina morfina suicidio sobredosis morir muerte`.split(/\s+/),
);

/** Shorter words have too many neighbours. */
const MIN_LENGTH = 4;

/** How far a word of so many letters may be from what was meant (see `distance.ts`). */
const maxDistance = (letters: number) =>
  letters < 5 ? 0.7 : letters < 6 ? 1 : letters < 8 ? 1.4 : letters < 10 ? 1.8 : 2.2;

/**
 * The word of the site that was meant by one that is not there.
 * @param vocabulary the site's words; each is looked at once
 * @returns `undefined` when the word is known, too short, or near to nothing. Between equals the frequent word wins
 */
export function correctWord(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < MIN_LENGTH || /\d/.test(word) || isKnown(word, vocabulary)) return undefined;
  const ordinaryLimit = maxDistance(word.length);
  let best: string | undefined;
  let lowestCost = Infinity;
  // Plurals are not in the vocabulary where the singular is.
  const forms = word.endsWith("s") ? [word, word.slice(0, -1)] : [word];
  for (const [known, logFrequency] of vocabulary) {
    if (known.length < 3 || Math.abs(known.length - word.length) > 3 || !haveSimilarStart(word, known)) continue;
    for (const form of forms) {
      const limit = SENSITIVE.has(known) ? maxSensitiveDistance(form, known) : ordinaryLimit;
      const distance = editDistance(form, known, limit);
      const cost = distance + (form.startsWith(known.charAt(0)) ? 0 : 0.4) - 0.05 * logFrequency;
      if (distance <= limit && cost < lowestCost) {
        lowestCost = cost;
        best = form === word ? known : `${known}s`;
      }
    }
  }
  return best && areRelated(word, best) ? undefined : best;
}

function maxSensitiveDistance(word: string, known: string): number {
  if (known.length < 5) return 0;
  return word.slice(0, 3) === known.slice(0, 3) ? Math.min(0.95, known.length / 8) : 0.6;
}

/** Two words of the site that were written as one, such as "grouptherapy". */
export function splitWord(word: string, vocabulary: Vocabulary): string | undefined {
  for (let at = 3; at <= word.length - 3; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if ((vocabulary.get(left) ?? 0) > 0 && (vocabulary.get(right) ?? 0) > 0) return `${left} ${right}`;
  }
  return undefined;
}
