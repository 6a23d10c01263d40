import { describe, expect, test } from "vitest";
import { stemmer } from "../../../src/search/inflections.ts";
import { NameIndex, type Name } from "../../../src/search/name-index.ts";
import { titleOf, type PageRow } from "../../../src/search/name-table.ts";
import { rank } from "../../../src/search/rank.ts";
import { pageRow } from "../../support/search-tables.ts";

interface TestPage extends Partial<PageRow> {
  href: string;
  /** How well its opening and each of its sections answer, 0 to 1. */
  text?: number[];
  /** How well what people ask of it answers, 0 to 1. */
  queries?: number;
}

/** The pages that answer a query, best first. */
function answer(query: string, pages: readonly TestPage[]) {
  const rows = pages.map((page) => pageRow(page.href, page.title ?? "Something", page));
  const names = rows.flatMap(({ title, aliases, sections }, page): Name[] => [
    ...[title, ...aliases].map((text) => ({ text, page, weight: 1 })),
    ...sections.map((row, section) => ({ text: titleOf(row), page, section, weight: 1 })),
  ]);
  const index = new NameIndex(names, { stem: stemmer("en"), stopWords: new Set(["the"]) });
  const texts = pages.map(({ text = [], queries = 0 }) => ({
    ...{ page: Math.max(0, ...text), passages: text, queries },
  }));
  return rank(rows, index.find(query, query.split(" ")), texts).map((found) => ({
    ...found,
    href: rows[found.page]?.href,
  }));
}
const order = (query: string, pages: readonly TestPage[]) => answer(query, pages).map(({ href }) => href);

test("a page that is called so comes before one with such a section, and that before one with the words in its text", () => {
  const text = { href: "/text/", text: [0.9] };
  const section = { href: "/section/", sections: ["Night sweats"], text: [0, 0.9] };
  const name = { href: "/name/", aliases: ["night sweats"], text: [0.9] };
  expect(order("night sweats", [text, section])[0]).toBe("/section/");
  expect(order("night sweats", [text, section, name]).slice(0, 2)).toEqual(["/name/", "/section/"]);
});

test("a page with all words of the query comes before one that has one of them", () => {
  const pages: TestPage[] = [
    { href: "/one/", text: [0.5] },
    { href: "/both/", text: [0.95] },
  ];
  expect(order("night sweats", pages)).toEqual(["/both/", "/one/"]);
});

test("names that have the words of a query together count together", () => {
  const pages: TestPage[] = [
    { href: "/one/", aliases: ["night"], text: [0.5] },
    { href: "/both/", aliases: ["night", "sweats"], text: [0.5] },
  ];
  expect(order("night sweats", pages)[0]).toBe("/both/");
});

test("pages of the topic that was asked for come before others, the nearest to the topic first", () => {
  const pages: TestPage[] = [
    { href: "/second/", topics: ["money", "sleep"], text: [0.5] },
    { href: "/first/", topics: ["sleep", "money"], text: [0.5] },
    { href: "/neither/", text: [0.5] },
    { href: "/topics/sleep/", kind: "topic", aliases: ["insomnia"] },
  ];
  const found = order("insomnia", pages).filter((href) => href !== "/topics/sleep/");
  expect(found.slice(0, 2)).toEqual(["/first/", "/second/"]);
});

test("between a page and a topic of the same name the page wins", () => {
  const pages: TestPage[] = [
    { href: "/topics/sleep/", kind: "topic", aliases: ["insomnia"] },
    { href: "/blog/sleep/", aliases: ["insomnia"] },
  ];
  expect(order("insomnia", pages)).toEqual(["/blog/sleep/", "/topics/sleep/"]);
});

test("what a standing page says is mostly said better in an article", () => {
  const pages: TestPage[] = [
    { href: "/about/", kind: "page", text: [0.8] },
    { href: "/blog/a/", text: [0.8] },
  ];
  expect(order("night", pages)).toEqual(["/blog/a/", "/about/"]);
});

test("of pages with the same words the one comes first of which people ask so, and it is found by that alone", () => {
  const pages: TestPage[] = [
    { href: "/a/", text: [0.4] },
    { href: "/b/", text: [0.4], queries: 0.5 },
    { href: "/c/", queries: 0.5 },
  ];
  expect(order("night sweats", pages)).toEqual(["/b/", "/c/", "/a/"]);
  expect(order("night sweats", pages.slice(2))).toEqual(["/c/"]);
});

test("a page far behind the best is left out, and one that has nothing of the query too", () => {
  const pages: TestPage[] = [
    { href: "/name/", aliases: ["night sweats"], text: [1] },
    { href: "/far/", text: [0.02] },
    { href: "/nothing/", aliases: ["parking"] },
  ];
  expect(order("night sweats", pages)).toEqual(["/name/"]);
});

describe("Of a page is told", () => {
  test("which of its sections answer, the best first, and which passage is the best", () => {
    const [found] = answer("night sweats", [
      { href: "/a/", sections: ["First", "Second", "Night sweats"], text: [0.1, 0, 0.6, 0.9] },
    ]);
    expect(found).toMatchObject({ sections: [2, 1], passage: 3 });
  });

  test("its opening, where that says most", () => {
    expect(answer("night sweats", [{ href: "/a/", sections: ["First"], text: [0.9, 0.1] }])[0]?.passage).toBe(0);
  });

  test("the name that was typed", () => {
    const [found] = answer("night sweats", [{ href: "/a/", aliases: ["night", "night sweats"], sections: ["Nights"] }]);
    expect(found?.match?.name.text).toBe("night sweats");
  });
});

test("equals stay in the order of the tables", () => {
  const pages = ["/a/", "/b/", "/c/"].map((href) => ({ href, text: [0.5] }));
  expect(order("night", pages)).toEqual(["/a/", "/b/", "/c/"]);
});

test("no pages, and pages of which nothing is known, give nothing", () => {
  expect(order("night", [])).toEqual([]);
  expect(order("night", [{ href: "/a/" }, { href: "/b/", sections: ["First"] }])).toEqual([]);
});
