import { correctWord, splitWord } from "./correct.ts";
import { MAX_WORDS, normalise } from "./normalise.ts";
import { isKnown, type Vocabulary } from "./vocabulary.ts";

/** What a query is compared with. */
export interface Lexicon {
  vocabulary: Vocabulary;
  fillers: ReadonlySet<string>;
}

/** A query as the search takes it. */
export interface Understood {
  /** The query in bare words, corrected. */
  text: string;
  /** Whether a word was replaced. */
  corrected: boolean;
  /** The words that decide: all but filler words, or all where there is nothing else. */
  words: string[];
}

/**
 * Understands a query: bare words, misspelt ones replaced by the site's own, filler words set aside. The last word is
 * left alone while it is the beginning of a word of the site, because it may still be being typed. Pure; never throws;
 * looks at the vocabulary once for each of at most 16 words.
 * @param verbatim takes the words as they are: the visitor refused the correction
 */
export function understand(query: string, { vocabulary, fillers }: Lexicon, verbatim = false): Understood {
  const typed = normalise(query).split(" ").filter(Boolean);
  const isFine = (word: string) => fillers.has(word) || isKnown(word, vocabulary);
  const words = (verbatim ? typed : joinHalves(typed, vocabulary, isFine))
    .flatMap((word, index, all) => {
      if (verbatim || isFine(word) || (index === all.length - 1 && isBeginning(word, vocabulary))) return word;
      return (correctWord(word, vocabulary) ?? splitWord(word, vocabulary) ?? word).split(" ");
    })
    .slice(0, MAX_WORDS);
  const deciding = words.filter((word) => !fillers.has(word));
  return {
    text: words.join(" "),
    corrected: words.join(" ") !== typed.join(" "),
    words: [...new Set(deciding.length > 0 ? deciding : words)],
  };
}

/**
 * Whether a word can be asked of Pagefind, which answers one that it does not have with any word that begins like it,
 * be it by one letter. The vocabulary has no very short words and no numbers.
 */
export function isSearchable(word: string, vocabulary: Vocabulary): boolean {
  return word.length < 4 || /\d/.test(word) || isBeginning(word.slice(0, 4), vocabulary);
}

/** "bi polar" is one word of the site that was written as two. */
function joinHalves(words: string[], vocabulary: Vocabulary, isFine: (word: string) => boolean): string[] {
  const joined: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const [word = "", next = ""] = words.slice(index);
    const isOne = next && vocabulary.has(word + next) && !(isFine(word) && isFine(next));
    joined.push(isOne ? word + next : word);
    if (isOne) index += 1;
  }
  return joined;
}

function isBeginning(word: string, vocabulary: Vocabulary): boolean {
  if (word.length < 3) return true;
  for (const known of vocabulary.keys()) if (known.startsWith(word)) return true;
  return false;
}
