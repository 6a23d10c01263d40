import { parseHTML } from "linkedom";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { noteItems } from "../../../src/components/search/search-notes.ts";
import { resultItem, showExcerpt } from "../../../src/components/search/search-result.ts";
import { countSentence, suggestionItem, suggestionOf } from "../../../src/components/search/suggestion.ts";
import { filterTopics } from "../../../src/components/search/topic-filter.ts";
import type { SearchData } from "../../../src/content/search-data.ts";
import type { Answer, Result } from "../../../src/search/answer.ts";

/** A page with that body. */
const open = (body: string) => parseHTML(`<html><body>${body}</body></html>`).document;

beforeEach(() => {
  vi.stubGlobal("document", open(""));
  return () => vi.unstubAllGlobals();
});

const data = {
  words: {
    sections: "In “{title}”",
    alsoCalled: "Found by “{name}”",
    otherLanguage: "In Spanish",
    wholeTopic: "All about {topic}",
    meant: "Did you mean",
  },
  kinds: { article: "Artículo", program: "Programa", topic: "Tema", page: "Página" },
  languages: [{ language: "es", href: "/es/buscar/", label: "Busca “{query}” en español" }],
} as SearchData;

const result: Result = {
  href: "/blog/sleep/",
  title: "Sleep & <rest>",
  kind: "article",
  topics: [],
  sections: [{ href: "/blog/sleep/#nights", title: "Nights" }],
  passage: "1d867ae",
};

const links = (item: Element) => [...item.querySelectorAll("a")].map((link) => link.getAttribute("href"));
const notes = (item: Element) => item.querySelector(".small.soft")?.textContent;

test("a result shows its kind in the words of the site, and links to its sections", () => {
  const item = resultItem(result, ["sleep"], data);
  expect(item.querySelector("h2 a")?.textContent).toBe("Sleep & <rest>");
  expect(notes(item)).toBe("Artículo");
  expect(links(item)).toEqual(["/blog/sleep/", "/blog/sleep/#nights"]);
  expect(item.querySelector("ul")?.getAttribute("aria-label")).toBe("In “Sleep & <rest>”");
});

test("a result shows by which name it was found, and leads to the topic of its own", () => {
  const topic = { href: "/topics/sleep/", title: "Sleep" };
  const item = resultItem({ ...result, name: "insomnia", sections: [], topic }, [], data);
  expect(notes(item)).toBe("Artículo · Found by “insomnia”");
  expect(links(item)).toEqual(["/blog/sleep/", "/topics/sleep/"]);
  expect(item.querySelector("ul a")?.textContent).toBe("All about Sleep");
});

test("a result in another language says so, to screen readers too, and one in ours says nothing", () => {
  const item = resultItem({ ...result, language: "es" }, [], data);
  expect(notes(item)).toBe("Artículo · In Spanish");
  for (const link of item.querySelectorAll("a")) expect(link.getAttribute("lang")).toBe("es");
  expect(resultItem(result, ["sleep"], data).querySelectorAll("[lang]")).toHaveLength(0);
});

test("the sentences that answer come into their place, with what to mark on the page", () => {
  const item = resultItem(result, ["sleep"], data);
  showExcerpt(item, [{ text: "We <b>", marked: false }, { text: "Slept", marked: true }], ["sleep", "nights"]); // prettier-ignore
  expect(item.querySelector("[data-passage]")?.textContent).toBe("We <b>Slept");
  expect(item.querySelector("mark")?.textContent).toBe("Slept");
  expect(item.dataset.marks?.split(" ").sort()).toEqual(["nights", "sleep", "slept"]);
});

test("sentences that cannot be loaded leave no trace of an older answer", () => {
  const item = resultItem(result, ["sleep"], data);
  showExcerpt(item, [], ["sleep"]);
  expect(item.querySelector("[data-passage]")?.textContent).toBe("");
  expect(item.dataset.marks).toBe("sleep");
  const plain = resultItem({ ...result, passage: undefined }, [], data);
  showExcerpt(plain, [{ text: "Words", marked: true }], []);
  expect(plain.textContent).not.toContain("Words");
});

test("what a page says never becomes markup", () => {
  const item = resultItem({ ...result, name: "<i>x</i>", sections: [{ href: "/#a", title: "<u>A</u>" }] }, [], data);
  showExcerpt(item, [{ text: "<b>sleep</b>", marked: true }], []);
  expect(item.querySelectorAll("b, i, u, rest")).toHaveLength(0);
  expect(item.textContent).toContain("<b>sleep</b>");
});

test("a result without sections has no empty list", () => {
  expect(resultItem({ ...result, sections: [] }, [], data).querySelector("ul")).toBeNull();
});

describe("A suggestion", () => {
  const textOf = (given: Result) => suggestionItem(suggestionOf(given, data)).textContent;

  test("is the section that answers, with the page that it is on", () => {
    expect(suggestionOf(result, data).href).toBe("/blog/sleep/#nights");
    expect(textOf(result)).toBe("Nights Sleep & <rest>");
  });

  test("is the page, with its kind, or with the name by which it was found", () => {
    const page = { ...result, sections: [] };
    expect(textOf(page)).toBe("Sleep & <rest> Artículo");
    expect(textOf({ ...page, name: "insomnia" })).toBe("Sleep & <rest> Found by “insomnia”");
  });

  test("has nothing beside it where it leads to a search", () => {
    expect(suggestionItem({ href: "/search/#q=sleep", title: "All pages" }).textContent).toBe("All pages");
  });
});

describe("Above what is found stands", () => {
  const form = { action: "https://clinic.example/search/" } as HTMLFormElement;
  const answer: Answer = { query: "no sé & más", words: [], total: 0, results: [], kinds: {}, topics: {} };
  const items = (more: Partial<Answer>) => noteItems({ ...answer, ...more }, data, form);

  test("what was perhaps meant, as a link to its search", () => {
    const [item, ...others] = items({ suggestion: "clonidine 50%" });
    expect(others).toEqual([]);
    expect(item?.textContent).toBe("Did you mean clonidine 50%");
    expect(item && links(item)).toEqual(["https://clinic.example/search/#q=clonidine%2050%25"]);
  });

  test("the search in the other language, in its own words, with what was typed", () => {
    const [item] = items({ language: "es" });
    expect(item?.textContent).toBe("Busca “no sé & más” en español");
    expect(item?.querySelector("a")?.getAttribute("lang")).toBe("es");
    const [href = ""] = item ? links(item) : [];
    expect(new URLSearchParams(new URL(href ?? "", "https://x").hash.slice(1)).get("q")).toBe("no sé & más");
  });

  test("nothing where there is nothing to say, or the language has no search", () => {
    expect(items({})).toEqual([]);
    expect(items({ language: "fr" })).toEqual([]);
  });
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
