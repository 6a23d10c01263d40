import { correctWord, splitWord } from "./correct.ts";
import type { Lexicon } from "./lexicon.ts";
import { normalize } from "./normalize.ts";
import { isKnown, type Vocabulary } from "./vocabulary.ts";

/** So many words decide; of a longer text they are those that the site has, as they come. */
const MAX_WORDS = 16;

/** Whoever writes so many words mostly spells them: a strange one is rather a word that the site lacks. */
const MESSAGE = 6;
const MESSAGE_REACH = 0.7;

/** A query as the search takes it. */
export interface UnderstoodQuery {
  /** The query normalized and corrected. */
  text: string;
  /** Whether a word was replaced. */
  corrected: boolean;
  /** The query with words that were perhaps meant: offered, since they may be medicines. */
  suggestion?: string;
  /** The words that decide: all but stop words, or all where there is nothing else. */
  words: string[];
  /** Whether the last word may still be being typed: it is the beginning of a word of the site, and none itself. */
  isOpen: boolean;
}

/**
 * Understands a query: normalized words, misspelt ones replaced by the site's own, stop words set aside. The last word
 * is left alone while it is the beginning of a word of the site, because it may still be being typed. Pure; never
 * throws; the work is bounded by the length to which a query is cut.
 * @param verbatim takes the words as they are: the visitor refused the correction
 */
export function understand(query: string, lexicon: Lexicon, verbatim = false): UnderstoodQuery {
  const { vocabulary, stopWords, commonWords } = lexicon;
  const typed = normalize(query).split(" ").filter(Boolean);
  const isCorrect = (word: string) => stopWords.has(word) || isKnown(word, vocabulary) || isKnown(word, commonWords);
  const isOpen = !!typed.at(-1) && !isCorrect(typed.at(-1) ?? "") && isPrefix(typed.at(-1) ?? "", vocabulary);
  const guesses = new Map<string, string>();
  const words = (verbatim ? typed : joinSplitWords(typed, vocabulary, isCorrect)).flatMap((word, index, all) => {
    if (verbatim || isCorrect(word) || (isOpen && index === all.length - 1)) return word;
    const correction = correctWord(word, lexicon, typed.length < MESSAGE ? 1 : MESSAGE_REACH);
    if (correction && !correction.sure) guesses.set(word, correction.word);
    return (correction?.sure ? correction.word : correction ? word : (splitWord(word, lexicon) ?? word)).split(" ");
  });
  // A letter alone is a word that is being typed, or none.
  const isTelling = (word: string) => !stopWords.has(word) && (word.length > 1 || /\d/.test(word));
  const significant = [...new Set(words.filter(isTelling))];
  const decisive = significant.length > 0 ? shorten(significant, vocabulary) : [...new Set(words)].slice(0, MAX_WORDS);
  return {
    text: words.join(" "),
    corrected: words.join(" ") !== typed.join(" "),
    ...(guesses.size > 0 && { suggestion: words.map((word) => guesses.get(word) ?? word).join(" ") }),
    words: decisive,
    isOpen: isOpen && decisive.at(-1) === typed.at(-1),
  };
}

/** Of a long text the words that the site has; of these the rarest, in their order. */
function shorten(words: string[], vocabulary: Vocabulary): string[] {
  if (words.length <= MAX_WORDS) return words;
  const frequency = (word: string) => vocabulary.get(word) ?? 20;
  const rarest = [...words].sort((a, b) => frequency(a) - frequency(b)).slice(0, MAX_WORDS);
  return words.filter((word) => rarest.includes(word));
}

/**
 * Whether a word can be asked of Pagefind, which answers one that it does not have with any word that begins like it,
 * be it by one letter. The vocabulary has no very short words and no numbers.
 */
export function isSearchable(word: string, vocabulary: Vocabulary): boolean {
  return word.length < 4 || /\d/.test(word) || isPrefix(word.slice(0, 4), vocabulary);
}

/** "bi polar" is one word of the site that was written as two. */
function joinSplitWords(words: string[], vocabulary: Vocabulary, isCorrect: (word: string) => boolean): string[] {
  const joined: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const [word = "", next = ""] = words.slice(index);
    const isOne = next && vocabulary.has(word + next) && !isCorrect(word) && !isCorrect(next);
    joined.push(isOne ? word + next : word);
    if (isOne) index += 1;
  }
  return joined;
}

function isPrefix(word: string, vocabulary: Vocabulary): boolean {
  if (word.length < 3) return true;
  for (const known of vocabulary.keys()) if (known.startsWith(word)) return true;
  return false;
}
