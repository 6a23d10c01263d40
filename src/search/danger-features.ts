import { tokenize } from "./normalize.ts";
import { soundOf } from "./sound.ts";

/** Long enough for a message that somebody writes instead of a query. */
const MAX_CHARACTERS = 600;
const MAX_WORDS = 80;

/** A phrase of few words says less than its words do: added to their number where the score is told by word. */
export const SHORT = 10;

/** A word counts by its beginning, which its inflections share. */
const PREFIX = 5;

/** The words of a message as they are compared. */
export function dangerWords(message: string): string[] {
  const typed = message.slice(0, MAX_CHARACTERS).replace(/\bo\.?['’]?d['’.]+(?=e?d?\b)/gi, "od");
  return tokenize(typed).slice(0, MAX_WORDS);
}

/**
 * What a message says that tells danger from the rest: its words by how they sound and begin, and each with the two that
 * follow, since "not breathing" and "breathing exercise" are made of the same words. Each once.
 */
export function dangerFeatures(words: readonly string[]): string[] {
  const parts = words.map((word) => soundOf(word).slice(0, PREFIX));
  const pairs = parts.flatMap((part, place) => {
    const [next, afterNext] = parts.slice(place + 1, place + 3);
    return [...(next ? [`${part} ${next}`] : []), ...(afterNext ? [`${part}*${afterNext}`] : [])];
  });
  return [...new Set([...parts, ...pairs])];
}
