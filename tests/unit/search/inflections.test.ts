import { expect, test } from "vitest";
import { areRelated, lemmaCandidates, stemmer } from "../../../src/search/inflections.ts";

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

test.each([
  ["en-us", ["stop", "stops", "stopping", "stopped"]],
  ["en-us", ["therapy", "therapies"]],
  ["en-us", ["group", "groups"]],
  ["es", ["grupo", "grupos"]],
  ["es", ["hablar", "hablando", "hablarle", "hablamos"]],
  ["es", ["cansado", "cansada", "cansados"]],
  // A language without endings of its own.
  ["fr", ["group", "groups"]],
])("in %s the forms of a word have one stem: %j", (language, forms) => {
  expect(new Set(forms.map(stemmer(language))).size).toBe(1);
});

test("short words are their own stems, and no word has an empty one", () => {
  expect(["is", "bus"].map(stemmer("en"))).toEqual(["is", "bus"]);
  for (const language of ["en", "es"])
    for (const word of ["a", "ar", "ir", "ado", "idos", "ing", "eded", "ies", "ss", "arme"])
      expect(stemmer(language)(word), word).not.toBe("");
});

test("words of one base with different endings are related; misspellings are not", () => {
  expect(areRelated("protective", "protection")).toBe(true);
  expect(areRelated("protection", "protection")).toBe(true);
  expect(areRelated("depresion", "depression")).toBe(false);
  expect(areRelated("group", "groop")).toBe(false);
});
