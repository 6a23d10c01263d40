import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConceptRow } from "../../../src/search/name-table.ts";
import { openNames, pageRow, vocabularyOf } from "../../support/search-tables.ts";

const pages = [
  pageRow("/topics/medication/", "Medication", { kind: "topic", aliases: ["suboxone"] }),
  pageRow("/blog/craving/", "Medicine and an IOP", { topics: ["medication"], aliases: ["suboxone", "is it cheating"] }),
  pageRow("/blog/home/", "Quitting at home", {
    aliases: ["dry january", "detox at home", "don't want to detox"],
    sections: ["What helps at night", ["What helps at night", "what-helps-at-night-1"], ["¿Y después?", "Después 2"]],
  }),
  pageRow("/fit/", "Is it right for me?", { kind: "page", aliases: ["quiz"] }),
  pageRow("/programs/evening/", "Evening program", { kind: "program", sections: ["Parking"] }),
];
const concepts: ConceptRow[] = [
  { names: ["vivitrol", "naltrexone shot"], leads: [[1], [4]], sensitive: true },
  { names: ["car park"], leads: [[4, 0]] },
];
const search = openNames(pages, { concepts });
const hrefs = (query: string) => search.search(query).results.map(({ href }) => href);

test("a name is found while it is typed, at every letter", () => {
  for (const typed of ["sub", "subo", "suboxon", "suboxone"])
    expect(hrefs(typed), typed).toEqual(expect.arrayContaining(["/blog/craving/", "/topics/medication/"]));
  for (const typed of ["qui", "quit", "quitt", "quitti", "quittin", "quitting"])
    expect(hrefs(typed), typed).toContain("/blog/home/");
});

test("the page that is called so is first", () => {
  expect(hrefs("Don’t want to detox")[0]).toBe("/blog/home/");
  expect(hrefs("quiz")[0]).toBe("/fit/");
  expect(hrefs("is it right for me")[0]).toBe("/fit/");
  expect(hrefs("evening program")[0]).toBe("/programs/evening/");
});

test("what things are called leads to the pages that say something about them, the best first", () => {
  expect(hrefs("vivitrol")).toEqual(["/blog/craving/", "/programs/evening/"]);
  expect(search.search("vivitrol").results[0]?.name).toBe("vivitrol");
});

test("a result tells by which other name it was found, and not by its own", () => {
  expect(search.search("Dry January").results[0]).toMatchObject({ title: "Quitting at home", name: "dry january" });
  expect(search.search("QUITTING at home").results[0]).not.toHaveProperty("name");
  expect(search.search("parking").results[0]).not.toHaveProperty("name");
});

test("a section that is called so is told with its own address, whatever its id", () => {
  const sectionsOf = (query: string) => search.search(query).results[0]?.sections.map(({ href }) => href) ?? [];
  expect(sectionsOf("parking")).toEqual(["/programs/evening/#parking"]);
  expect(sectionsOf("car park")).toEqual(["/programs/evening/#parking"]);
  expect(sectionsOf("y después")).toContain("/blog/home/#Después 2");
  const [one = "", two = "", ...more] = sectionsOf("what helps at night");
  expect([one, two].sort()).toEqual(["/blog/home/#what-helps-at-night", "/blog/home/#what-helps-at-night-1"]);
  expect(more).toEqual([]);
});

test("filters leave pages of the kind and the topic, and count what each would leave", () => {
  const all = search.search("suboxone");
  const topic = search.search("suboxone", { topic: "medication" });
  expect(topic.results.map(({ href }) => href)).toEqual(["/blog/craving/"]);
  expect([topic.kinds, topic.topics]).toEqual([{ article: 1 }, all.topics]);
  expect(search.search("suboxone", { kind: "program" })).toMatchObject({ total: 0, results: [], kinds: all.kinds });
});

test("the limit cuts the results and not their number", () => {
  const { total, results } = search.search("vivitrol", { limit: 1 });
  expect([total, results.length]).toEqual([2, 1]);
});

test("nothing is found for next to nothing", () => {
  for (const query of ["", " ", "q", "👀", "zzz", "…", "<script>"])
    expect(search.search(query), query).toMatchObject({ total: 0, results: [], kinds: {}, topics: {} });
});

test("a correction is told, and refused by the visitor who means what was typed", () => {
  expect(search.search("evenning program").instead).toBe("evening program");
  const verbatim = search.search("evenning program", { verbatim: true });
  expect(verbatim).not.toHaveProperty("instead");
  expect(verbatim.words).toContain("evenning");
});

