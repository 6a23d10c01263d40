import { describe, expect, test } from "vitest";
import { commonWordsOf, writeProtectedWords } from "../../../src/search/common-words.ts";
import { correctWord } from "../../../src/search/correct.ts";
import { readVocabulary } from "../../../src/search/vocabulary.ts";
import { lexiconOf } from "../../support/search-tables.ts";

/** Words that people type and a site lacks, with what it has that is near to them. */
const TEMPTING: Record<string, Record<string, string>> = {
  en: { beer: "bear", jail: "mail", heroic: "heroin", wine: "line", boss: "loss" },
  es: { hija: "hijo", dinero: "dinner", carcel: "cancel", bebe: "bebo" },
};

describe.each(Object.entries(TEMPTING))("In %s a common word is no misspelt one", (language, tempting) => {
  const site = lexiconOf(Object.values(tempting).join(" "), { language });
  const commonWords = readVocabulary(writeProtectedWords(commonWordsOf(language), site));

  test.each(Object.entries(tempting))("%s is not taken for %s", (word) => {
    expect(correctWord(word, { ...site, commonWords })).toBeUndefined();
  });

  test("though one of them would be", () => {
    expect(Object.keys(tempting).filter((word) => correctWord(word, site))).not.toEqual([]);
  });
});

test("visitors are sent those words only that a correction would replace", () => {
  const site = lexiconOf("bear therapy");
  const written = readVocabulary(writeProtectedWords(["beer", "bear", "elephant", "when"], site));
  expect([...written.keys()]).toEqual(["beer"]);
  expect(writeProtectedWords(["beer"], lexiconOf(""))).toBe("");
});

test("a language is known by its first letters, and one without a list has no common words", () => {
  expect(commonWordsOf("en-us")).toEqual(commonWordsOf("en"));
  expect(commonWordsOf("es-mx")).toContain("hija");
  expect(commonWordsOf("xx")).toEqual([]);
});

test("they are written as queries are normalized", () => {
  for (const language of ["en", "es"])
    expect(commonWordsOf(language).filter((word) => !/^[\p{L}\p{N}]+$/u.test(word))).toEqual([]);
  expect(commonWordsOf("es")).toContain("dia");
});
