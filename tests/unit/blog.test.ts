import { describe, expect, test } from "vitest";
import { blogPages, groupArticles } from "../../src/content/blog.ts";
import type { Article } from "../../src/content/published.ts";

const article = (id: string, topic?: string, start?: number) =>
  ({ id, data: { topics: topic ? [topic] : [], start } }) as unknown as Article;
const articles = (count: number) => Array.from({ length: count }, (_, index) => article(`a${index}`));
const ids = (list: readonly Article[]) => list.map(({ id }) => id);

describe("the pages of the blog", () => {
  test.each([
    [0, [0]],
    [3, [3]],
    [13, [13]],
    [15, [15]],
    [16, [12, 4]],
    [27, [12, 15]],
    [28, [12, 12, 4]],
  ])("leave no article lonely: %i", (count, sizes) => {
    expect(blogPages(articles(count), new Map()).map(({ length }) => length)).toEqual(sizes);
  });

  test("hold each article once, those to begin with first, then as they came", () => {
    const many = articles(1000);
    const pages = blogPages([...many, article("second", "x", 2), article("first", "x", 1)], new Map());
    expect(ids(pages.flat())).toEqual(["first", "second", ...ids(many)]);
  });
});

describe("the first page of a large blog", () => {
  const topics = new Map(Array.from({ length: 40 }, (_, index) => [`t${index}`, { title: `Topic ${index}` }]));
  const about = (topic: string, count: number) =>
    Array.from({ length: count }, (_, index) => article(`${topic}-${index}`, topic));

  test("has the newest of every question, and the other pages the rest", () => {
    const [first = [], ...later] = blogPages([...about("t0", 30), ...about("t1", 2), ...about("t2", 9)], topics);
    for (const id of ["t0-0", "t0-2", "t1-0", "t1-1", "t2-0", "t2-2"]) expect(ids(first)).toContain(id);
    expect(first.length).toBe(12);
    expect(new Set([...first, ...later.flat()]).size).toBe(41);
  });

  test("stays one page where every article has a topic of its own", () => {
    const [first = []] = blogPages(
      [...topics.keys()].flatMap((topic) => about(topic, 3)),
      topics,
    );
    expect(first.length).toBeLessThanOrEqual(24);
  });
});

describe("the groups of the blog", () => {
  const topics = new Map([
    ["money", { title: "Paying", question: "What will it cost?" }],
    ["insurance", { title: "Insurance", question: "What will it cost?" }],
    ["family", { title: "Family" }],
    ["after", { title: "Afterwards" }],
  ]);
  const groups = (list: Article[]) =>
    groupArticles(list, topics, { start: "Start here", more: "More articles" }).map(({ title, articles }) => [
      title,
      ...ids(articles),
    ]);

  test("begin with what staff chose, then go by what readers ask, and leave nothing alone under a question", () => {
    const list = [
      article("start", "money", 1),
      article("husband", "family"),
      article("price", "money"),
      article("aftercare", "after"),
      article("son", "family"),
      article("plan", "insurance"),
      article("daughter", "family"),
      article("plain"),
    ];
    expect(groups(list)).toEqual([
      ["Start here", "start"],
      ["Family", "husband", "son", "daughter"],
      ["What will it cost?", "price", "plan"],
      ["More articles", "aftercare", "plain"],
    ]);
  });

  test("are one without a heading where there is nothing to group", () => {
    expect(groups([article("price", "money"), article("husband", "family"), article("plain")])).toEqual([
      [undefined, "price", "husband", "plain"],
    ]);
    expect(groups([])).toEqual([]);
  });
});
