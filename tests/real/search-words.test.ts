import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "astro/zod";
import { parse } from "yaml";
import { contentDir } from "../../src/content/directories.ts";
import { conceptSchema } from "../../src/schemas/concept.ts";
import type { NameTable } from "../../src/search/name-table.ts";
import { tokenize } from "../../src/search/normalize.ts";
import type { SiteSearchEngine } from "../../src/search/site-search-engine.ts";
import { stopWords } from "../../src/search/stop-words.ts";
import { openSearch } from "../search/engine.ts";
import { warn } from "../support/built/rule.ts";
import { pages, read } from "../support/built/site.ts";

/** The language of the site, such as en-US. */
const language = pages.find(({ pathname }) => pathname === "/")?.document.documentElement.lang ?? "";

/** So many of a hundred search words may lead to a page that says the same in other words. */
const FEW = 5;

let engine: SiteSearchEngine;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ engine, close } = await openSearch(language));
});
afterAll(() => close());

const file = readFileSync(join(contentDir, "concepts.yaml"), "utf8");
const concepts = Object.values(z.record(z.string(), conceptSchema).parse(parse(file)));

test("what people call a thing leads to a page that speaks of it", async () => {
  // The name of an insurer leads to what is written about insurance: which plans are taken, the clinic has to say.
  const words = concepts
    .filter(({ kind }) => kind !== "insurer")
    .flatMap(({ names }) => names.map((name) => ({ word: name, sayings: names })));
  await expectSpokenOf("a name leads to a page that does not speak of the thing", words);
});

test("the search words of a page lead to a page that speaks of them", async () => {
  const names = JSON.parse(read(`/pagefind/names.${language.toLowerCase()}.json`)) as NameTable;
  const aliases = names.pages.flatMap((page) => (page.language ? [] : page.aliases));
  const words = [...new Set(aliases)].map((alias) => ({ word: alias, sayings: sayingsOf(alias) }));
  await expectSpokenOf("search words lead to a page that has none of them", words);
});

/** Words that stand on every page. */
const stop = stopWords(language);

/** What says the same as search words do: another name of a thing in them, or any of the words that tell something. */
function sayingsOf(alias: string): string[] {
  const names = concepts
    .filter(({ names }) => names.some((name) => ` ${alias} `.includes(` ${name} `)))
    .flatMap(({ names }) => names);
  return [...names, alias, ...tokenize(alias).filter((word) => !stop.has(word))];
}

/** Searches each word: the first page found has to have one of its sayings in what visitors read. */
async function expectSpokenOf(problem: string, words: readonly { word: string; sayings: readonly string[] }[]) {
  const unspoken: string[] = [];
  for (const { word, sayings } of words) {
    const [first] = (await engine.search(word, { limit: 1 })).results;
    const text = first ? (texts.get(new URL(first.href, "https://site.invalid").pathname) ?? "") : "";
    if (!sayings.some((saying) => speaksOf(text, saying))) unspoken.push(`${word} → ${first?.href ?? "nothing"}`);
  }
  warn(problem, unspoken);
  expect(words.length).toBeGreaterThan(0);
  expect((100 * unspoken.length) / words.length, unspoken.join("\n")).toBeLessThanOrEqual(FEW);
}

/** What visitors read on each page, by its address: its words, a space before each. */
const texts = new Map(
  pages.map(({ pathname, document }) => {
    const main = document.querySelector("main")?.cloneNode(true) as HTMLElement | undefined;
    for (const unread of main?.querySelectorAll("[hidden], script, style") ?? []) unread.remove();
    return [pathname, ` ${tokenize(main?.textContent ?? "").join(" ")}`] as const;
  }),
);

/** Whether a text has all words of a saying, in any form: "drinks" and "drinking" speak of the same. */
const speaksOf = (text: string, saying: string): boolean =>
  tokenize(saying).every((word) =>
    text.includes(` ${word.length > 5 ? word.slice(0, Math.max(5, word.length - 3)) : word}`),
  );
