import { memoizeWeak } from "./memoize-weak.ts";
import { blocksOf } from "./prose.ts";
import { readingMeasure } from "./reading-measures.ts";
import { sentencesOf, wordsIn } from "./sentences.ts";
import type { Page } from "./site.ts";

/** A section that is long enough to say how hard it is to read. */
export interface RatedSection {
  heading: string | undefined;
  line: number;
  words: number;
  /** Figure of the measure of its language. */
  figure: number;
  sentences: { text: string; line: () => number }[];
}

/** Fewer words than this say too little: one long name would make a section of them hard. */
const FEWEST_WORDS = 40;

/**
 * How hard the sections of a page are to read: what stands above the first heading, what stands below each heading of
 * level 2, and each question. Sentences count, headings and tables do not; shorter sections are passed over, and so
 * are pages in languages without a measure and the small parts of the fit assessment.
 */
export const ratedSections = memoizeWeak((page: Page): readonly RatedSection[] => {
  const measure = readingMeasure(page.language);
  if (!measure || page.folder.startsWith("fit/")) return [];
  const paragraphs = blocksOf(page).filter(({ kind }) => kind === "paragraph");
  return [...Map.groupBy(paragraphs, ({ section }) => section)].flatMap(([{ heading, line }, blocks]) => {
    const sentences = blocks.flatMap(({ text, lineAt }) =>
      sentencesOf(text, measure.abbreviations).map((sentence) => ({
        text: sentence,
        line: () => lineAt(Math.max(0, text.indexOf(sentence.slice(0, 12)))),
      })),
    );
    const texts = sentences.map(({ text }) => text);
    const words = texts.reduce((total, text) => total + wordsIn(text).length, 0);
    return words < FEWEST_WORDS ? [] : [{ heading, line, words, figure: measure.rate(texts), sentences }];
  });
});
