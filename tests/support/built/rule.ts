import { resolve } from "node:path";
import { expect, test } from "vitest";
import { contentDir } from "../../../src/content/directories.ts";
import { fixtureContent } from "../fixture-site.ts";
import { pages, type BuiltPage } from "./site.ts";

/** Whether the finished site is that of the tests, whose every word is ours. */
export const isFixture = contentDir === resolve(fixtureContent);

/**
 * A rule for pages that code alone can break, whatever staff write: one test, which lists every problem and the pages
 * that have it. Nothing is published where it fails.
 * @param name the rule as a sentence
 * @param problemsOf what a page gets wrong, each in a line of its own; nothing when it keeps the rule
 * @param among the pages to look at; of the tests' own site it has to be some
 */
export function rule(
  name: string,
  problemsOf: (page: BuiltPage) => readonly string[] | Promise<readonly string[]>,
  among: readonly BuiltPage[] = pages,
): void {
  test(name, async () => {
    if (isFixture) expect(among.length, "pages to look at").toBeGreaterThan(0);
    expect(await problemsIn(among, problemsOf)).toEqual([]);
  });
}

/**
 * A rule that words could break, too: it holds for the site of the tests. On any other, whose words the content check
 * has passed, what breaks it is printed, and nothing fails.
 */
export function fixtureRule(...parameters: Parameters<typeof rule>): void {
  if (isFixture) rule(...parameters);
  else advice(...parameters);
}

/** A test of that kind which is no rule for single pages; not run on any other site. */
export const fixtureTest = test.runIf(isFixture);

/** As {@link rule}, where the words of staff decide: what breaks it is printed as a warning, and nothing fails. */
export function advice(...[name, problemsOf, among = pages]: Parameters<typeof rule>): void {
  test(name, async () => warn(name, await problemsIn(among, problemsOf)));
}

/** Prints what is worth a look, if there is anything. */
export function warn(name: string, problems: readonly string[]): void {
  if (problems.length > 0) console.warn(`Worth a look: ${name}\n${problems.map((one) => `  ${one}`).join("\n")}`);
}

async function problemsIn(among: readonly BuiltPage[], problemsOf: Parameters<typeof rule>[1]): Promise<string[]> {
  const found = await Promise.all(
    among.map(async (page) => (await problemsOf(page)).map((problem) => ({ problem, pathname: page.pathname }))),
  );
  const byProblem = Map.groupBy(found.flat(), ({ problem }) => problem);
  return [...byProblem].map(([problem, places]) => `${problem} — ${listed(places)}`);
}

/** What is wrong in the frame of the site is wrong on every page: three of them show where. */
function listed(places: readonly { pathname: string }[]): string {
  const pathnames = [...new Set(places.map(({ pathname }) => pathname))];
  const more = pathnames.length > 3 ? ` and ${pathnames.length - 3} more` : "";
  return `on ${pathnames.slice(0, 3).join(", ")}${more}`;
}

/** The elements that a selector finds, as an array. */
export const all = (page: BuiltPage, selector: string): Element[] => [...page.document.querySelectorAll(selector)];

/** An element's opening tag, to name it in a problem. */
export const tag = (element: Element): string => /^<[^>]*>/.exec(element.outerHTML)?.[0] ?? element.tagName;

/** The text of an element in one line. */
export const text = (element: Element | null): string => element?.textContent.replace(/\s+/g, " ").trim() ?? "";
