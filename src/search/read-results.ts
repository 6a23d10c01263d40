import type { Result, Section } from "./answer.ts";
import { markedWords, parseExcerpt, type ExcerptPart } from "./excerpt.ts";
import type { Found } from "./pagefind.ts";
import type { Candidate } from "./rank.ts";
import type { SearchIndex } from "./search-index.ts";

/** Sections shown of one page. */
const MAX_SECTIONS = 3;

/** A section that has all words of the query counts for so much of one that is called like the query. */
const MARKED_WEIGHT = 0.3;

interface FoundSection extends Section {
  excerpt: ExcerptPart[];
}

/**
 * Loads the text of pages, with what was found marked. Pages that have the same words of the query come from one
 * search for these words.
 * @param words the words that were searched
 * @param text the whole query, normalized
 */
export async function readResults(
  index: SearchIndex,
  pages: readonly Candidate[],
  words: readonly string[],
  text: string,
): Promise<Result[]> {
  const { pagefind, hrefs, titles, kinds, topics, places } = index;
  const searches = new Map<string, Promise<Map<number | undefined, Found>>>();
  const searchFor = (query: string) => {
    // `null` finds every page: one that was found by its aliases alone has its beginning shown.
    const search = searches.get(query) ?? pagefind.search(query || null).then(({ results }) => byPage(results));
    searches.set(query, search);
    return search;
  };
  const byPage = (results: Found[]) => new Map(results.map((result) => [places.get(result.id), result]));
  const scoreSection = ({ title, excerpt }: FoundSection) => {
    const marked = new Set(excerpt.filter((part) => part.marked).map((part) => part.text.toLowerCase()));
    return index.headings.score(text, title) + (MARKED_WEIGHT * Math.min(marked.size, words.length)) / words.length;
  };

  return Promise.all(
    pages.map(async ({ page, matched }) => {
      const search = await searchFor(matched.map((word) => words[word]).join(" "));
      const data = await search.get(page)?.data();
      const excerpt = parseExcerpt(data?.excerpt ?? "");
      const sections = (data?.sub_results ?? [])
        .filter(({ url }) => url.includes("#"))
        .map(({ title, url, excerpt }) => ({ href: url, title, excerpt: parseExcerpt(excerpt) }))
        .map((section) => ({ ...section, score: scoreSection(section) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, MAX_SECTIONS);
      return {
        href: hrefs[page] ?? "",
        title: titles[page] ?? "",
        kind: kinds[page] ?? "page",
        topics: [...(topics[page] ?? [])],
        excerpt,
        sections: sections.map(({ href, title }) => ({ href, title })),
        markedWords: markedWords([excerpt, ...sections.map((section) => section.excerpt)].flat()),
      };
    }),
  );
}
