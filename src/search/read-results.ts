import type { Result, Section } from "./answer.ts";
import type { SearchIndex } from "./full-search.ts";
import type { Found, PageData } from "./pagefind.ts";
import type { Candidate } from "./rank.ts";

/** Sections shown of one page. */
const SECTIONS = 3;

/** A section that has all words of the query counts for so much of one that is called like the query. */
const MARKED = 0.3;

/**
 * Loads the text of pages, with what was found marked. Pages that have the same words of the query come from one
 * search for these words.
 * @param words the words that were searched
 * @param text the whole query in bare words
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
    const search = searches.get(query) ?? pagefind.search(query || null).then(({ results }) => byPlace(results));
    searches.set(query, search);
    return search;
  };
  const byPlace = (results: Found[]) => new Map(results.map((result) => [places.get(result.id), result]));

  return Promise.all(
    pages.map(async ({ page, found }) => {
      const search = await searchFor(found.map((word) => words[word]).join(" "));
      const data = await search.get(page)?.data();
      return {
        href: hrefs[page] ?? "",
        title: titles[page] ?? "",
        kind: kinds[page] ?? "",
        topics: [...(topics[page] ?? [])],
        excerpt: data?.excerpt ?? "",
        sections: bestSections(data?.sub_results ?? [], (title, excerpt) => {
          const marked = new Set([...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => word?.toLowerCase()));
          return index.headings.fit(text, title) + (MARKED * Math.min(marked.size, words.length)) / words.length;
        }),
      };
    }),
  );
}

function bestSections(found: PageData["sub_results"], fit: (title: string, excerpt: string) => number): Section[] {
  return found
    .filter(({ url }) => url.includes("#"))
    .map(({ title, url: href, excerpt }) => ({ section: { href, title, excerpt }, fit: fit(title, excerpt) }))
    .sort((a, b) => b.fit - a.fit)
    .slice(0, SECTIONS)
    .map(({ section }) => section);
}
