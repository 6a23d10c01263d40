import { defaultLanguage } from "./languages.ts";
import { getPagesOfKind, getSitePages } from "./site-pages.ts";
import type { TopicPage } from "./topics.ts";

/** What a list to browse shows of a topic or a page. */
export type BrowseItem = Pick<TopicPage, "id" | "href" | "title" | "sentence" | "alsoCalled" | "aliases" | "picture">;

/**
 * What visitors can browse beside the search: the topics; every page of a translation that names none.
 * @param language of the page that asks, `Astro.currentLocale`
 */
export async function getBrowseList(language = defaultLanguage): Promise<BrowseItem[]> {
  const topics = await getPagesOfKind("topic", language);
  if (topics.length > 0 || language === defaultLanguage) return topics.map(({ entry }) => entry);
  const pages = (await getSitePages(language)).filter(({ searched }) => searched);
  return pages
    .map(({ id, href, title, description, aliases }) => ({
      id,
      href,
      title,
      sentence: description,
      alsoCalled: [],
      aliases,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, language));
}
