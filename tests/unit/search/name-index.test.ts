import { expect, test } from "vitest";
import { stemmer } from "../../../src/search/inflections.ts";
import { NameIndex, type Name } from "../../../src/search/name-index.ts";

const name = (page: number, text: string, section?: number): Name => ({
  ...{ page, text, weight: 1 },
  ...(section !== undefined && { section }),
});
const open = (names: readonly Name[], stopWords = "how much does it the of for in and") =>
  new NameIndex(names, { stem: stemmer("en"), stopWords: new Set(stopWords.split(" ")) });
const words = (query: string) => query.split(" ").filter(Boolean);

/** Scores of the names that are found, by name. */
function scores(names: readonly string[], query: string, isOpen = false): Record<string, number> {
  const { matches } = open(names.map((text, page) => name(page, text))).find(query, words(query), isOpen);
  return Object.fromEntries(matches.map(({ name, score }) => [name.text, score]));
}

test("the name that was typed is the best, whatever its case and accents, its stop words too", () => {
  const found = scores(["How much does it cost", "Cost", "Qué Pasa"], "how much does it cost");
  expect(found["How much does it cost"]).toBeGreaterThan(found.Cost ?? 2);
  expect(scores(["Qué Pasa"], "que pasa")["Qué Pasa"]).toBeGreaterThanOrEqual(1);
});

test("a name without a word of the query is not found", () => {
  expect(scores(["Paying for care", "Group therapy"], "parking")).toEqual({});
  expect(scores(["Paying for care"], "")).toEqual({});
});

test("an inflection is as good as the word", () => {
  const names = ["Group therapy", "Waiting"];
  expect(scores(names, "groups")).toEqual(scores(names, "group"));
});

test("a rare word decides more than a common one, and a stop word hardly", () => {
  const found = scores(["cost of care", "cost and waiting", "waiting", "cost"], "waiting cost");
  expect(found.waiting).toBeGreaterThan(found.cost ?? 0);
  const asked = scores(["cost of care", "the house"], "the cost");
  expect(asked["cost of care"]).toBeGreaterThan(asked["the house"] ?? 0);
});

test("a name with more besides is a lesser match", () => {
  const found = scores(["therapy", "therapy for waiting"], "therapy");
  expect(found.therapy).toBeGreaterThan(found["therapy for waiting"] ?? 1);
});

test("a name that leads elsewhere first counts less there", () => {
  const { matches } = open([name(0, "rest"), { ...name(1, "rest"), weight: 0.5 }]).find("rest", ["rest"]);
  const [first, second] = matches.toSorted((a, b) => a.name.page - b.name.page);
  expect(first?.score).toBeGreaterThan(second?.score ?? 1);
});

test("it is told what of the query and of the name was found, and how much each word says", () => {
  const { matches, weights } = open([name(0, "Group therapy"), name(1, "Nights", 2)]).find("group nights zzz", [
    "group",
    "nights",
    "zzz",
  ]);
  const group = matches.find((match) => match.name.page === 0);
  expect(group?.shared).toEqual([stemmer("en")("group")]);
  expect(group?.coverage).toBeGreaterThan(0);
  expect(group?.coverage).toBeLessThan(1);
  expect(matches.find((match) => match.name.page === 1)).toMatchObject({ coverage: 1, name: { section: 2 } });
  expect([...weights.values()].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
});

test("an unfinished last word finds names with a word that begins so, at every letter of it", () => {
  for (const whole of ["stopping", "recovering", "families", "therapy"])
    for (let length = 3; length <= whole.length; length++)
      expect(scores([`My ${whole} day`], whole.slice(0, length), true), whole.slice(0, length)).not.toEqual({});
  const [begun, whole] = [scores(["Recovering"], "recov", true), scores(["Recovering"], "recovering")];
  expect(begun.Recovering).toBeLessThan(whole.Recovering ?? 0);
});

test("a word that is finished, or one letter, stands for no other", () => {
  expect(scores(["Stopping"], "sto")).toEqual({});
  expect(scores(["Stopping"], "s", true)).toEqual({});
  expect(scores(["Stop", "Stopping", "Stopwatch"], "stop", true).Stopwatch).toBeUndefined();
});

test("no names and names without words are no trouble", () => {
  expect(open([]).find("sleep", ["sleep"], true).matches).toEqual([]);
  expect(open([]).find("", []).matches).toEqual([]);
  const odd = ["", "👀", "—", "the", "constructor", "__proto__"].map((text, page) => name(page, text));
  expect(open(odd).find("sleep sl", ["sleep", "sl"], true).matches).toEqual([]);
  expect(
    open(odd)
      .find("constructor", ["constructor"])
      .matches.map((match) => match.name.page),
  ).toEqual([4]);
});
