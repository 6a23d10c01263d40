import type { Article } from "./published.ts";

/** Articles on one page of the blog. */
const A_PAGE = 12;

/** Articles of one question on the first page of a large blog. */
const A_QUESTION = 3;

/** Articles there at most: one topic a tag, as imported blogs have it, would make a page without end. */
const FIRST_PAGE = 2 * A_PAGE;

/** So many more the last page takes rather than leaving them alone on a page of their own. */
const LEFT_OVER = 3;

/** Articles under one heading; none where there is nothing to tell them from. */
export interface ArticleGroup {
  title?: string | undefined;
  articles: Article[];
}

/** What a group is called after: topics with the same question make one group. */
type Topics = ReadonlyMap<string, { title: string; question?: string | undefined }>;

/**
 * Those that staff chose to begin with, in their order, then the others.
 * @param articles newest first
 */
export function inBlogOrder(articles: readonly Article[]): Article[] {
  const place = ({ data }: Article) => data.start ?? Infinity;
  return articles.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/**
 * The blog, page by page, in its order. The first page of a large blog has some of every question; the pages after it
 * have the others.
 * @param articles newest first
 * @param topics by id
 * @returns page by page, at least one
 */
export function blogPages(articles: readonly Article[], topics: Topics): Article[][] {
  const inOrder = inBlogOrder(articles);
  const chosen = new Set(inOrder.filter(({ data }) => data.start !== undefined));
  const asked = [...groupByQuestion(inOrder, topics).values()].sort((a, b) => b.length - a.length);
  for (const group of asked)
    if (chosen.size + A_QUESTION <= FIRST_PAGE) for (const article of group.slice(0, A_QUESTION)) chosen.add(article);
  for (const article of inOrder) if (chosen.size < A_PAGE) chosen.add(article);
  const others = inOrder.filter((article) => !chosen.has(article));
  if (others.length <= LEFT_OVER) return [inOrder];
  const pages = Math.max(1, Math.ceil((others.length - LEFT_OVER) / A_PAGE));
  const later = Array.from({ length: pages }, (_, page) =>
    others.slice(page * A_PAGE, page + 1 === pages ? undefined : (page + 1) * A_PAGE),
  );
  return [inOrder.filter((article) => chosen.has(article)), ...later];
}

/**
 * The articles of the blog's first page under what their readers ask: those to begin with, then by the topic that
 * describes each best, most articles first. Nothing stands alone under a question.
 * @param articles in the order of the blog
 * @param topics by id
 * @param words headings over those to begin with, and over those under no question
 */
export function groupArticles(
  articles: readonly Article[],
  topics: Topics,
  words: { start: string; more: string },
): ArticleGroup[] {
  const start = articles.filter(({ data }) => data.start !== undefined);
  const asked = groupByQuestion(articles, topics);
  const together = [...asked]
    .map(([title, articles]) => ({ title, articles }))
    .filter(({ articles }) => articles.length > 1)
    // Groups stand beside one another: those of a size make even rows.
    .sort((a, b) => b.articles.length - a.articles.length);
  const shown = new Set([...start, ...together.flatMap(({ articles }) => articles)]);
  const others = articles.filter((article) => !shown.has(article));
  const title = shown.size > 0 ? words.more : undefined;
  return [{ title: words.start, articles: start }, ...together, { title, articles: others }].filter(
    ({ articles }) => articles.length > 0,
  );
}

/** Articles by what the readers of their first topic ask, without those to begin with and those without a topic. */
function groupByQuestion(articles: readonly Article[], topics: Topics): Map<string, Article[]> {
  const questionOf = ({ data }: Article) => {
    const topic = topics.get(data.topics[0] ?? "");
    return data.start === undefined ? (topic?.question ?? topic?.title) : undefined;
  };
  const groups = Map.groupBy(articles, questionOf);
  groups.delete(undefined);
  return groups as Map<string, Article[]>;
}
