import { expect } from "vitest";
import { all, fixtureRule, fixtureTest, text } from "../support/built/rule.ts";
import { pages, type BuiltPage } from "../support/built/site.ts";

/** Lengths that search results and link previews show in full or nearly so; the schemas ask for the same. */
const limits = { title: [10, 90], description: [50, 160] } as const;

const contents = (page: BuiltPage, selector: string) =>
  all(page, selector).map((meta) => meta.getAttribute("content")?.trim() ?? "");
const titles = (page: BuiltPage) => all(page, "head > title").map(text);
const descriptions = (page: BuiltPage) => contents(page, "meta[name=description]");

fixtureRule("there is one title of a length that reads well", (page) => judge("title", titles(page)));
fixtureRule("there is one description of a length that reads well", (page) => judge("description", descriptions(page)));

fixtureRule(
  "what link previews show is there",
  (page) =>
    ["og:title", "og:description", "og:type", "og:site_name"]
      .filter((name) => contents(page, `meta[property="${name}"]`).filter(Boolean).length !== 1)
      .map((name) => `not one ${name}`),
  pages.filter((page) => page.indexed),
);

fixtureTest.each([
  ["title", titles],
  ["description", descriptions],
] as const)("no two pages share a %s", (_, of) => {
  const addresses = Map.groupBy(pages, (page) => of(page)[0] ?? "");
  const shared = [...addresses].filter(([, group]) => group.length > 1);
  expect(shared.map(([words, group]) => `${group.map(({ pathname }) => pathname).join(" ")}: ${words}`)).toEqual([]);
});

function judge(kind: keyof typeof limits, found: string[]): string[] {
  const [words = ""] = found;
  const [min, max] = limits[kind];
  if (found.length !== 1) return [`has ${found.length} of it`];
  return words.length < min || words.length > max ? [`${words.length} characters, not ${min} to ${max}: ${words}`] : [];
}
