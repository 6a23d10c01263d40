import { stemmer, type Stem } from "./inflections.ts";
import { titleOf, type NameTable } from "./name-table.ts";
import { normalize } from "./normalize.ts";
import { stopWords as stopWordsOf } from "./stop-words.ts";
import { addNames, readVocabulary, type Vocabulary } from "./vocabulary.ts";

/** What a query is compared with. */
export interface Lexicon {
  vocabulary: Vocabulary;
  /** Common words of the language that are no misspelt ones, though the site does not have them. */
  commonWords: ReadonlyMap<string, unknown>;
  /** Words of medicines and drugs. */
  sensitiveWords: ReadonlySet<string>;
  stopWords: ReadonlySet<string>;
  stem: Stem;
}

/**
 * The words of the site.
 * @param language such as `en-us`
 * @param vocabulary of the texts; without it the words of names are all that is known
 */
export function makeLexicon(
  { pages, concepts, commonWords }: Pick<NameTable, "pages" | "concepts" | "commonWords">,
  language: string,
  vocabulary = "",
): Lexicon {
  const words = readVocabulary(vocabulary);
  const ofPages = pages.flatMap(({ title, aliases, sections }) => [title, ...aliases, ...sections.map(titleOf)]);
  addNames(words, [...ofPages, ...concepts.flatMap(({ names }) => names)].map(normalize));
  const sensitive = concepts.filter((concept) => concept.sensitive).flatMap(({ names }) => names);
  return {
    vocabulary: words,
    commonWords: readVocabulary(commonWords),
    sensitiveWords: new Set(sensitive.flatMap((name) => normalize(name).split(" "))),
    stopWords: stopWordsOf(language),
    stem: stemmer(language),
  };
}
