import type { ImageMetadata } from "astro";
import { pageAddress } from "./page-kinds.ts";
import { type Article, getArticles, getPrograms, getTopics, memoizePerLanguage, type Program } from "./published.ts";

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
  /** A small picture, for those who see it: it says no more than the title. */
  picture?: ImageMetadata | undefined;
  /** Whether its readers may need help right now. */
  urgent: boolean;
  programs: Program[];
  articles: Article[];
  /** The day on which any of its pages last changed. */
  updated: string;
}

/**
 * Topics that at least one live page of a language has, A to Z.
 */
export const getTopicPages = memoizePerLanguage(async (language): Promise<TopicPage[]> => {
  const [topics, programs, articles] = await Promise.all([
    getTopics(language),
    getPrograms(language),
    getArticles(language),
  ]);
  const programsOf = byTopic(programs);
  const articlesOf = byTopic(articles);
  return [...topics]
    .map(([id, topic]) => {
      const members = { programs: programsOf.get(id) ?? [], articles: articlesOf.get(id) ?? [] };
      const days = [...members.programs, ...members.articles].map(({ data }) => data.updated ?? data.published);
      return { id, href: pageAddress("topic", id, language), ...topic, ...members, updated: days.sort().at(-1) ?? "" };
    })
    .filter(({ updated }) => updated !== "")
    .sort((a, b) => a.title.localeCompare(b.title, language));
});

/** Entries by each of their topics: those that name it first, since it describes them best, then in their own order. */
function byTopic<Entry extends Article | Program>(entries: readonly Entry[]): Map<string, Entry[]> {
  const pairs = entries.flatMap((entry) => entry.data.topics.map((topic, place) => ({ topic, place, entry })));
  const groups = Map.groupBy(
    pairs.sort((a, b) => a.place - b.place),
    ({ topic }) => topic,
  );
  return new Map([...groups].map(([topic, members]) => [topic, members.map(({ entry }) => entry)]));
}
