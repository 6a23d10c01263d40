import type { Concept } from "./concept.ts";
import { type IndexedPage, type IndexedSection, withoutTitle } from "./indexed-pages.ts";
import { idOf, type NameTable, type PageRow, sectionRow } from "./name-table.ts";
import { stemmer } from "./inflections.ts";
import { tokenize } from "./normalize.ts";
import { stopWords } from "./stop-words.ts";

/** A heading on so many pages does not tell them apart. */
const COMMON_HEADING = 4;

/** Sections of common headings belong to the section before them: their text, in which the heading would be no sentence. */
export function joinCommonSections(pages: readonly IndexedPage[]): IndexedPage[] {
  const headings = countAll(pages.map(({ sections }) => [...new Set(sections.map(({ title }) => title))]));
  return pages.map((page) => {
    let { opening } = page;
    const sections: IndexedSection[] = [];
    for (const section of page.sections) {
      const before = sections.at(-1);
      const text = withoutTitle(section.text, section.title);
      if ((headings.get(section.title) ?? 0) < COMMON_HEADING) sections.push({ ...section });
      else if (before) before.text += ` ${text}`;
      else opening += ` ${text}`;
    }
    return { ...page, opening, sections };
  });
}

/**
 * What the search of one language knows of names.
 * @param pages of the language
 * @param concepts whose leads are addresses in the default language
 * @param translate the address of a page in this language, or itself where there is no translation
 * @param others pages of the other languages, to which concepts may lead that no page of this one answers
 * @param asked addresses in the default language of pages that need a place, too
 */
export function makeNameTable(
  pages: readonly IndexedPage[],
  concepts: readonly Concept[],
  translate: (href: string) => string,
  others: readonly IndexedPage[],
  asked: Iterable<string> = [],
): Omit<NameTable, "commonWords"> {
  const rows: PageRow[] = pages.map(rowOf);
  const places = new Map(rows.map(({ href }, place) => [href, place]));
  const find = (href: string): number | undefined => {
    const known = places.get(href);
    const other = known === undefined ? others.find((page) => page.href === href) : undefined;
    if (!other) return known;
    places.set(href, rows.length);
    return rows.push({ ...rowOf(other), aliases: [], language: other.language }) - 1;
  };
  const leadTo = (address: string): [number, number?][] => {
    const [href = "", id] = address.split("#");
    const page = find(translate(href));
    if (page === undefined) return [];
    const section = rows[page]?.sections.findIndex((one) => idOf(one) === id) ?? -1;
    return [section < 0 ? [page] : [page, section]];
  };
  for (const href of asked) find(translate(href));
  return {
    concepts: concepts
      .map(({ names, leads, sensitive, general }) => ({
        names,
        leads: leads.flatMap(leadTo),
        ...(sensitive && { sensitive: true as const }),
        ...(general && { general: true as const }),
      }))
      .filter(({ leads }) => leads.length > 0),
    pages: rows,
  };
}

const rowOf = ({ language, href, title, kind, topics, aliases, sections }: IndexedPage): PageRow => ({
  ...{ href, title, kind, topics },
  aliases: distinct(aliases, language),
  sections: sections.map(({ id, title }) => sectionRow(title, id)),
});

/** Of names with the same words, whatever their order, endings and stop words, the first. */
function distinct(names: readonly string[], language: string): string[] {
  const [stem, known] = [stemmer(language), stopWords(language)];
  const wordsOf = (name: string) => {
    const words = tokenize(name);
    const telling = words.filter((word) => !known.has(word));
    return (telling.length > 0 ? telling : words).map(stem).sort().join(" ");
  };
  return [...new Map(names.toReversed().map((name) => [wordsOf(name), name])).values()].reverse();
}

/**
 * How often each word stands in the texts. Most are written in one way, many times, and are normalized once.
 * @param named words to count besides, with how often they count as there
 */
export function countWords(
  pages: readonly IndexedPage[],
  named: ReadonlyMap<string, number> = new Map(),
): Map<string, number> {
  const counts = new Map([...named].map(([word, logFrequency]) => [word, 2 ** logFrequency]));
  const textsOf = ({ opening, sections }: IndexedPage) => [opening, ...sections.map(({ text }) => text)];
  // Page by page: the words of a large site would not fit in memory.
  for (const [written, count] of countAll(pages.values().map((page) => textsOf(page).join(" ").split(/\s+/))))
    for (const word of tokenize(written)) counts.set(word, (counts.get(word) ?? 0) + count);
  return counts;
}

/** Words that stand in the texts more than once, with the binary logarithm of how often: once is mostly a slip or a name. */
export function countRepeated(texts: readonly string[]): Map<string, number> {
  const counts = countAll(texts.map(tokenize));
  return new Map([...counts].flatMap(([word, count]) => (count > 1 ? [[word, Math.log2(count)]] : [])));
}

/** How often each text stands in all lists. */
function countAll(lists: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const texts of lists) for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
