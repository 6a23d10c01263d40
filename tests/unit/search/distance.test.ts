import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance, haveSimilarStart } from "../../../src/search/distance.ts";

const distance = (a: string, b: string) => editDistance(a, b, 10);

test("slips that are made often cost less than others", () => {
  expect(distance("sleep", "sleep")).toBe(0);
  expect(distance("aple", "apple")).toBeLessThan(distance("ample", "apple"));
  expect(distance("terapy", "therapy")).toBeLessThan(distance("theapy", "therapy"));
  expect(distance("fone", "vone")).toBeLessThan(distance("fone", "lone"));
  expect(distance("grpup", "group")).toBeLessThan(distance("grzup", "group"));
  expect(distance("gruop", "group")).toBeLessThan(distance("gruxp", "group") + 0.7);
});

test("letters that changed places are one slip", () => {
  expect(distance("hlep", "help")).toBe(0.7);
});

test("a distance above the limit is infinite, and any other is the same with a limit", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "e", "s", "t"), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.double({ min: 0, max: 4, noNaN: true }), (a, b, limit) => {
      const exact = editDistance(a, b, 100);
      expect(editDistance(a, b, limit)).toBe(exact > limit ? Infinity : exact);
    }),
  );
});

test("words that differ at the start by more than one slip are told apart", () => {
  expect(haveSimilarStart("sleep", "sheep")).toBe(true);
  expect(haveSimilarStart("kocaine", "cocaine")).toBe(true);
  expect(haveSimilarStart("neumonia", "pneumonia")).toBe(true);
  expect(haveSimilarStart("group", "insurance")).toBe(false);
});
