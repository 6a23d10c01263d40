import { defaultLanguage } from "./languages.ts";
import { getPagesOfKind, getSitePages } from "./site-pages.ts";
import type { TopicPage } from "./topics.ts";

/** What a list to browse shows of a topic or a page. */
export type BrowseItem = Pick<TopicPage, "id" | "href" | "title" | "sentence" | "alsoCalled" | "aliases" | "picture">;

/**
 * What visitors can browse beside the search: the topics; in a translation, which has few pages, every page.
 * @param language of the page that asks, `Astro.currentLocale`
 */
export async function getBrowseList(language = defaultLanguage): Promise<BrowseItem[]> {
  if (language === defaultLanguage) return (await getPagesOfKind("topic")).map(({ entry }) => entry);
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
