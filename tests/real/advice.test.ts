import { afterAll, beforeAll, test } from "vitest";
import type { SiteSearchEngine } from "../../src/search/site-search-engine.ts";
import { openSearch } from "../search/engine.ts";
import { readQueries, rankOf, score } from "../search/queries.ts";
import { advice, all, text, warn } from "../support/built/rule.ts";
import { pages } from "../support/built/site.ts";

/** What the words of staff decide: each is printed where it is worth a look. */
const articles = pages.filter(({ kind, pathname }) => kind === "article" && pathname.startsWith("/blog/"));

advice(
  "an article or a program has three or more questions that people ask, each a real question",
  (page) => {
    const questions = all(page, ".question h3");
    return [
      ...(questions.length < 3 ? [`${questions.length} questions`] : []),
      ...questions.filter((heading) => !text(heading).includes("?")).map((heading) => `no question: ${text(heading)}`),
    ];
  },
  pages.filter(({ kind }) => kind === "article" || kind === "program"),
);

advice(
  "an article links the words that stop a reader",
  (page) => {
    const linked = all(page, '.prose a[href^="/glossary/#"]').length;
    return linked >= 3 ? [] : [`links ${linked} terms`];
  },
  articles,
);

/** The language of the site, such as en-US. */
const language = pages.find(({ pathname }) => pathname === "/")?.document.documentElement.lang ?? "";

let engine: SiteSearchEngine;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ engine, close } = await openSearch(language));
});
afterAll(() => close());

const addresses = async (query: string) => (await engine.search(query, { limit: 10 })).results.map(({ href }) => href);

/** What was reached, a little lower, since a sentence on a page may move a result by a place. */
const floors = {
  golden: { first: 0.95, firstThree: 1, reciprocalRank: 0.97 },
  "held-out": { first: 0.93, firstThree: 0.97, reciprocalRank: 0.95 },
  fresh: { first: 0.93, firstThree: 0.97, reciprocalRank: 0.95 },
};

test.for(["golden", "held-out", "fresh"] as const)(
  "Of the %s queries, enough lead to a right page at once",
  async (set) => {
    const queries = readQueries(set);
    const answers: string[][] = [];
    for (const { query } of queries) answers.push(await addresses(query));
    const reached = score(queries, answers);
    console.log(`Of the ${set} queries: ${JSON.stringify(reached)}`);
    const low = (Object.keys(floors[set]) as (keyof typeof reached)[]).filter(
      (name) => reached[name] < floors[set][name],
    );
    const missed = queries.filter(({ expect: right }, index) => rankOf(right, answers[index] ?? []) > 3);
    if (low.length > 0)
      warn(
        `the ${set} queries find less than they did (${low.join(", ")})`,
        missed.map(({ query }) => query),
      );
  },
);

test("a question that a page answers is the first section of its result", async () => {
  const asked = pages
    .filter(({ indexed, document }) => indexed && document.documentElement.lang === language)
    .flatMap(({ pathname, document }) =>
      [...document.querySelectorAll(".question h3[id]")].map(({ id, textContent }) => ({
        place: `${pathname}#${id}`,
        ask: textContent.trim(),
      })),
    );
  const unanswered: string[] = [];
  for (const { place, ask } of asked) {
    const { results } = await engine.search(ask, { limit: 3 });
    if (!results.some(({ sections }) => sections[0]?.href === place)) unanswered.push(`${place} ${ask}`);
  }
  warn("a question that a page answers is not the first section of its result", unanswered);
});
