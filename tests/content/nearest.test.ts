import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { suggest, distance, nearest } from "../../src/check/nearest.ts";

const word = fc.string({ maxLength: 12 });

describe("the distance of two words", () => {
  test.each([
    ["title", "title", 0],
    ["titel", "title", 1],
    ["shedule", "schedule", 1],
    ["Callout", "callout", 0],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
  ])("%s and %s", (a, b, far) => expect(distance(a, b)).toBe(far));

  test("is the same both ways, zero for equal words, and at most the longer length", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, a)).toBe(0);
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.toLowerCase().length, b.toLowerCase().length));
        expect(distance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.toLowerCase().length - b.toLowerCase().length));
      }),
    );
  });

  test("is one after one slip of the finger", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), fc.nat(11), (text, place) => {
        const at = place % text.length;
        expect(distance(text, text.slice(0, at) + text.slice(at + 1))).toBe(1);
        expect(distance(text, `${text.slice(0, at)}0${text.slice(at)}`)).toBe(1);
        expect(distance(text, `${text.slice(0, at)}0${text.slice(at + 1)}`)).toBe(1);
      }),
    );
  });
});

describe("the word that was meant", () => {
  const topics = ["schedule", "therapy", "family"];

  test("is the nearest, if any is near", () => {
    expect(nearest("shedule", topics)).toBe("schedule");
    expect(nearest("weather", topics)).toBeUndefined();
    expect(nearest("anything", [])).toBeUndefined();
  });

  test("stands first in what a message proposes", () => {
    expect(suggest("famly", topics)).toMatch(/^write family \(or one of: /);
    expect(suggest("zzz", topics)).toMatch(/^write one of: /);
    expect(suggest("zzz", ["only"])).toBe("write only");
    expect(suggest("zzz", [])).toMatch(/^take it away/);
  });
});
