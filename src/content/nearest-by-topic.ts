/** What the nearness of two pages is computed from. */
export interface TopicMember {
  /** Address of the page, which names it. */
  href: string;
  /** Topic ids. */
  topics: readonly string[];
}

/** A neighbour and the topics that make it one, the rarest first. */
export interface Neighbour<Page extends TopicMember> {
  page: Page;
  shared: string[];
}

/** How many pages of a topic are considered; more would change no list that a reader sees. */
const PEERS = 50;

/**
 * For every page its nearest neighbours by topic. A topic counts for more the fewer pages carry it (inverse
 * document frequency, Spärck Jones 1972, https://doi.org/10.1108/eb026526), so "after treatment" ties closer
 * than "getting started". Ties go to the page that stands first in `pages`. A page looks only at the first
 * {@link PEERS} pages of each of its topics: the work grows with the number of pages, not with its square.
 * @param pages the pages, in the order that breaks ties
 * @param limit how many neighbours a page gets at most
 * @returns neighbours by address; an empty list for a page that shares no topic
 */
export function nearestByTopic<Page extends TopicMember>(
  pages: readonly Page[],
  limit: number,
): Map<string, Neighbour<Page>[]> {
  const members = Map.groupBy(
    pages.flatMap((page) => page.topics.map((topic) => ({ topic, page }))),
    ({ topic }) => topic,
  );
  const weight = (topic: string) => Math.log(1 + pages.length / (members.get(topic)?.length ?? 1));
  const rank = new Map(pages.map((page, index) => [page, index]));

  const neighboursOf = (page: Page): Neighbour<Page>[] => {
    const byRarity = page.topics.toSorted((a, b) => weight(b) - weight(a));
    const shared = new Map<Page, string[]>();
    for (const topic of byRarity)
      for (const { page: peer } of members.get(topic)?.slice(0, PEERS) ?? [])
        if (peer !== page) shared.set(peer, [...(shared.get(peer) ?? []), topic]);
    const score = (topics: string[]) => topics.reduce((sum, topic) => sum + weight(topic), 0);
    return [...shared]
      .sort(([a, x], [b, y]) => score(y) - score(x) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
      .slice(0, limit)
      .map(([peer, topics]) => ({ page: peer, shared: topics }));
  };
  return new Map(pages.map((page) => [page.href, neighboursOf(page)]));
}
