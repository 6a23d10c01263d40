import { articleHref } from "./addresses.ts";
import { getArticles, memoizePerLanguage, type Article } from "./published.ts";
import { getFurtherReading, type Reading } from "./further-reading.ts";

/** Another article, as a link to it shows it. */
export interface ArticleLink {
  href: string;
  title: string;
}

/** All that an article's page shows of other articles and programs; `page-key.ts` counts on there being no more. */
export interface ArticleNeighbours {
  earlier?: ArticleLink | undefined;
  later?: ArticleLink | undefined;
  /** The newest articles, without this one. */
  recent: ArticleLink[];
  further: Reading[];
}

/** How many of the newest articles a page names. */
const RECENT = 5;

/** Links to all articles of a language, newest first, and where each stands, so that no page has to look for itself. */
const getOrder = memoizePerLanguage(async (language) => {
  const articles = await getArticles(language);
  return {
    links: articles.map(({ id, data }) => ({ href: articleHref(id, language), title: data.title })),
    places: new Map(articles.map(({ id }, place) => [id, place])),
  };
});

/**
 * What stands around an article.
 * @param id its file name
 * @param language of the page that asks, `Astro.currentLocale`
 * @throws when there is no such article
 */
export async function getArticleNeighbours(id: Article["id"], language?: string): Promise<ArticleNeighbours> {
  const { links, places } = await getOrder(language);
  const place = places.get(id);
  if (place === undefined) throw new Error(`There is no article "${id}" to look around from`);
  const href = articleHref(id, language);
  return {
    earlier: links[place + 1],
    later: links[place - 1],
    recent: links
      .slice(0, RECENT + 1)
      .filter((link) => link.href !== href)
      .slice(0, RECENT),
    further: await getFurtherReading(href),
  };
}

/** The articles whose cards `<LatestArticles />` shows, which may stand on any page. */
export async function getLatest(language?: string): Promise<Article[]> {
  return (await getArticles(language)).slice(0, 3);
}
