import { describe, expect, test } from "vitest";
import type { IndexedPage } from "../../../src/search/indexed-pages.ts";
import { makeLexicon } from "../../../src/search/lexicon.ts";
import type { Pagefind } from "../../../src/search/pagefind.ts";
import { SiteSearchEngine } from "../../../src/search/site-search-engine.ts";
import { countWords, makeNameTable } from "../../../src/search/tables.ts";
import { writeVocabulary } from "../../../src/search/vocabulary.ts";
import { indexedPage } from "../../support/search-tables.ts";

const english = [
  indexedPage("/blog/nights/", "Better nights", {
    topics: ["sleep"],
    opening: "Rest returns.",
    sections: [
      { id: "what-helps-you-sleep", title: "What helps you sleep?", text: "Sleep in the dark. Sleep alone." },
      { id: "a-walk", title: "A walk", text: "Walking makes tired." },
    ],
  }),
  indexedPage("/blog/work/", "Working meanwhile", {
    topics: ["work"],
    opening: "Sleep before a shift. Sleep after it.",
  }),
  indexedPage("/crisis/", "Help right now", { kind: "page", opening: "Call now." }),
  indexedPage("/programs/group/", "Group therapy", {
    kind: "program",
    topics: ["sleep"],
    opening: "We talk about sleep too.",
  }),
  indexedPage("/topics/sleep/", "Sleep", { kind: "topic", aliases: ["insomnia"], opening: "Everything about it." }),
];
const spanish = [
  indexedPage("/es/noches/", "Mejores noches", {
    language: "es",
    aliases: ["no puedo dormir bien"],
    opening: "Dormir.",
  }),
];
const concepts = [{ names: ["melatonin"], leads: ["/blog/nights/#what-helps-you-sleep"], sensitive: true }];

/** Texts of a page by Pagefind's names for them. */
const textsOf = (pages: readonly IndexedPage[]) =>
  pages.map(({ opening, sections }, page) =>
    [opening, ...sections.map(({ text }) => text)].map((text, passage) => ({ id: `${page}p${passage}`, text })),
  );

/** What people ask when the second page answers, by Pagefind's name for it. */
const queries = { id: "q1", text: "graveyard duty, graveyard hours" };

/** What they ask that no page answers. */
const unanswered = { id: "q2", text: "sleep train, train tickets, sleep coach" };

/** Pagefind's part: a word is found where it stands, as often as it does. */
const pagefind: Pagefind = {
  createInstance: () => ({
    search: (word) => {
      const found = [...textsOf(english).flat(), queries, unanswered].map(({ id, text }) => ({
        id: `en_${id}`,
        score: text.toLowerCase().split(word).length - 1,
      }));
      return Promise.resolve({ results: found.filter(({ score }) => score > 0) });
    },
  }),
};

/** What the search loads of one language. */
function filesOf(language: string, pages: readonly IndexedPage[]): Record<string, unknown> {
  const names = { ...makeNameTable(pages, language === "en" ? concepts : [], (href) => href, []), commonWords: "" };
  const named = new Set(makeLexicon(names, language).vocabulary.keys());
  const texts = textsOf(pages);
  const vocabulary = writeVocabulary(
    countWords(pages, new Map("graveyard hours train tickets".split(" ").map((word) => [word, 1]))),
    named,
  );
  return {
    [`/pagefind/names.${language}.json`]: names,
    [`/pagefind/text.${language}.json`]: {
      records: texts.map((of) => of.map(({ id }) => id)),
      queries: pages === english ? ["", queries.id, ""] : [],
      unanswered: pages === english ? unanswered.id : undefined,
      vocabulary,
    },
    ...Object.fromEntries(texts.flat().map(({ id, text }) => [`/pagefind/passage/${language}_${id}.json`, text])),
  };
}

const files: Record<string, unknown> = {
  ...filesOf("en", english),
  ...filesOf("es", spanish),
  "/pagefind/pagefind.js": pagefind,
};

/** @param failing files that do not come at first */
function openEngine({ failing = [], language = "EN" }: { failing?: string[]; language?: string } = {}) {
  const broken = new Set(failing);
  const asked: string[] = [];
  const load = (path: string) => {
    asked.push(path);
    if (broken.delete(path) || !(path in files)) return Promise.reject(new Error("no network"));
    return Promise.resolve(files[path]);
  };
  return { engine: new SiteSearchEngine({ language, others: language === "EN" ? ["ES"] : ["EN"], load }), asked };
}

const search = openEngine().engine;
const hrefs = async (...[query, options]: Parameters<typeof search.search>) =>
  (await search.search(query, options)).results.map(({ href }) => href);

test("a result tells which section answers, and the sentences of it are asked for by their name", async () => {
  const { results, words } = await search.search("what helps you sleep");
  const [first] = results;
  expect(first).toMatchObject({ href: "/blog/nights/" });
  expect(first?.sections[0]).toEqual({ href: "/blog/nights/#what-helps-you-sleep", title: "What helps you sleep?" });
  const parts = await search.getExcerpt(first?.passage ?? "", words);
  expect(parts.map(({ text }) => text).join("")).toBe("Sleep in the dark. Sleep alone.");
  expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(["Sleep", "Sleep"]);
});

test("a page is found by what stands in its text alone", async () => {
  expect(await hrefs("shift")).toEqual(["/blog/work/"]);
  expect(await hrefs("tired")).toEqual(["/blog/nights/"]);
});

