import { expect, test } from "vitest";
import type { IndexedPage } from "../../../src/search/indexed-pages.ts";
import type { Pagefind } from "../../../src/search/pagefind.ts";
import { SiteSearchEngine } from "../../../src/search/site-search-engine.ts";
import { writeTables } from "../../../src/search/tables.ts";

const page = (url: string, title: string, content: string, more: Partial<IndexedPage> = {}): IndexedPage => ({
  ...{ id: url, language: "en", url, title, content },
  ...{ kind: "article", topics: [], aliases: [], headings: [] },
  ...more,
});

const pages = [
  page("/blog/nights/", "Better nights", "Why sleep returns. Sleep well.", {
    topics: ["sleep"],
    headings: ["What helps you sleep?", "A walk"],
  }),
  page("/blog/work/", "Working meanwhile", "Sleep before a shift. Sleep after it.", { topics: ["work"] }),
  page("/crisis/", "Help right now", "Call now.", { kind: "page" }),
  page("/programs/group/", "Group therapy", "We talk about sleep too.", { kind: "program", topics: ["sleep"] }),
  page("/topics/sleep/", "Sleep", "Everything about it.", { kind: "topic", aliases: ["insomnia"] }),
];

/** Pagefind's part, over plain texts: a word is found where it stands, as often as it does. */
const pagefind: Pagefind = {
  createInstance: () => ({
    search: (query) => {
      const words = (query ?? "").split(" ").filter(Boolean);
      const mark = (text: string) =>
        words.reduce((marked, word) => marked.replace(new RegExp(`\\b${word}\\b`, "gi"), "<mark>$&</mark>"), text);
      const results = pages
        .map(({ id, content, url, headings }) => ({
          id,
          score: words.reduce((sum, word) => sum + (content.toLowerCase().split(word).length - 1), 0),
          data: () =>
            Promise.resolve({
              excerpt: mark(content),
              sub_results: [
                { title: "The page", url, excerpt: "" },
                ...headings.map((title, at) => ({ title, url: `${url}#s${at}`, excerpt: mark("Good sleep.") })),
              ],
            }),
        }))
        .filter(({ score }) => score > 0 || words.length === 0);
      return Promise.resolve({ results });
    },
  }),
};

/** @param failures how many files do not come at first */
function openEngine(failures = 0) {
  const { aliases, words } = writeTables(pages);
  const files: Record<string, unknown> = {
    "/pagefind/aliases.en.json": aliases,
    "/pagefind/words.en.json": words,
    "/pagefind/pagefind.js": pagefind,
  };
  const load = (path: string) =>
    failures-- > 0 ? Promise.reject(new Error("no network")) : Promise.resolve(files[path]);
  return new SiteSearchEngine({ language: "EN", load });
}

const search = openEngine();
const hrefs = async (...[query, options]: Parameters<typeof search.search>) =>
  (await search.search(query, options)).results.map(({ href }) => href);

test("a result tells where the words are: the excerpt, the sections and what to mark", async () => {
  const { results } = await search.search("what helps you sleep");
  const found = results.find(({ href }) => href === "/blog/nights/");
  expect(found?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(["sleep", "Sleep"]);
  expect(found?.sections.map(({ title }) => title)).toEqual(["What helps you sleep?", "A walk"]);
  expect(found?.sections[0]?.href).toBe("/blog/nights/#s0");
  expect(found?.markedWords).toEqual(["sleep"]);
});

test("filters leave pages of the kind and the topic, and count what each would leave", async () => {
  const all = await search.search("sleep");
  expect(all.kinds).toEqual({ article: 2, program: 1, topic: 1 });
  expect(all.topics).toEqual({ sleep: 2, work: 1 });
  expect(await hrefs("sleep", { kind: "program" })).toEqual(["/programs/group/"]);
  expect(await hrefs("sleep", { kind: "article", topic: "sleep" })).toEqual(["/blog/nights/"]);
  const ofTopic = await search.search("sleep", { topic: "work" });
  expect([ofTopic.total, ofTopic.kinds, ofTopic.topics]).toEqual([1, { article: 1 }, all.topics]);
});

test("the limit cuts the results and not their number", async () => {
  const { total, results } = await search.search("sleep", { limit: 1 });
  expect([total, results.length]).toEqual([4, 1]);
});

test("a page that is found by its alias alone comes with the beginning of its text, and nothing marked", async () => {
  const [first] = (await search.search("insomnia")).results;
  expect(first).toMatchObject({ href: "/topics/sleep/", markedWords: [] });
  expect(first?.excerpt).toEqual([{ text: "Everything about it.", marked: false }]);
});

test("the page for a crisis is first whenever there may be one, found or not", async () => {
  expect((await hrefs("overdose and sleep"))[0]).toBe("/crisis/");
  expect(await hrefs("suicide")).toEqual(["/crisis/"]);
});

test("a corrected query is told, and searched as typed where the visitor insists", async () => {
  expect((await search.search("slepe well")).instead).toBe("sleep well");
  expect((await search.search("slepe well", { verbatim: true })).instead).toBeUndefined();
});

test("nothing is found for nothing", async () => {
  expect(await search.search("")).toMatchObject({ total: 0, results: [] });
  expect(await hrefs("zzqqxxyy")).toEqual([]);
});

test("what did not load is asked for again", async () => {
  const engine = openEngine(1);
  await expect(engine.search("sleep")).rejects.toThrow("no network");
  expect((await engine.search("sleep")).total).toBe(4);
  expect(await engine.suggest("inso")).toEqual([{ href: "/topics/sleep/", title: "Sleep", kind: "topic" }]);
});
