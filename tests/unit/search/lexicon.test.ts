import { expect, test } from "vitest";
import { makeLexicon } from "../../../src/search/lexicon.ts";
import { isKnown } from "../../../src/search/vocabulary.ts";
import { pageRow, vocabularyOf } from "../../support/search-tables.ts";

const pages = [pageRow("/a/", "Café Sleep", { aliases: ["insomnia"], sections: ["A Walk", ["Twice", "twice-1"]] })];
const concepts = [
  { names: ["Methadone clinic"], leads: [], sensitive: true as const },
  { names: ["blue cross"], leads: [] },
];
const lexicon = makeLexicon({ pages, concepts, commonWords: vocabularyOf("beer") }, "en-us", vocabularyOf("morning"));

test("the words of a site are those of its texts and of every name", () => {
  const all = ["cafe", "sleep", "insomnia", "walk", "twice", "methadone", "blue", "cross", "morning"];
  expect(all.filter((word) => !isKnown(word, lexicon.vocabulary))).toEqual([]);
});

test("common words are no words of the site", () => {
  expect(lexicon.commonWords.has("beer")).toBe(true);
  expect(lexicon.vocabulary.has("beer")).toBe(false);
});

test("only medicines and drugs are sensitive", () => {
  expect(lexicon.sensitiveWords.has("methadone")).toBe(true);
  expect([...lexicon.sensitiveWords]).not.toContain("cross");
});

test("each language has its own stop words and endings", () => {
  expect(lexicon.stopWords.has("how")).toBe(true);
  const spanish = makeLexicon({ pages: [], concepts: [], commonWords: "" }, "es");
  expect(spanish.stopWords.has("como")).toBe(true);
  expect(spanish.stem("grupos")).toBe(spanish.stem("grupo"));
});

test("an empty site has no words", () => {
  const { vocabulary, sensitiveWords } = makeLexicon({ pages: [], concepts: [], commonWords: "" }, "en");
  expect([vocabulary.size, sensitiveWords.size]).toEqual([0, 0]);
});
