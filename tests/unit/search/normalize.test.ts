import { expect, test } from "vitest";
import { MAX_CHARACTERS, normalize, tokenize } from "../../../src/search/normalize.ts";

test("case, accents, apostrophes and punctuation do not matter", () => {
  expect(normalize("  ¿Qué ES un “I.O.P.”?  ")).toBe("que es un iop");
  expect(normalize("don’t")).toBe(normalize("DON'T"));
  expect(normalize("ﬁne 24/7")).toBe("fine 24 7");
});

test("an abbreviation with dots is the one without; other dots end words", () => {
  expect(["I.O.P.", "i.o.p", "P.T.S.D. help", "a d.u.i."].map(normalize)).toEqual(["iop", "iop", "ptsd help", "a dui"]);
  expect(normalize("I drink. A lot.Help")).toBe("i drink a lot help");
});

test("a query is cut, a text is not", () => {
  const long = "word ".repeat(1_000);
  expect(normalize(long).length).toBeLessThanOrEqual(MAX_CHARACTERS);
  expect(normalize("w".repeat(1_000))).toHaveLength(MAX_CHARACTERS);
  expect(tokenize(long)).toHaveLength(1_000);
});

test("a letter of two characters is cut off whole", () => {
  // One sign that becomes eighteen characters, and letters that are two each.
  for (const start of ["", "a"]) {
    const query = normalize(start + "ﷺ".repeat(22) + "𐐷".repeat(5));
    expect(query.isWellFormed()).toBe(true);
    expect(normalize(query)).toBe(query);
  }
});
