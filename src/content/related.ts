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

/** What an article's page shows of other articles. */
export interface ArticleNeighbours {
  earlier?: PageLink | undefined;
  later?: PageLink | undefined;
  /** The newest articles, without this one. */
  recent: PageLink[];
}

/** How many related pages a page names. */
const RELATED = 3;

/** How many of the newest articles a page names. */
const RECENT = 5;

/** How many cards `<LatestArticles />` shows. */
const LATEST = 3;

/** Links to all articles of a language, newest first, and where each stands, so that no page has to look for itself. */
const getOrder = memoizePerLanguage(async (language) => {
  const articles = await getPagesOfKind("article", language);
  return {
    links: articles.map(({ href, title }): PageLink => ({ href, title })),
    places: new Map(articles.map(({ id }, place) => [id, place])),
  };
});

/**
 * The articles around an article in time, and the newest ones.
 * @param id its file name
 * @throws when there is no such article
 */
export async function getArticleNeighbours(id: string, language?: string): Promise<ArticleNeighbours> {
  const { links, places } = await getOrder(language);
  const place = places.get(id);
  if (place === undefined) throw new Error(`There is no article "${id}" that could have neighbours`);
  const recent = links.slice(0, RECENT + 1).filter((link) => link !== links[place]);
  return { earlier: links[place + 1], later: links[place - 1], recent: recent.slice(0, RECENT) };
}

/** The articles whose cards `<LatestArticles />` shows, which may stand on any page. */
export async function getLatestArticles(language?: string): Promise<Article[]> {
  return (await getArticles(language)).slice(0, LATEST);
}

/**
 * Up to three articles and programs that are nearest to a page by topic. Topics have titles in the default language
 * only, and so are pages of that language related alone.
 * @param href address of the page
 */
export async function getRelatedPages(href: string): Promise<RelatedPage[]> {
  return (await computeRelatedPages()).get(href) ?? [];
}

const computeRelatedPages = memoizePerLanguage(async (): Promise<Map<string, RelatedPage[]>> => {
  const [articles, programs, topics] = await Promise.all([
    getPagesOfKind("article"),
    getPagesOfKind("program"),
    getTopics(),
  ]);
  const titleOf = (id: string) => topics.get(id)?.title ?? id;
  const nearest = nearestByTopic([...articles, ...programs], RELATED);
  return new Map(
    [...nearest].map(([address, neighbours]) => [
      address,
      neighbours.map(({ page: { href, title, description, kind }, shared }) => ({
        ...{ href, title, description, kind },
        shared: shared.map(titleOf),
      })),
    ]),
  );
});