test("a page is found by what people ask of it, with the beginning of its own text", async () => {
  const { results, words } = await search.search("graveyard hours");
  expect(results.map(({ href }) => href)).toEqual(["/blog/work/"]);
  const [first] = await search.getExcerpt(results[0]?.passage ?? "", words);
  expect(first?.text).toBe("Sleep before a shift. Sleep after it.");
});

test("a page that has all words of the query comes before those that have one", async () => {
  expect((await hrefs("talk sleep"))[0]).toBe("/programs/group/");
});

test("filters leave pages of the kind and the topic, and count what each would leave", async () => {
  const all = await search.search("sleep");
  expect(all.kinds).toMatchObject({ article: 2, program: 1 });
  expect(all.topics).toEqual({ sleep: 2, work: 1 });
  expect(await hrefs("sleep", { kind: "program" })).toEqual(["/programs/group/"]);
  expect(await hrefs("sleep", { kind: "article", topic: "sleep" })).toEqual(["/blog/nights/"]);
  const ofTopic = await search.search("sleep", { topic: "work" });
  expect([ofTopic.total, ofTopic.kinds, ofTopic.topics]).toEqual([1, { article: 1 }, all.topics]);
});

test("the limit cuts the results and not their number", async () => {
  const all = await search.search("sleep");
  const { total, results } = await search.search("sleep", { limit: 1 });
  expect([total, results.length]).toEqual([all.total, 1]);
});

test("a page that is found by its alias alone comes with the beginning of its text, and nothing marked", async () => {
  const { results, words } = await search.search("insomnia");
  expect(results[0]).toMatchObject({ href: "/topics/sleep/", name: "insomnia" });
  expect(await search.getExcerpt(results[0]?.passage ?? "", words)).toEqual([
    { text: "Everything about it.", marked: false },
  ]);
});

test("the name of a thing leads to the section that says something about it", async () => {
  const [first] = (await search.search("melatonine")).results;
  expect(first?.sections[0]?.href).toBe("/blog/nights/#what-helps-you-sleep");
});

test("stop words are not marked in an excerpt", async () => {
  expect((await search.getExcerpt("0p0", ["returns", "the"])).filter(({ marked }) => marked)).toHaveLength(1);
  expect((await search.getExcerpt("4p0", ["about", "it"])).filter(({ marked }) => marked)).toEqual([]);
});

test("a corrected query is told, and searched as typed where the visitor insists", async () => {
  expect((await search.search("slepe well")).instead).toBe("sleep well");
  expect((await search.search("slepe well", { verbatim: true })).instead).toBeUndefined();
});

test("nothing answers a query that is like those which no page answers, though a word of it stands in a text", async () => {
  expect(await hrefs("tired walk")).toEqual(["/blog/nights/"]);
  expect(await hrefs("train tickets tired")).toEqual([]);
});

test("nothing is found for nothing", async () => {
  for (const query of ["", "  ", "👀", "zzqqxxyy", "\ud800"])
    expect(await search.search(query), query).toMatchObject({ query, total: 0, results: [] });
});

describe("A query that is strange here and known in the other language", () => {
  const query = "no puedo dormir";

  test("tells that language, by the name that the page has for it", async () => {
    expect((await search.suggest(query)).language).toBe("ES");
    expect((await search.search(query)).language).toBe("ES");
    const { engine } = openEngine({ language: "es" });
    expect((await engine.suggest("insomnia therapy")).language).toBe("EN");
  });

  test("is told only where it is strange, and known there", async () => {
    for (const other of ["sleep", "zzqqxxyy xyxyx", ""]) {
      expect((await search.suggest(other)).language, other).toBeUndefined();
      expect((await search.search(other)).language, other).toBeUndefined();
    }
  });

  test("asks the other language for nothing while all is known", async () => {
    const { engine, asked } = openEngine();
    await engine.suggest("sleep");
    expect(asked).toEqual(["/pagefind/names.en.json"]);
  });

  test("is answered though the other language cannot be loaded, which is asked again", async () => {
    const { engine } = openEngine({ failing: ["/pagefind/names.es.json"] });
    expect((await engine.suggest(query)).language).toBeUndefined();
    expect((await engine.suggest(query)).language).toBe("ES");
  });
});

describe("What did not load is asked for again", () => {
  test.each(["names.en.json", "text.en.json", "pagefind.js"])("%s", async (name) => {
    const { engine } = openEngine({ failing: [`/pagefind/${name}`] });
    await expect(engine.search("sleep")).rejects.toThrow("no network");
    expect((await engine.search("sleep")).results).not.toEqual([]);
    expect((await engine.suggest("inso")).results[0]?.href).toBe("/topics/sleep/");
  });

  test("sentences too", async () => {
    const { engine } = openEngine({ failing: ["/pagefind/passage/en_0p0.json"] });
    await expect(engine.getExcerpt("0p0", [])).rejects.toThrow("no network");
    expect(await engine.getExcerpt("0p0", [])).toEqual([{ text: "Rest returns.", marked: false }]);
  });
});

test("what came is not asked for again", async () => {
  const { engine, asked } = openEngine();
  await Promise.all([engine.suggest("sleep"), engine.search("sleep"), engine.search("walk")]);
  expect(asked.toSorted()).toEqual(["/pagefind/names.en.json", "/pagefind/pagefind.js", "/pagefind/text.en.json"]);
});
