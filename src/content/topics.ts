import type { ImageMetadata } from "astro";
import { inBlogOrder } from "./blog.ts";
import { pageAddress } from "./page-kinds.ts";
import {
  type Article,
  getArticles,
  getPrograms,
  getSite,
  getTopics,
  memoizePerLanguage,
  type Program,
} from "./published.ts";
import { fillNumbers } from "./site-numbers.ts";

/** A topic that has something to read, with all of it. */
export interface TopicPage {
  id: string;
  href: string;
  title: string;
  /** One sentence that says what it covers. */
  sentence: string;
  /** What its readers must know first, and which sources say so. */
  answer: readonly { text: string; sources: readonly string[] }[];
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
 * Topics that at least one live page of a language has, in the order that staff gave them.
 */
export const getTopicPages = memoizePerLanguage(async (language): Promise<TopicPage[]> => {
  const [site, topics, programs, articles] = await Promise.all([
    getSite(language),
    getTopics(language),
    getPrograms(language),
    getArticles(language),
  ]);
  const programsOf = byTopic(programs);
  const articlesOf = byTopic(inBlogOrder(articles));
  return [...topics]
    .map(([id, topic]) => {
      // "Paying for Treatment in Arizona" answers "Paying for treatment" best.
      const name = topic.title.toLowerCase();
      const named = ({ data }: Article) => Number(data.title.toLowerCase().includes(name));
      const guides = (articlesOf.get(id) ?? []).toSorted((a, b) => named(b) - named(a));
      const members = { programs: programsOf.get(id) ?? [], articles: guides };
      const days = [...members.programs, ...members.articles].map(({ data }) => data.updated ?? data.published);
      const answer = fillNumbers(topic.answer, site);
      const updated = days.sort().at(-1) ?? "";
      return { id, href: pageAddress("topic", id, language), ...topic, answer, ...members, updated };
    })
    .filter(({ updated }) => updated !== "");
});

/** Entries by each of their topics: those whose first topic it is, since it describes them best, then in their own order. */
function byTopic<Entry extends Article | Program>(entries: readonly Entry[]): Map<string, Entry[]> {
  const pairs = entries.flatMap((entry) => entry.data.topics.map((topic, place) => ({ topic, place, entry })));
  const groups = Map.groupBy(
    pairs.sort((a, b) => a.place - b.place),
    ({ topic }) => topic,
  );
  return new Map([...groups].map(([topic, members]) => [topic, members.map(({ entry }) => entry)]));
}
