/**
 * The sentences of a text, without what is not read as words: addresses and telephone numbers.
 * @param abbreviations whose dots end no sentence, in the language of the text
 */
export function sentencesOf(text: string, abbreviations: RegExp): string[] {
  // Only where there is one: looking for them takes longer than all the rest.
  const words = (text.includes("@") ? text.replace(/\S+@\S+/g, " ") : text)
    .replace(/https?:\/\/\S+|☎|\+?[\d-]{7,}/g, " ")
    .replace(abbreviations, (abbreviation) => abbreviation.replaceAll(".", ""))
    // Nearly all are single spaces already: to replace each by itself would take longer still.
    .replace(/\s{2,}|[^\S ]/g, " ");
  return [...segmenter.segment(words)].map(({ segment }) => segment.trim()).filter((one) => /[\p{L}\p{N}]/u.test(one));
}

/** English and Spanish end their sentences alike. */
const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** The parts of "round-the-clock" are read one by one. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [];

/** What the formulas of reading levels are made of. */
export interface Counts {
  words: number;
  syllables: number;
  letters: number;
}

/**
 * Makes a counter for texts of one language.
 * @param syllablesOf the syllables of a word of it; asked once for each word, since most stand in a site many times
 */
export function counter(syllablesOf: (word: string) => number): (sentences: readonly string[]) => Counts {
  const known = new Map<string, number>();
  return (sentences) => {
    const counts = { words: 0, syllables: 0, letters: 0 };
    for (const word of sentences.flatMap(wordsIn)) {
      const syllables = known.get(word) ?? Math.max(1, syllablesOf(word));
      known.set(word, syllables);
      counts.words += 1;
      counts.syllables += syllables;
      counts.letters += word.length;
    }
    return counts;
  };
}
