import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { answer, begin, press, proceed, walk, ways } from "./fit/assessment.ts";
import { accessibilityProblems } from "../support/browser/accessibility.ts";
import { article } from "../support/browser/addresses.ts";
import { losesNothingHoweverRead } from "../support/browser/reading.ts";
import { smallTargets } from "../support/browser/targets.ts";
import { desktop, phone, test, type VisitOptions } from "../support/browser/visit.ts";

interface State {
  name: string;
  address: string;
  options?: VisitOptions;
  /** The part that can be pressed, if it is not all of the page. */
  within?: string;
  /** Brings the page into the state, and waits until it shows. */
  reach: (page: Page) => Promise<unknown>;
}

const shows = (selector: string, words: string | RegExp) => (page: Page) =>
  page.locator(selector, { hasText: words }).first().waitFor();

const type = async (page: Page, query: string) => {
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill(query);
};

/** What a page can become after it has been opened. */
const states: State[] = [
  {
    name: "results and filters",
    address: "/search/?q=family",
    reach: shows("[data-search-status]", "found for “family”"),
  },
  { name: "a corrected query", address: "/search/?q=theropy", reach: shows("[data-search-correction]", "therapy") },
  { name: "nothing found", address: "/search/?q=zzqqxxyy", reach: shows(".nothing", /./) },
  {
    name: "help in a crisis above results",
    address: "/search/?q=suicide",
    reach: async (page) => {
      await shows("[data-crisis-panel]", "988")(page);
      await shows("[data-search-result]", /./)(page);
    },
  },
  {
    name: "a search that the connection fails",
    address: "/search/?q=suboxone",
    options: {
      expected: /pagefind|Failed to load|dynamically imported/i,
      before: (page) => page.route("**/pagefind/**", (route) => route.abort()),
    },
    reach: shows("[data-search-status]", "connection failed"),
  },
  { name: "the search window", address: "/about/", within: "dialog", reach: (page) => type(page, "") },
  {
    name: "the search window with a crisis",
    address: "/about/",
    within: "dialog",
    reach: async (page) => {
      await type(page, "overdose");
      await shows("dialog [data-crisis-panel]", "988")(page);
      await shows("dialog [data-suggestion]", "“overdose”")(page);
    },
  },
  {
    name: "marked words",
    address: `${article}#&marks=therapy`,
    reach: (page) => page.getByRole("button", { name: "Clear marks" }).waitFor(),
  },
  {
    name: "nobody chosen to ask for",
    address: "/fit/",
    reach: async (page) => {
      await proceed(page);
      await shows("#who-error", /./)(page);
    },
  },
  {
    name: "a question without an answer, and why it is asked",
    address: "/fit/",
    reach: async (page) => {
      await begin(page);
      await answer(page, "danger", "no");
      await page.locator(".question-step:visible summary").click();
      await proceed(page);
      await shows("#thoughts-error", /./)(page);
    },
  },
  {
    name: "an emergency of someone else",
    address: "/fit/",
    reach: async (page) => {
      await begin(page, "other");
      await answer(page, "danger", "yes");
      await shows("[data-finding=emergency]", "Result emergency of theirs")(page);
    },
  },
  {
    name: "all answers to look through",
    address: "/fit/",
    reach: async (page) => {
      await walk(page, ways.everything ?? {});
      await press(page, "review");
      await shows("[data-answers]", "Answer")(page);
    },
  },
  {
    name: "an outcome with everything in it, unfolded",
    address: "/fit/",
    reach: async (page) => {
      await walk(page, ways.everything ?? {});
      await page.evaluate(() => document.querySelectorAll("details").forEach((folded) => (folded.open = true)));
      await shows("[data-sheet]", "A sheet")(page);
    },
  },
  {
    name: "the assessment as a worksheet",
    address: "/fit/",
    // Not without JavaScript, which the checks need, but without the script that would make something else of it.
    options: {
      expected: /FitAssessment|ERR_FAILED/,
      before: (page) => page.route("**/FitAssessment*", (route) => route.abort()),
    },
    reach: shows("[data-worksheet]", /./),
  },
];

describe.for(states)("With $name", ({ address, options, reach, within = "main" }) => {
  test("a page is accessible, fits fingers, and loses nothing, however it is read", async ({ visit, look }) => {
    const page = await (options ? visit : look)(address, { viewport: phone, reducedMotion: "reduce", ...options });
    await reach(page);
    for (const viewport of [phone, desktop]) {
      await page.setViewportSize(viewport);
      expect.soft(await accessibilityProblems(page), `at ${viewport.width} px`).toEqual([]);
      expect.soft(await smallTargets(page, within), `at ${viewport.width} px`).toEqual([]);
    }
    await losesNothingHoweverRead(page);
  });
});
