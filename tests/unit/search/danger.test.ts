import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dangerIn } from "../../../src/search/danger.ts";
import { directDanger } from "../../../src/search/direct-danger.ts";
import { tokenize } from "../../../src/search/normalize.ts";
import { countDangers, judgeSets, phraseSets, readPhrases, readQueries } from "../../search/queries.ts";

describe("Somebody in danger is recognised at once, in plain words and misspelt ones", () => {
  test.each([
    "suicide", "Suicidal!", "suiside", "overdose", "overdosed", "OD", "seizure", "siezure", "i want to die", "wanna die",
    "kill my self", "can't go on", "end my life", "he won't wake up", "she is not breathing", "took too many pills",
    "suicidio", "me quiero morir", "sobredosis", "quiero matarme", "no respira",
  ])("%s", (query) => expect(dangerIn(query)).toBe("certain")); // prettier-ignore
});

test("words that others use for facts bring the slim panel while they are short", () => {
  for (const query of ["self-harm", "suicide prevention", "overdose kit"])
    expect(dangerIn(query), query).toBe("possible");
});

test("the plainest words need nothing but themselves", () => {
  for (const query of ["i want to kill myself", "He’s not breathing", "quiero morir"])
    expect(directDanger(tokenize(query)), query).toBe("certain");
  for (const query of ["988", "call 999", "112", "116 123"]) expect(directDanger(tokenize(query)), query).toBeDefined();
  for (const query of ["circle", "what is iop", ""]) expect(directDanger(tokenize(query)), query).toBeUndefined();
});

describe("An everyday query raises no alarm", () => {
  test.each([
    "diet", "deadline", "leisure", "side effects", "decide", "schedule", "what is iop", "do you take my insurance",
    "cant sleep", "family", "cuanto cuesta", "",
  ])("%s", (query) => expect(dangerIn(query)).toBeUndefined()); // prettier-ignore
});

/** What was reached on 2026-11-29, a little lower. The judging set was learned from by nobody. */
test.each(phraseSets)("of the %s phrases most dangers bring help, and hardly a look-alike the full panel", (set) => {
  const phrases = readPhrases(set);
  const share = (tier: "certain" | "none", isDanger: (query: string) => boolean) => {
    const { found, all } = countDangers(phrases, tier, isDanger);
    return found / all;
  };
  expect(share("certain", (query) => dangerIn(query) !== undefined)).toBeGreaterThan(0.88);
  expect(share("none", (query) => dangerIn(query) === "certain")).toBeLessThan(0.02);
});

test("what people ask of the site itself is hardly ever taken for a danger", () => {
  const queries = judgeSets.flatMap(readQueries).filter(({ crisis }) => !crisis);
  const alarms = queries.filter(({ query }) => dangerIn(query) === "certain");
  expect(alarms.length / queries.length).toBeLessThan(0.04);
});

test("whatever is typed, nothing throws", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (text) => void dangerIn(text)));
});
