import { readingMeasure, type ReadingMeasure } from "./reading-measures.ts";
import { ratedSections } from "./sections.ts";
import { wordsIn } from "./sentences.ts";
import type { Page, Site } from "./site.ts";

/** A sentence of six words or fewer; many of them in a row sound like orders. */
const SHORT = 6;

/**
 * How hard each page is to read, a table for each language that has a measure: its words, the figures of its middle and
 * of its hardest section; how many words half of its sentences have, and how many of a hundred sentences are short.
 * Pages without a section of enough words are left out.
 */
export function readingTable({ languages, pages }: Site): string {
  const tables = languages.flatMap((language) => {
    const measure = readingMeasure(language);
    const rows = measure
      ? rowsOf(
          pages.filter((page) => page.language === language),
          measure,
        )
      : [];
    return rows.length > 0 && measure ? [`${nameOf(language)}: ${measure.name}\n\n${rows.join("\n")}`] : [];
  });
  return tables.length > 0 ? tables.join("\n\n") : "There is no page with text.";
}

const nameOf = (language: string) => new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;

function rowsOf(pages: readonly Page[], { hardestFirst }: ReadingMeasure): string[] {
  const rated = pages.map((page) => ({ page: page.file, sections: ratedSections(page) }));
  const all = rated.flatMap(({ sections }) => sections.map(({ figure }) => figure));
  if (all.length === 0) return [];
  const hardest = (figures: readonly number[]) => figures.toSorted(hardestFirst)[0]?.toFixed(1) ?? "";
  const width = Math.max(...rated.map(({ page }) => page.length));
  const row = (page: string, ...numbers: string[]) =>
    [page.padEnd(width), ...numbers.map((number) => number.padStart(8))].join(" ");
  const rows = rated.flatMap(({ page, sections }) => {
    if (sections.length === 0) return [];
    const words = sections.reduce((total, section) => total + section.words, 0);
    const lengths = sections.flatMap(({ sentences }) => sentences.map(({ text }) => wordsIn(text).length));
    const short = (100 * lengths.filter((length) => length <= SHORT).length) / lengths.length;
    const figures = sections.map(({ figure }) => figure);
    return row(
      page,
      ...[String(words), String(sections.length), median(figures).toFixed(1), hardest(figures)],
      ...[median(lengths).toFixed(1), short.toFixed(0)],
    );
  });
  return [
    row("page", "words", "sections", "median", "hardest", "sentence", "short %"),
    ...rows,
    `\n${all.length} sections: median ${median(all).toFixed(1)}, hardest ${hardest(all)}.`,
  ];
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}
