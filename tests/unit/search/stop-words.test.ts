import { expect, test } from "vitest";
import { stopWords } from "../../../src/search/stop-words.ts";

test("each language has its own, also under the name of a country, and any other takes the English ones", () => {
  expect(stopWords("en-us").has("how")).toBe(true);
  expect(stopWords("es-MX").has("cuando")).toBe(true);
  expect(stopWords("es").has("how")).toBe(false);
  expect(stopWords("fr")).toEqual(stopWords("en"));
});

test("they are written as queries are normalized: none is empty or has an accent or apostrophe", () => {
  for (const language of ["en", "es"])
    for (const word of stopWords(language)) expect(word, language).toMatch(/^[a-z]+$/);
});
