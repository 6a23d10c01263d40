import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenize } from "../../../src/search/normalize.ts";
import { isKnown, readVocabulary, writeVocabulary } from "../../../src/search/vocabulary.ts";

test("every word that could be misspelt is still known after writing and reading", () => {
  const word = fc.string({
    unit: fc.constantFrom("a", "b", "d", "e", "i", "l", "n", "s", "t", "y"),
    minLength: 3,
    maxLength: 24,
  });
  fc.assert(
    fc.property(fc.dictionary(word, fc.integer({ min: 1, max: 2_000 })), (counts) => {
      const vocabulary = readVocabulary(writeVocabulary(new Map(Object.entries(counts))));
      for (const [known, count] of Object.entries(counts)) {
        expect(isKnown(known, vocabulary), known).toBe(true);
        if (vocabulary.has(known)) expect(vocabulary.get(known)).toBe(Math.min(9, Math.floor(Math.log2(count))));
      }
    }),
  );
});

test("accents and small words do no harm", () => {
  const words = tokenize("Señal, año; qué más? IOP à la carte ¿no?");
  const vocabulary = readVocabulary(writeVocabulary(new Map(words.map((word) => [word, 1]))));
  expect([...vocabulary.keys()]).toEqual(["ano", "carte", "iop", "mas", "que", "senal"]);
});
