import { describe, expect, test } from "vitest";
import { phraseSets, readPhrases, readQueries, type Query } from "../../search/queries.ts";

/** What is tuned on and what is judged by have to stay apart, or the second says nothing. */
describe("the phrases of danger", () => {
  const [work, judge] = phraseSets.map(readPhrases);

  test("to work with and to judge by share no phrase and no source", () => {
    const of = (field: "query" | "source") => new Set(work?.map((phrase) => phrase[field]));
    for (const field of ["query", "source"] as const)
      expect(judge?.filter((phrase) => of(field).has(phrase[field]))).toEqual([]);
  });

  test.each(phraseSets)("%s has both languages, and as many look-alikes as phrases", (set) => {
    const phrases = readPhrases(set);
    const alike = phrases.filter(({ group }) => group.startsWith("lookalike"));
    expect([alike.length, phrases.length]).toEqual([210, 420]);
    for (const lang of ["en", "es"] as const)
      expect(phrases.filter((phrase) => phrase.lang === lang).length).toBeGreaterThan(100);
  });
});

describe("the queries of other people", () => {
  const hostOf = ({ source = "", lang = "en" }: Query) => {
    const [host] = /([a-z0-9-]+\.)+[a-z]{2,}/i.exec(source.replace("www.", "")) ?? [];
    return host ? `${lang} ${host.toLowerCase()}` : undefined;
  };

  test.each(["work", "work-2"] as const)("to judge by share no query and no place with those of %s", (set) => {
    const [work, judge] = [readQueries(set), readQueries("judge")];
    const queries = new Set(work.map(({ query }) => query.toLowerCase()));
    expect(judge.filter(({ query }) => queries.has(query.toLowerCase()))).toEqual([]);
    const hosts = new Set(work.map(hostOf));
    hosts.delete(undefined);
    expect(judge.map(hostOf).filter((host) => hosts.has(host))).toEqual([]);
  });
});
