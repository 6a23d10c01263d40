import { articleHref, pageHref, topicHref } from "./addresses.ts";
import { defaultLanguage } from "./languages.ts";
import { getArticles, getPages, getPrograms, getSite, getTopics, type Article, type Program } from "./published.ts";

/** A topic that has something to read, with all of it. */
export interface TopicPage {
  id: string;
  href: string;
  title: string;
  /** One sentence that says what it covers. */
  sentence: string;
  /** What people also call it, for readers. */
  alsoCalled: readonly string[];
  /** What people type when they mean it: for the search, never shown. */
  aliases: readonly string[];
  /** Whether its readers may need help right now. */
  urgent: boolean;
  programs: Program[];
  articles: Article[];
  /** The day on which any of its pages last changed. */
  updated: string;
}

/**
 * Topics that at least one published page has, A to Z.
 * @param locale language of the page that asks, `Astro.currentLocale`
 */
export async function getTopicPages(locale?: string): Promise<TopicPage[]> {
  const [topics, programs, articles, { language }] = await Promise.all([
    getTopics(locale),
    getPrograms(locale),
    getArticles(locale),
    getSite(locale),
  ]);
  const programsOf = byTopic(programs);
  const articlesOf = byTopic(articles);
  return [...topics]
    .map(([id, topic]) => {
      const members = { programs: programsOf.get(id) ?? [], articles: articlesOf.get(id) ?? [] };
      const days = [...members.programs, ...members.articles].map(({ data }) => data.updated ?? data.published);
      return { id, href: topicHref(id), ...topic, ...members, updated: days.sort().at(-1) ?? "" };
    })
    .filter(({ updated }) => updated !== "")
    .sort((a, b) => a.title.localeCompare(b.title, language));
}

/** What a list to browse shows of a topic or a page. */
export type Browsing = Pick<TopicPage, "id" | "href" | "title" | "sentence" | "alsoCalled" | "aliases">;

/**
 * What visitors can browse beside the search: the topics; in a translation, which has few pages, every page.
 * @param locale language of the page that asks, `Astro.currentLocale`
 */
export async function getBrowsing(locale = defaultLanguage): Promise<Browsing[]> {
  if (locale === defaultLanguage) return getTopicPages();
  const pages = [
    ...(await getArticles(locale)).map(({ id, data }) => ({ id, href: articleHref(id, locale), ...data })),
    ...[...(await getPages(locale)).values()]
      .filter(({ id }) => id !== "search")
      .map(({ id, data }) => ({ id, href: pageHref(id, locale), ...data })),
  ];
  return pages
    .map(({ id, href, title, description, aliases }) => ({ id, href, title, sentence: description, alsoCalled: [], aliases }))
    .sort((a, b) => a.title.localeCompare(b.title, locale));
}

/** Entries by each of their topics: those that name it first, since it describes them best, then in their own order. */
function byTopic<Entry extends Article | Program>(entries: readonly Entry[]): Map<string, Entry[]> {
  const pairs = entries.flatMap((entry) => entry.data.topics.map((topic, place) => ({ topic, place, entry })));
  const groups = Map.groupBy(
    pairs.sort((a, b) => a.place - b.place), ({ topic }) => topic,
  );
  return new Map([...groups].map(([topic, members]) => [topic, members.map(({ entry }) => entry)]));
}
