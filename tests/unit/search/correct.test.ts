import { describe, expect, test } from "vitest";
import { correctWord, splitWord } from "../../../src/search/correct.ts";
import { lexiconOf } from "../../support/search-tables.ts";

const lexicon = lexiconOf("sleep schedule therapy group illness stress", {
  medicines: ["methadone", "klonopin", "clonidine", "hydroxyzine", "hydralazine", "tea"],
  common: "beer creep",
});

describe("A misspelt word is corrected", () => {
  test.each([
    ["shcedule", "schedule"],
    ["theripy", "therapy"],
    ["slepe", "sleep"],
    ["terapy", "therapy"],
    ["groops", "groups"],
  ])("%s", (word, expected) => expect(correctWord(word, lexicon)).toEqual({ word: expected, sure: true }));
});

describe("A word is left alone", () => {
  test.each([
    ["that is known", "sleep"],
    ["whose inflection is known", "sleeping"],
    ["that is common in the language", "creep"],
    ["whose inflection is common", "beers"],
    ["that is too short", "slp"],
    ["with a digit", "grou9"],
    ["that is near to nothing", "xylophone"],
    ["of which only the ending differs", "therapies"],
    ["that hardly resembles a medicine", "mechanics"],
    ["that is nothing", ""],
  ])("%s", (_, word) => expect(correctWord(word, lexicon)).toBeUndefined());
});

test("between two words equally near the frequent one wins", () => {
  expect(correctWord("bxttle", lexiconOf({ bottle: 1, battle: 6 }))?.word).toBe("battle");
  expect(correctWord("bxttle", lexiconOf({ bottle: 6, battle: 1 }))?.word).toBe("bottle");
});

describe("A misspelt medicine", () => {
  test.each(["methadon", "metadone", "methedone"])("is corrected where it sounds like one: %s", (word) => {
    expect(correctWord(word, lexicon)).toEqual({ word: "methadone", sure: true });
  });

  test.each(["klonodine", "hydroxalazine"])("is only guessed between two: %s", (word) => {
    expect(correctWord(word, lexicon)?.sure).toBe(false);
  });

  test.each(["klonodines", "hydroxalazines"])("is only guessed between two of which there are many: %s", (word) => {
    expect(correctWord(word, lexicon)?.sure).toBe(false);
  });

  test("has no second medicine in its own plural", () => {
    expect(correctWord("methedones", lexicon)).toEqual({ word: "methadones", sure: true });
  });
});

test.each(["stressess", "illnesss", "ilnesss"])("no word gets an s that it has already: %s", (word) => {
  expect(["stress", "illness", undefined]).toContain(correctWord(word, lexicon)?.word);
});

test("a site without words corrects nothing", () => {
  expect(correctWord("theripy", lexiconOf(""))).toBeUndefined();
});

test("two words written as one are split where both are known", () => {
  expect(splitWord("grouptherapy", lexicon)).toBe("group therapy");
  expect(splitWord("groupxyz", lexicon)).toBeUndefined();
  expect(splitWord("gr", lexicon)).toBeUndefined();
});
