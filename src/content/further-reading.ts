import { articleHref, programHref } from "./addresses.ts";
import { getArticles, getPrograms, getTopics } from "./published.ts";
import { nearestByTopic } from "./related.ts";

/** A page to read next, and why. */
export interface Reading {
  href: string;
  title: string;
  description: string;
  kind: "Article" | "Program";
  /** Titles of the topics that both pages share, the rarest first. */
  shared: string[];
}

let computed: Promise<Map<string, Reading[]>> | undefined;

/**
 * Up to three pages that are nearest to this one by topic, articles and programs alike.
 * @param href address of the page that is being read
 */
export async function getFurtherReading(href: string): Promise<Reading[]> {
  const all = await (import.meta.env.DEV ? compute() : (computed ??= compute()));
  return all.get(href) ?? [];
}

async function compute(): Promise<Map<string, Reading[]>> {
  const [articles, programs, topics] = await Promise.all([getArticles(), getPrograms(), getTopics()]);
  const pages = [
    ...articles.map(({ id, data }) => ({ ...data, href: articleHref(id), kind: "Article" as const })),
    ...programs.map(({ id, data }) => ({ ...data, href: programHref(id), kind: "Program" as const })),
  ];
  const nearest = nearestByTopic(pages, 3);
  const titleOf = (id: string) => topics.get(id)?.title ?? id;
  return new Map(
    [...nearest].map(([href, neighbours]) => [
      href,
      neighbours.map(({ page: { href, title, description, kind }, shared }) => ({
        href,
        title,
        description,
        kind,
        shared: shared.map(titleOf),
      })),
    ]),
  );
}
