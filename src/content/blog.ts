import type { Article } from "./published.ts";

/** Articles on one page of the blog. */
const A_PAGE = 12;

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
 * Articles in the order of the blog: those that staff chose to begin with, then the newest first.
 * @param articles newest first
 * @returns page by page, at least one
 */
export function blogPages(articles: readonly Article[]): Article[][] {
  const place = ({ data }: Article) => data.start ?? Infinity;
  const inOrder = articles.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  const pages = Math.max(1, Math.ceil((articles.length - LEFT_OVER) / A_PAGE));
  return Array.from({ length: pages }, (_, page) =>
    inOrder.slice(page * A_PAGE, page + 1 === pages ? undefined : (page + 1) * A_PAGE),
  );
}

/**
 * The articles of the blog's first page under what their readers ask: those to begin with, then by the topic that
 * describes each best, most articles first. Nothing stands alone under a question.
 * @param articles in the order of the blog
 * @param topics by id
 */
export function groupArticles(articles: readonly Article[], topics: Topics): ArticleGroup[] {
  const questionOf = (id?: string) => topics.get(id ?? "")?.question ?? topics.get(id ?? "")?.title;
  const start = articles.filter(({ data }) => data.start !== undefined);
  const asked = Map.groupBy(
    articles.filter((article) => !start.includes(article)),
    ({ data }) => questionOf(data.topics[0]),
  );
  const together = [...asked]
    .map(([title, articles]) => ({ title, articles }))
    .filter(({ title, articles }) => title && articles.length > 1)
    // Groups stand beside one another: those of a size make even rows.
    .sort((a, b) => b.articles.length - a.articles.length);
  const shown = new Set([...start, ...together.flatMap(({ articles }) => articles)]);
  const others = articles.filter((article) => !shown.has(article));
  const title = shown.size > 0 ? "More articles" : undefined;
  return [{ title: "Start here", articles: start }, ...together, { title, articles: others }].filter(
    ({ articles }) => articles.length > 0,
  );
}
