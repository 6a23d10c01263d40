import { languageOf } from "./addresses.ts";
import { inBlogOrder } from "./blog.ts";
import { nearestByTopic } from "./nearest-by-topic.ts";
import { type Article, getArticles, getTopics, memoizePerLanguage } from "./published.ts";
import { getPagesOfKind } from "./site-pages.ts";

/** Another page, as a link to it shows it. */
export interface PageLink {
  href: string;
  title: string;
}

/** A page to read next, and why. */
export interface RelatedPage extends PageLink {
  description: string;
  kind: "article" | "program";
  /** Titles of the topics that both pages share, the rarest first. */
  shared: string[];
}

/** How many related pages a page names. */
const RELATED = 3;

/** How many cards `<FirstArticles />` shows. */
const FIRST = 3;

/** The articles whose cards `<FirstArticles />` shows, which may stand on any page. */
export async function getFirstArticles(language?: string): Promise<Article[]> {
  return inBlogOrder(await getArticles(language)).slice(0, FIRST);
}

/** The article of the last day, if it is the only one of that day: of several none is the newest. */
export async function getNewestArticle(language?: string): Promise<Article | undefined> {
  const [last, before] = await getArticles(language);
  return before && last && last.data.published > before.data.published ? last : undefined;
}

/**
 * Up to three articles and programs of its language that are nearest to a page by topic.
 * @param href address of the page
 */
export async function getRelatedPages(href: string): Promise<RelatedPage[]> {
  return (await computeRelatedPages(languageOf(href))).get(href) ?? [];
}

const computeRelatedPages = memoizePerLanguage(async (language): Promise<Map<string, RelatedPage[]>> => {
  const [articles, programs, topics] = await Promise.all([
    getPagesOfKind("article", language),
    getPagesOfKind("program", language),
    getTopics(language),
  ]);
  const nearest = nearestByTopic([...articles, ...programs], RELATED);
  return new Map(
    [...nearest].map(([address, neighbours]) => [
      address,
      neighbours.map(({ page: { href, title, description, kind }, shared }) => ({
        ...{ href, title, description, kind },
        shared: shared.flatMap((id) => topics.get(id)?.title ?? []),
      })),
    ]),
  );
});
