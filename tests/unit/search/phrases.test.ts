import { describe, expect, test } from "vitest";
import { contentDir } from "../../../src/content/directories.ts";
import { readQueries as readLearned } from "../../../src/content/search-words.ts";
import { readExamples } from "../../../scripts/danger/read-examples.ts";
import { judgeSets, phraseSets, readPhrases, readQueries, type Query } from "../../search/queries.ts";

/** What is tuned on and what is judged by have to stay apart, or the second says nothing. */
describe("the phrases of danger", () => {
  const [work, judge] = phraseSets.map(readPhrases);

  test("to work with and to judge by share no phrase and no source", () => {
    const of = (field: "query" | "source") => new Set(work?.map((phrase) => phrase[field]));
    for (const field of ["query", "source"] as const)
      expect(judge?.filter((phrase) => of(field).has(phrase[field]))).toEqual([]);
  });

  test.each(["judge", "judge-2"] as const)("to judge by (%s) are none of those that are learned from", (set) => {
    const learned = new Set(readExamples().map(({ phrase }) => phrase.toLowerCase()));
    expect(readPhrases(set).filter(({ query }) => learned.has(query.toLowerCase()))).toEqual([]);
  });

  test.each(phraseSets)("%s has both languages, and as many look-alikes as phrases", (set) => {
    const phrases = readPhrases(set);
    const alike = phrases.filter(({ tier, group }) => tier === "none" || group.startsWith("lookalike"));
    expect(Math.abs(alike.length / phrases.length - 0.5)).toBeLessThan(0.01);
    for (const lang of ["en", "es"] as const)
      expect(phrases.filter((phrase) => phrase.lang === lang).length).toBeGreaterThan(100);
  });
});

describe("the queries of other people", () => {
  const hostOf = ({ source = "", lang = "en" }: Query) => {
    const [host] = /([a-z0-9-]+\.)+[a-z]{2,}/i.exec(source.replace("www.", "")) ?? [];
    return host ? `${lang} ${host.toLowerCase()}` : undefined;
  };

  test.each(judgeSets)("to judge by (%s) are none of those that the site learns from", (set) => {
    const learned = ["en", "es"].flatMap((language) => [...readLearned(contentDir, language).values()]).join("\n");
    const lines = new Set(learned.split("\n").map((line) => line.trim().toLowerCase()));
    expect(readQueries(set).filter(({ query }) => lines.has(query.toLowerCase()))).toEqual([]);
  });

  test.each(["work", "work-2"] as const)("to judge by share no query and no place with those of %s", (set) => {
    const [work, judge] = [readQueries(set), judgeSets.flatMap(readQueries)];
    const queries = new Set(work.map(({ query }) => query.toLowerCase()));
    expect(judge.filter(({ query }) => queries.has(query.toLowerCase()))).toEqual([]);
    const hosts = new Set(work.map(hostOf));
    hosts.delete(undefined);
    expect(judge.map(hostOf).filter((host) => hosts.has(host))).toEqual([]);
  });
});
