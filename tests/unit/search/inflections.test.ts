import { expect, test } from "vitest";
import { areRelated, lemmaCandidates, stem } from "../../../src/search/inflections.ts";

test.each([
  ["stopping", "stop"],
  ["stopped", "stop"],
  ["therapies", "therapy"],
  ["groups", "group"],
  ["paying", "pay"],
  ["rehearsed", "rehearse"],
  ["quickly", "quick"],
  ["ayudas", "ayuda"],
])("%s may be a form of %s", (word, lemma) => expect(lemmaCandidates(word)).toContain(lemma));

test("forms of a word have one stem, and short words are their own", () => {
  const forms = [
    ["stop", "stops", "stopping", "stopped"],
    ["therapy", "therapies"],
    ["group", "groups"],
  ];
  for (const words of forms) expect(new Set(words.map(stem)).size, words.join(", ")).toBe(1);
  expect(["is", "bus"].map(stem)).toEqual(["is", "bus"]);
});

test("words of one base with different endings are related; misspellings are not", () => {
  expect(areRelated("protective", "protection")).toBe(true);
  expect(areRelated("protection", "protection")).toBe(true);
  expect(areRelated("depresion", "depression")).toBe(false);
  expect(areRelated("group", "groop")).toBe(false);
});
