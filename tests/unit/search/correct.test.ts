import { describe, expect, test } from "vitest";
import { correctWord, splitWord } from "../../../src/search/correct.ts";

const vocabulary = new Map(Object.entries({ sleep: 5, schedule: 4, therapy: 6, group: 5, heroin: 2, narcan: 1 }));

describe("A misspelt word is corrected", () => {
  test.each([
    ["shcedule", "schedule"],
    ["theripy", "therapy"],
    ["slepe", "sleep"],
    ["terapy", "therapy"],
    ["groops", "groups"],
    ["heroine", "heroin"],
  ])("%s", (word, expected) => expect(correctWord(word, vocabulary)).toBe(expected));
});

describe("A word is left alone", () => {
  test.each([
    ["that is known", "sleep"],
    ["whose inflection is known", "sleeping"],
    ["that is too short", "slp"],
    ["with a digit", "grou9"],
    ["that is near to nothing", "xylophone"],
    ["that could become a substance which nobody meant", "heroic"],
    ["whose correction would be a medicine it hardly resembles", "narcos"],
  ])("%s", (_, word) => expect(correctWord(word, vocabulary)).toBeUndefined());
});

test("between two words equally near the frequent one wins", () => {
  expect(correctWord("bxttle", new Map(Object.entries({ bottle: 1, battle: 6 })))).toBe("battle");
  expect(correctWord("bxttle", new Map(Object.entries({ bottle: 6, battle: 1 })))).toBe("bottle");
});

test("two words written as one are split where both are known", () => {
  expect(splitWord("grouptherapy", vocabulary)).toBe("group therapy");
  expect(splitWord("groupxyz", vocabulary)).toBeUndefined();
});