test("a medicine that was perhaps meant is offered, and not searched", () => {
  const two = openNames([pageRow("/a/", "A page"), pageRow("/b/", "Another page")], {
    concepts: [
      { names: ["klonopin"], leads: [[0]], sensitive: true },
      { names: ["clonidine"], leads: [[1]], sensitive: true },
    ],
  });
  const answer = two.search("klonodine");
  expect(["klonopin", "clonidine"]).toContain(answer.suggestion);
  expect(answer).not.toHaveProperty("instead");
  expect(answer).toMatchObject({ words: ["klonodine"], results: [] });
  const certain = two.search("clonadine");
  expect([certain.instead, certain.suggestion]).toEqual(["clonidine", undefined]);
  expect(certain.results[0]?.href).toBe("/b/");
});

describe("A topic and the article of its name", () => {
  const topic = pageRow("/topics/sleep/", "Sleep", { kind: "topic" });
  const article = pageRow("/blog/sleep/", "Sleep well", { topics: ["sleep"], aliases: ["sleep"] });
  const far = pageRow("/blog/work/", "Work and sleep", { topics: ["sleep"] });
  const found = (...pages: ReturnType<typeof pageRow>[]) =>
    openNames(pages).search("sleep").results.map(({ href, topic }) => [href, topic?.href]); // prettier-ignore

  test("are one result, which links to both", () => {
    expect(found(topic, article)).toEqual([["/blog/sleep/", "/topics/sleep/"]]);
  });

  test("are told once, with the article that answers best, though others have its name in theirs", () => {
    for (const pages of [[topic, article, far], [far, topic, article]]) // prettier-ignore
      expect(found(...pages)).toEqual([["/blog/sleep/", "/topics/sleep/"], ["/blog/work/", undefined]]); // prettier-ignore
  });

  test("stay two where the article is first about something else", () => {
    const other = { ...article, topics: ["work", "sleep"] };
    expect(found(topic, other)).toHaveLength(2);
  });

  test("stay two where the name of the topic has no word that says anything", () => {
    const here = pageRow("/topics/here/", "Getting here", { kind: "topic", aliases: ["parking"] });
    const bus = pageRow("/blog/bus/", "By bus", { topics: ["here"], aliases: ["parking"] });
    const { results } = openNames([here, bus]).search("parking");
    expect(results.map(({ href }) => href)).toEqual(expect.arrayContaining(["/blog/bus/", "/topics/here/"]));
  });
});

test("a page in another language is told by its language", () => {
  const names = openNames([pageRow("/solo/", "Only in English", { language: "en-US" })], {}, "es");
  expect(names.search("only in english").results[0]?.language).toBe("en-US");
});

test("how much of a query is known is told, stop words too", () => {
  expect(search.familiarity("is it an evening program")).toBe(1);
  expect(search.familiarity("xylophone yesterday")).toBe(0);
  expect(search.familiarity("")).toBe(0);
  expect(search.familiarity("evenin")).toBe(1);
});

test("a site without pages, and one with a single page that has no words, answer nothing", () => {
  for (const names of [openNames([]), openNames([pageRow("/", "👀")])])
    for (const query of ["", "sleep", "sl", "what is it"])
      expect(names.search(query), query).toMatchObject({ total: 0, results: [] });
});

test("a single page is found by its name and by no other", () => {
  const one = openNames([pageRow("/", "Sleep")], { commonWords: vocabularyOf("sheep") });
  expect(one.search("sleep").results.map(({ href }) => href)).toEqual(["/"]);
  expect(one.search("sheep")).toMatchObject({ total: 0, words: ["sheep"] });
});

test("whatever is typed, nothing throws, and numbers fit the results", () => {
  const part = fc.oneof(
    fc.constantFrom(
      "evening",
      "program",
      "suboxone",
      "viv",
      "is",
      "it",
      "__proto__",
      "constructor",
      "(.*)+$",
      "ﷺ",
      "¿",
    ),
    fc.string({ unit: "binary", maxLength: 60 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), fc.boolean(), fc.nat(9), (parts, verbatim, limit) => {
      const { total, results, kinds } = search.search(parts.join(" "), { verbatim, limit });
      expect(results.length).toBe(Math.min(total, limit));
      expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(total);
      expect(new Set(results.map(({ href }) => href)).size).toBe(results.length);
      for (const { sections } of results) expect(sections.length).toBeLessThanOrEqual(3);
    }),
  );
});
