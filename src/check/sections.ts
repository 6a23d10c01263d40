import { defaultLanguage } from "../content/languages.ts";
import { memoizeWeak } from "./memoize-weak.ts";
import { blocksOf } from "./prose.ts";
import { readingLevel, type ReadingLevel, sentencesOf } from "./reading-level.ts";
import type { Page } from "./site.ts";

/** A section that is long enough to say how hard it is to read. */
export interface RatedSection {
  heading: string | undefined;
  line: number;
  level: ReadingLevel;
  sentences: { text: string; line: () => number }[];
}

/** Fewer words than this say too little: one long name would make a section of them hard. */
const FEWEST_WORDS = 40;

/**
 * How hard the sections of a page are to read: what stands above the first heading, what stands below each heading of
 * level 2, and each question. Sentences count, headings and tables do not; shorter sections are passed over, and so
 * are pages in other languages than English and the small parts of the fit assessment.
 */
export const ratedSections = memoizeWeak((page: Page): readonly RatedSection[] => {
  if (page.language !== defaultLanguage || page.folder.startsWith("fit/")) return [];
  const paragraphs = blocksOf(page).filter(({ kind }) => kind === "paragraph");
  return [...Map.groupBy(paragraphs, ({ section }) => section)].flatMap(([{ heading, line }, blocks]) => {
    const sentences = blocks.flatMap(({ text, lineAt }) =>
      sentencesOf(text).map((sentence) => ({
        text: sentence,
        line: () => lineAt(Math.max(0, text.indexOf(sentence.slice(0, 12)))),
      })),
    );
    if (sentences.length === 0) return [];
    const level = readingLevel(sentences.map(({ text }) => text));
    return level.words < FEWEST_WORDS ? [] : [{ heading, line, level, sentences }];
  });
});
