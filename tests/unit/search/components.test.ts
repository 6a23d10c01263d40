import { parseHTML } from "linkedom";
import { beforeEach, expect, test, vi } from "vitest";
import { resultItem } from "../../../src/components/search/search-result.ts";
import { countSentence, suggestionItem } from "../../../src/components/search/suggestion.ts";
import { filterTopics } from "../../../src/components/search/topic-filter.ts";
import type { SearchData } from "../../../src/content/search-data.ts";
import type { Result } from "../../../src/search/answer.ts";

/** A page with that body. */
const open = (body: string) => parseHTML(`<html><body>${body}</body></html>`).document;

beforeEach(() => {
  vi.stubGlobal("document", open(""));
  return () => vi.unstubAllGlobals();
});

const data = {
  words: { sections: "In “{title}”" },
  kinds: { article: "Artículo", program: "Programa", topic: "Tema", page: "Página" },
} as SearchData;

const result: Result = {
  href: "/topics/sleep/",
  title: "Sleep & <rest>",
  kind: "topic",
  topics: [],
  excerpt: [
    { text: "We <b>", marked: false },
    { text: "sleep", marked: true },
  ],
  sections: [{ href: "/topics/sleep/#nights", title: "Nights" }],
  markedWords: ["sleep", "nights"],
};

test("a result shows its kind in the words of the site, its marked words, and links to its sections", () => {
  const item = resultItem(result, data);
  expect(item.querySelector(".small.soft")?.textContent).toBe("Tema");
  expect(item.querySelector("mark")?.textContent).toBe("sleep");
  expect(item.dataset.marks).toBe("sleep nights");
  expect([...item.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
    "/topics/sleep/",
    "/topics/sleep/#nights",
  ]);
  expect(item.querySelector("ul")?.getAttribute("aria-label")).toBe("In “Sleep & <rest>”");
});

test("what a page says never becomes markup", () => {
  const item = resultItem(result, data);
  expect(item.querySelectorAll("b, rest")).toHaveLength(0);
  expect(item.textContent).toContain("We <b>sleep");
});

test("a result without sections has no empty list", () => {
  expect(resultItem({ ...result, sections: [] }, data).querySelector("ul")).toBeNull();
});

test("a suggestion tells the kind of a page, and none where it leads to a search", () => {
  expect(suggestionItem({ href: "/a/", title: "Sleep", label: "Tema" }).textContent).toBe("Sleep Tema");
  expect(suggestionItem({ href: "/search/#q=sleep", title: "All pages" }).textContent).toBe("All pages");
});

test("one is counted in a sentence of its own", () => {
  const sentence = (count: number) =>
    countSentence(count, "1 page for “{query}”", "{count} pages for “{query}”", { query: "x" });
  expect([sentence(1), sentence(3)]).toEqual(["1 page for “x”", "3 pages for “x”"]);
});

const topic = (title: string, sentence: string, name: string) =>
  `<li><a>${title}</a><p>${sentence}</p><p>People also type: <span data-names>${name}</span></p></li>`;
const topics = `<ul data-topics>${[
  topic("Sleep", "Nights without rest.", "insomnia"),
  topic("Money", "Who pays, and how.", "cost"),
  topic("Salud", "La depresión y más.", "ansiedad"),
].join("")}</ul>`;
const visible = (page: Document) =>
  [...page.querySelectorAll<HTMLElement>("li")]
    .filter(({ hidden }) => !hidden)
    .map((item) => item.querySelector("a")?.textContent);

test.for([
  { query: "is INSOMNIA a job?", shown: ["Sleep"] },
  { query: "night", shown: ["Sleep"] },
  { query: "depresion", shown: ["Salud"] },
])("topics that have one of the words stay in sight, by what people call them too: $query", ({ query, shown }) => {
  const page = open(topics);
  expect(filterTopics(page.body, query)).toBe(true);
  expect(visible(page)).toEqual(shown);
});

test.for(["people type", "ays", "is it"])("no topic fits what is in none of its words: %s", (query) => {
  expect(filterTopics(open(topics).body, query)).toBe(false);
});

test("all topics stay where none has a word, and come back when nothing is asked", () => {
  const page = open(topics);
  filterTopics(page.body, "money");
  expect(filterTopics(page.body, "parking")).toBe(false);
  expect(visible(page)).toHaveLength(3);
  filterTopics(page.body, "money");
  filterTopics(page.body, "");
  expect(visible(page)).toHaveLength(3);
});
