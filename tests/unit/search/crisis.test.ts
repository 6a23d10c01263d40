import { describe, expect, test } from "vitest";
import { isCrisis } from "../../../src/search/crisis.ts";

describe("A query of someone who may be in danger is recognised", () => {
  test.each([
    "suicide", "Suicidal!", "suiside", "sucide", "suicied", "overdose", "overdosed", "over dose", "OD", "he od'd",
    "seizure", "siezure", "i want to die", "wanna die", "kill my self", "can't go on", "cant go on", "cannot go on",
    "end my life", "he won't wake up", "she is not breathing", "took too many pills", "blue lips", "self-harm",
    "suicidio", "me quiero morir", "sobredosis", "quiero matarme", "no respira",
  ])("%s", (query) => expect(isCrisis(query)).toBe(true)); // prettier-ignore
});

describe("An everyday query is not mistaken for one", () => {
  test.each([
    "diet", "deadline", "leisure", "inside", "side effects", "overdue bills", "decide", "exposure", "schedule",
    "confusion", "what is iop", "do you take my insurance", "cant sleep", "family", "cuanto cuesta", "",
  ])("%s", (query) => expect(isCrisis(query)).toBe(false)); // prettier-ignore
});
