import { expect, test } from "vitest";
import { pageOf, readFragments } from "../../../src/search/indexed-pages.ts";

const file = (url: string, more: object = {}) => ({
  path: `fragment/en-us_${url.replaceAll("/", "")}1.pf_fragment`,
  content: Buffer.from(
    `pagefind_dcd${JSON.stringify({ url, content: "Text.", meta: {}, filters: {}, anchors: [], ...more })}`,
  ),
});
const other = { path: "pagefind-entry.json", content: Buffer.from("{}") };
const pages = (...files: { path: string; content: Buffer }[]) => readFragments(files).map(pageOf);

test("texts are read in the order of their addresses, with Pagefind's names for them", () => {
  const texts = readFragments([file("/b/"), other, file("/a/")]);
  expect(texts.map(({ url, id, language }) => [url, id, language])).toEqual([
    ["/a/", "a1", "en-us"],
    ["/b/", "b1", "en-us"],
  ]);
});

test("a page comes with its sections: headings, and questions by their titles", () => {
  const anchors = [
    { element: "details", id: "who", location: 6, text: "Long text", title: "Who asks?" },
    { element: "h2", id: "what-it-is", location: 2, text: "What it is" },
    { element: "span", id: "source-1", location: 3, text: "a source" },
  ];
  const [page] = pages(
    file("/b/", {
      ...{ content: "Sleep. Opening What it is. Who asks? Anybody", anchors },
      meta: { title: "Sleep", aliases: "insomnia, awake ,, " },
      filters: { kind: ["program"], topic: ["sleep", "health"] },
    }),
  );
  expect(page).toEqual({
    ...{ language: "en-us", href: "/b/", title: "Sleep", kind: "program" },
    ...{ topics: ["sleep", "health"], aliases: ["insomnia", "awake"], opening: "Sleep. Opening" },
    sections: [
      { id: "what-it-is", title: "What it is", text: "What it is. Who" },
      { id: "who", title: "Who asks?", text: "asks? Anybody" },
    ],
  });
});

test("every word of a page is in one of its texts, and a heading without words or id makes no section", () => {
  const content = "One two three four five six";
  const anchors = [
    { element: "h2", id: "a", location: 0, text: "One" },
    { element: "h2", id: "", location: 1, text: "No id" },
    { element: "h3", id: "no-words", location: 2 },
    { element: "h3", id: "empty", location: 2, text: "" },
    { element: "h2", id: "same", location: 3, text: "Same" },
    { element: "h2", id: "same-1", location: 3, text: "Same" },
    { element: "h2", id: "end", location: 6, text: "End" },
  ];
  const [page] = pages(file("/a/", { content, anchors }));
  expect(page?.sections.map(({ id }) => id)).toEqual(["a", "same", "same-1", "end"]);
  expect([page?.opening, ...(page?.sections.map(({ text }) => text) ?? [])].join(" ").trim().split(/\s+/)).toEqual(
    content.split(" "),
  );
});

test("a page that tells nothing of itself is a page, called by its address", () => {
  expect(pages(file("/a/"))).toEqual([
    {
      ...{ language: "en-us", href: "/a/", title: "/a/", kind: "page" },
      ...{ topics: [], aliases: [], opening: "Text.", sections: [] },
    },
  ]);
});

test("a kind that does not exist counts as a page", () => {
  expect(pages(file("/a/", { filters: { kind: ["Tema"] } }))[0]?.kind).toBe("page");
});
