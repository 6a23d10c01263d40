import { wordsIn } from "./reading-level.ts";
import { ratedSections } from "./sections.ts";
import type { Site } from "./site.ts";

/** A sentence of six words or fewer; many of them in a row sound like orders. */
const SHORT = 6;

/**
 * How hard each page is to read: its words, the age at which half of its sections can be read, and the highest; how
 * many words half of its sentences have, and how many of a hundred sentences are short. Pages without a section of
 * enough words are left out.
 */
export function readingTable(site: Site): string {
  const pages = site.pages.flatMap((page) => {
    const sections = ratedSections(page);
    const words = sections.reduce((total, { level }) => total + level.words, 0);
    const lengths = sections.flatMap(({ sentences }) => sentences.map(({ text }) => wordsIn(text).length));
    const short = (100 * lengths.filter((length) => length <= SHORT).length) / lengths.length;
    const ages = sections.map(({ level }) => level.age);
    return sections.length > 0 ? [{ page: page.file, words, ages, sentence: median(lengths), short }] : [];
  });
  const all = pages.flatMap(({ ages }) => ages);
  if (all.length === 0) return "There is no page with text.";
  const width = Math.max(...pages.map(({ page }) => page.length));
  const row = (page: string, ...numbers: string[]) =>
    [page.padEnd(width), ...numbers.map((number) => number.padStart(8))].join(" ");
  return [
    row("page", "words", "sections", "median", "highest", "sentence", "short %"),
    ...pages.map(({ page, words, ages, sentence, short }) =>
      row(
        page,
        ...[String(words), String(ages.length), median(ages).toFixed(1), Math.max(...ages).toFixed(1)],
        ...[sentence.toFixed(1), short.toFixed(0)],
      ),
    ),
    `\n${all.length} sections: median age ${median(all).toFixed(1)}, highest ${Math.max(...all).toFixed(1)}.`,
  ].join("\n");
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}
