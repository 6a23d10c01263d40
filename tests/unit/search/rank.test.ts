import { expect, test } from "vitest";
import { NameIndex } from "../../../src/search/name-index.ts";
import type { PageKind } from "../../../src/search/page-kind.ts";
import { rank, type WordScores } from "../../../src/search/rank.ts";

interface TestPage {
  href: string;
  kind?: PageKind;
  topics?: string[];
  names?: string[];
  headings?: string[];
  /** Score of each word of the query in the page's text. */
  text?: number[];
}

/** Addresses of the pages that answer a query, best first. */
function order(query: string, pages: readonly TestPage[]): string[] {
  const index = (lists: readonly (string[] | undefined)[]) =>
    new NameIndex(
      lists.flatMap((names = [], page) => names.map((name) => [page, name] as const)),
      new Set(["the"]),
    );
  const table = {
    hrefs: pages.map(({ href }) => href),
    kinds: pages.map(({ kind = "article" }) => kind),
    topics: pages.map(({ topics = [] }) => topics),
    names: index(pages.map(({ names }) => names)),
    headings: index(pages.map(({ headings }) => headings)),
  };
  const scores = pages.map(({ text = [] }): WordScores => new Map(text.map((score, word) => [word, score])));
  return rank(query, table, scores, query.split(" ").length).map(({ page }) => pages[page]?.href ?? "");
}

test("a page that is called so comes before one with such a section, and that before one with the words in its text", () => {
  const pages: TestPage[] = [
    { href: "/text/", text: [3, 3] },
    { href: "/section/", headings: ["Night sweats"] },
    { href: "/name/", names: ["night sweats"] },
  ];
  expect(order("night sweats", pages)).toEqual(["/name/", "/section/", "/text/"]);
});

test("a page with all words of the query comes before one that has one of them often", () => {
  const pages: TestPage[] = [
    { href: "/one/", text: [5] },
    { href: "/both/", text: [3, 3] },
  ];
  expect(order("night sweats", pages)).toEqual(["/both/", "/one/"]);
});

test("pages of the topic that was asked for follow the page of that name, the nearest to the topic first", () => {
  const pages: TestPage[] = [
    { href: "/second/", topics: ["money", "sleep"], text: [1] },
    { href: "/first/", topics: ["sleep", "money"], text: [1] },
    { href: "/neither/", text: [1] },
    { href: "/topics/sleep/", kind: "topic", names: ["insomnia"] },
    { href: "/named/", names: ["insomnia"] },
  ];
  expect(order("insomnia", pages)).toEqual(["/named/", "/first/", "/topics/sleep/", "/second/", "/neither/"]);
});

test("between a page and a topic of the same name the page wins", () => {
  const pages: TestPage[] = [
    { href: "/topics/sleep/", kind: "topic", names: ["insomnia"] },
    { href: "/blog/sleep/", names: ["insomnia"] },
  ];
  expect(order("insomnia", pages)).toEqual(["/blog/sleep/", "/topics/sleep/"]);
});

test("a page far behind the best is left out, and one that has nothing of the query too", () => {
  const pages: TestPage[] = [
    { href: "/name/", names: ["night sweats"] },
    { href: "/far/", text: [0.1] },
    { href: "/best/", text: [9, 9] },
    { href: "/nothing/", names: ["parking"] },
  ];
  expect(order("night sweats", pages)).toEqual(["/name/", "/best/"]);
});
