import { correctWord, splitWord } from "./correct.ts";
import { MAX_WORDS, normalize } from "./normalize.ts";
import { isKnown, type Vocabulary } from "./vocabulary.ts";

/** What a query is compared with. */
export interface Lexicon {
  vocabulary: Vocabulary;
  stopWords: ReadonlySet<string>;
}

/** A query as the search takes it. */
export interface UnderstoodQuery {
  /** The query normalized and corrected. */
  text: string;
  /** Whether a word was replaced. */
  corrected: boolean;
  /** The words that decide: all but stop words, or all where there is nothing else. */
  words: string[];
}

/**
 * Understands a query: normalized words, misspelt ones replaced by the site's own, stop words set aside. The last word
 * is left alone while it is the beginning of a word of the site, because it may still be being typed. Pure; never
 * throws; looks at the vocabulary once for each of at most 16 words.
 * @param verbatim takes the words as they are: the visitor refused the correction
 */
export function understand(query: string, { vocabulary, stopWords }: Lexicon, verbatim = false): UnderstoodQuery {
  const typed = normalize(query).split(" ").filter(Boolean);
  const isCorrect = (word: string) => stopWords.has(word) || isKnown(word, vocabulary);
  const words = (verbatim ? typed : joinSplitWords(typed, vocabulary, isCorrect))
    .flatMap((word, index, all) => {
      if (verbatim || isCorrect(word) || (index === all.length - 1 && isPrefix(word, vocabulary))) return word;
      return (correctWord(word, vocabulary) ?? splitWord(word, vocabulary) ?? word).split(" ");
    })
    .slice(0, MAX_WORDS);
  const significant = words.filter((word) => !stopWords.has(word));
  return {
    text: words.join(" "),
    corrected: words.join(" ") !== typed.join(" "),
    words: [...new Set(significant.length > 0 ? significant : words)],
  };
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
    const isOne = next && vocabulary.has(word + next) && !(isCorrect(word) && isCorrect(next));
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
