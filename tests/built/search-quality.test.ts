import { afterAll, beforeAll, expect, test } from "vitest";
import type { SiteSearchEngine } from "../../src/search/site-search-engine.ts";
import { openSearch } from "../search/engine.ts";
import { pages } from "../support/built/site.ts";

let engine: SiteSearchEngine;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ engine, close } = await openSearch("en-US"));
});
afterAll(() => close());

const addresses = async (query: string) => (await engine.search(query, { limit: 10 })).results.map(({ href }) => href);

test("a question that a page answers is the first section of its result", async () => {
  const asked = pages
    .filter(({ indexed, document }) => indexed && document.documentElement.lang === "en-US")
    .flatMap(({ pathname, document }) =>
      [...document.querySelectorAll(".question h3[id]")].map((heading) => ({
        pathname,
        id: heading.id,
        ask: heading.textContent.trim(),
      })),
    );
  expect(asked.length).toBeGreaterThan(2);
  const unanswered: string[] = [];
  for (const { pathname, id, ask } of asked) {
    const { results } = await engine.search(ask, { limit: 3 });
    if (!results.some(({ sections }) => sections[0]?.href === `${pathname}#${id}`))
      unanswered.push(`${pathname} ${ask}`);
  }
  expect(unanswered).toEqual([]);
});

test("what is misspelt is searched as the site spells it, unless the visitor insists", async () => {
  expect((await engine.search("therapy gruop")).instead).toBe("therapy group");
  expect((await engine.search("therapy gruop", { verbatim: true })).instead).toBeUndefined();
  expect((await engine.search("therapy group")).instead).toBeUndefined();
});

test("filters leave only pages of the kind and the topic, and count what each would leave", async () => {
  const all = await engine.search("family");
  const programs = await engine.search("family", { kind: "program" });
  expect(programs.results.every(({ kind }) => kind === "program")).toBe(true);
  expect(programs.total).toBe(all.kinds.program);
  const ofTopic = await engine.search("family", { topic: "family" });
  expect(ofTopic.results.every(({ topics }) => topics.includes("family"))).toBe(true);
  expect(ofTopic.total).toBe(all.topics.family);
});

test("the page for a crisis comes first whenever there may be one", async () => {
  for (const query of ["suiside", "i want to die", "overdosed", "she is not breathing"])
    expect((await addresses(query))[0], query).toBe("/crisis/");
});

test("what nobody wrote about is not found", async () => {
  expect((await engine.search("zzqqxxyy")).total).toBe(0);
  expect((await engine.search("")).total).toBe(0);
});
