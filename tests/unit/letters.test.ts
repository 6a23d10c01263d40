import { expect, test } from "vitest";
import { groupByLetter, sortTerms } from "../../src/content/letters.ts";

const terms = (...names: string[]) => names.map((term) => ({ term }));
const names = (list: { term: string }[]) => list.map(({ term }) => term);

test("terms stand as in a dictionary: small and large letters alike, numbers by their size", () => {
  const mixed = terms("opioid", "988", "Zeal", "Opioid use disorder", "42 CFR Part 2", "Éclair", "AHCCCS");
  expect(names(sortTerms(mixed, "en-US"))).toEqual([
    "42 CFR Part 2",
    "988",
    "AHCCCS",
    "Éclair",
    "opioid",
    "Opioid use disorder",
    "Zeal",
  ]);
});

test("each letter that begins a term has an address; numbers share one, accents do not count", () => {
  const letters = groupByLetter(terms("42 CFR Part 2", "988", "Éclair", "easy", "zeal"));
  expect(letters.map(({ letter, id, terms }) => [letter, id, terms.length])).toEqual([
    ["0–9", "letter-0", 2],
    ["E", "letter-e", 2],
    ["Z", "letter-z", 1],
  ]);
});
