import { expect, test } from "vitest";
import { MAX_CHARACTERS, normalize, tokenize } from "../../../src/search/normalize.ts";

test("case, accents, apostrophes and punctuation do not matter", () => {
  expect(normalize("  ¿Qué ES un “I.O.P.”?  ")).toBe("que es un i o p");
  expect(normalize("don’t")).toBe(normalize("DON'T"));
  expect(normalize("ﬁne 24/7")).toBe("fine 24 7");
});

test("a query is cut, a text is not", () => {
  const long = "word ".repeat(100);
  expect(normalize(long).split(" ")).toHaveLength(16);
  expect(normalize("w".repeat(1_000))).toHaveLength(MAX_CHARACTERS);
  expect(tokenize(long)).toHaveLength(100);
});
