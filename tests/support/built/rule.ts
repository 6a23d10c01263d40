import { expect, test } from "vitest";
import { pages, type BuiltPage } from "./site.ts";

/**
 * A rule for pages: one test, which lists every problem and the pages that have it.
 * @param name the rule as a sentence
 * @param problemsOf what a page gets wrong, each in a line of its own; nothing when it keeps the rule
 * @param among the pages to look at; a rule that looks at none fails
 */
export function rule(
  name: string,
  problemsOf: (page: BuiltPage) => readonly string[] | Promise<readonly string[]>,
  among: readonly BuiltPage[] = pages,
): void {
  test(name, async () => {
    expect(among.length, "pages to look at").toBeGreaterThan(0);
    expect(await problemsIn(among, problemsOf)).toEqual([]);
  });
}

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
