import { expect, test } from "vitest";
import { readingLevel, sentencesOf } from "../../src/check/reading-level.ts";

test("the two formulas as their papers give them", () => {
  // 13 words, 17 syllables, 47 letters, 2 sentences, counted by hand.
  const level = readingLevel(["The cat sat on the open window.", "It looked at a yellow garden."]);
  const [words, syllables, letters, sentences] = [13, 17, 47, 2];
  expect(level.words).toBe(words);
  expect(level.fleschKincaid).toBeCloseTo(0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59, 5);
  expect(level.colemanLiau).toBeCloseTo(
    0.0588 * ((100 * letters) / words) - 0.296 * ((100 * sentences) / words) - 15.8,
    5,
  );
});

test("addresses, telephone numbers and marks are not read as words", () => {
  const sentences = sentencesOf(
    "Call ☎ or 602-926-7729. See https://988lifeline.org/chat now. The U.S. Department agrees.",
  );
  expect(sentences).toEqual(["Call or .", "See now.", "The US Department agrees."]);
});
