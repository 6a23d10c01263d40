import { expect, test } from "vitest";
import { NameIndex } from "../../../src/search/name-index.ts";

const names = [
  [0, "Paying for care"],
  [0, "how much does it cost"],
  [1, "The cost of waiting"],
  [2, "Group therapy"],
  [2, "Sharing in groups"],
] as const;
const index = new NameIndex(names, new Set("how much does it the of for in".split(" ")));

test("the name that was typed scores 1, whatever its case and accents, and no common word scores 0", () => {
  expect(index.scores("how much does it cost", 3)[0]).toBe(1);
  expect(new NameIndex([[0, "Qué Pasa"]], new Set()).scores("que pasa", 1)).toEqual([1]);
  expect(index.scores("parking", 3)).toEqual([0, 0, 0]);
});

test("a page counts by its best name, and an inflection is as good as the word", () => {
  const [, , group = 0] = index.scores("group", 3);
  expect(group).toBe(index.scores("groups", 3)[2]);
  expect(group).toBe(Math.max(index.score("group", "Group therapy"), index.score("group", "Sharing in groups")));
});

test("a rare word decides more than a common one, and a stop word hardly", () => {
  expect(index.score("waiting cost", "waiting")).toBeGreaterThan(index.score("waiting cost", "cost"));
  expect(index.score("the cost", "cost")).toBeGreaterThan(index.score("the cost", "the"));
});

test("a name with more besides is a lesser match", () => {
  expect(index.score("therapy", "therapy")).toBeGreaterThan(index.score("therapy", "therapy for waiting"));
});
