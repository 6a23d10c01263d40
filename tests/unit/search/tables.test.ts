import { expect, test } from "vitest";
import type { IndexedPage } from "../../../src/search/indexed-pages.ts";
import { writeTables } from "../../../src/search/tables.ts";
import { readVocabulary } from "../../../src/search/vocabulary.ts";

const page = (url: string, more: Partial<IndexedPage> = {}): IndexedPage => ({
  ...{ id: `en_${url}`, language: "en", url, title: "Title", kind: "article" },
  ...{ topics: [], aliases: [], headings: [], content: "" },
  ...more,
});
const aliasesOf = (pages: IndexedPage[]) => writeTables(pages).aliases.map(([, , , aliases]) => aliases);

test("every page has a row in both tables, in the same order", () => {
  const { aliases, words } = writeTables([
    page("/a/", { title: "Sleep", aliases: ["insomnia", "awake"], topics: ["sleep", "health"] }),
    page("/b/", { kind: "page" }),
  ]);
  expect(aliases).toEqual([
    ["/a/", "Sleep", "article", "insomnia,awake"],
    ["/b/", "Title", "page", ""],
  ]);
  expect(words.pages).toEqual([
    ["en_/a/", "sleep health", [], ""],
    ["en_/b/", "", [], ""],
  ]);
});

test("aliases after the ninth wait for the search itself", () => {
  const many = Array.from({ length: 11 }, (_, index) => `alias ${index}`);
  const { aliases, words } = writeTables([page("/a/", { aliases: many })]);
  expect(aliases[0]?.[3].split(",")).toEqual(many.slice(0, 9));
  expect(words.pages[0]?.[3].split(",")).toEqual(many.slice(9));
});

test("a topic is not suggested by an alias that a page has", () => {
  const article = page("/a/", { aliases: ["insomnia"] });
  const topic = page("/topics/sleep/", { kind: "topic", aliases: ["insomnia", "sleep"] });
  expect(aliasesOf([article, topic])).toEqual(["insomnia", "sleep"]);
  expect(writeTables([article, topic]).words.pages[1]?.[3]).toBe("insomnia");
});

test("a heading that stands on many pages is left out", () => {
  const pages = ["/a/", "/b/", "/c/", "/d/"].map((url) => page(url, { headings: ["What to do next", `Only ${url}`] }));
  expect(writeTables(pages).words.pages.map(([, , headings]) => headings)).toEqual(
    pages.map(({ url }) => [`Only ${url}`]),
  );
  expect(writeTables(pages.slice(1)).words.pages[0]?.[2]).toContain("What to do next");
});

test("the vocabulary has the words of the texts, but none of a title or alias, which the aliases bring", () => {
  const { words } = writeTables([
    page("/a/", { title: "Sleep", aliases: ["insomnia"], content: "Sleep, insomnia, café!" }),
  ]);
  expect([...readVocabulary(words.vocabulary).keys()]).toEqual(["cafe"]);
});
