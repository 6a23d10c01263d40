import { expect, test } from "vitest";
import { firstRoundTrip } from "../support/built/first-round-trip.ts";
import { all, isFixture, rule, tag, warn } from "../support/built/rule.ts";
import { pages } from "../support/built/site.ts";
import { imports, weigh, type Weight } from "../support/built/weight.ts";

const KB = 1024;

/** Ten packets of a first round trip hold 14 KB. */
const budgets: Partial<Weight> = { html: 14 * KB, js: KB, total: 45 * KB };

/** What has a part with a script of its own, such as the search. */
const PARTS_JS = 7 * KB;

/** The assessment carries its rules with it. */
const ASSESSMENT_JS = 10 * KB;

/** Kinds whose HTML comes in that round trip; other pages may carry more, such as every question of the assessment. */
const quick = ["home", "article", "program"];

const weighed = pages.map((page) => ({
  pathname: page.pathname,
  kind: page.kind,
  hasAssessment: all(page, "fit-assessment").length > 0,
  // Each has a script of its own; what contents and ways to share do is loaded when somebody acts.
  parts: ["printable-sheet", "drink-check", "fit-assessment", "component-guide", "site-search, .search-form"].filter(
    (part) => all(page, part).length > 0,
  ).length,
  ...weigh(page),
}));

const heaviest = ["home", "article", "program", "topic", "other"].flatMap(
  (kind) => weighed.filter((page) => page.kind === kind).toSorted((a, b) => b.total - a.total)[0] ?? [],
);
console.table(
  Object.fromEntries(
    heaviest.map(({ kind, pathname, html, js, fonts, pictures, total }) => [
      kind,
      { html, js, fonts, pictures, total, "heaviest page": pathname },
    ]),
  ),
);

test.each(Object.entries(budgets))("no page is over its budget of %s: %d bytes", (part, budget) => {
  const held = part === "html" ? weighed.filter(({ kind }) => quick.includes(kind)) : weighed;
  const allowed = ({ hasAssessment, parts }: (typeof weighed)[number]) => {
    if (part !== "js" || parts === 0) return budget;
    return hasAssessment ? ASSESSMENT_JS : PARTS_JS;
  };
  const over = held.filter((page) => page[part as keyof Weight] > allowed(page));
  const told = over.map((page) => `${page.pathname} ${page[part as keyof Weight]} bytes`);
  // How long the pages of staff are is theirs to say.
  if (isFixture) expect(told).toEqual([]);
  else warn(`pages over their budget of ${part}, ${budget} bytes`, told);
});

/** Letters that fill the first screen of a phone three times. */
const FIRST_SCREENS = 1_500;

const wordsOf = (html: string) =>
  html
    .slice(html.indexOf("<main"))
    .replaceAll(/<(style|script)\b[^]*?<\/\1>|<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

rule("whatever its length, a page's heading and what is read first come in the first round trip", async (page) => {
  const first = await firstRoundTrip(page);
  const isThere = first.includes("</h1>") && wordsOf(first).length >= FIRST_SCREENS;
  return isThere || first.length === page.html.length ? [] : [`${first.length} of ${page.html.length} letters`];
});

test("a page asks for one script, and for one more for each part that has its own", () => {
  // The search's own page shares scripts with the window that opens on all others.
  const wrong = weighed.filter(({ pathname, scripts, parts }) => scripts > 1 + parts && !pathname.endsWith("/search/"));
  expect(wrong.map(({ pathname, scripts, parts }) => `${pathname} ${scripts} for ${parts}`)).toEqual([]);
});

rule("scripts wait until the text can be read", (page) =>
  all(page, "script[src]")
    .filter((script) => script.getAttribute("fetchpriority") !== "low")
    .map(tag),
);

rule("what a script imports is asked for beside it, and not when it has come", (page) => {
  const scripts = all(page, "script[type=module][src]").map((script) => script.getAttribute("src") ?? "");
  return scripts.flatMap((script) => imports(script)).filter((script) => !scripts.includes(script));
});
