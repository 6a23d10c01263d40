import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { accessibilityProblems } from "./support/accessibility.ts";
import { phone, test } from "./support/visit.ts";

const field = (page: Page) => page.getByRole("searchbox");
const results = (page: Page) => page.locator("[data-search-result]");
const status = (page: Page) => page.locator("site-search [role=status]");
const everyPage = (page: Page) => page.locator("[data-fallback] a:visible");
const found = (query: string) => new RegExp(`found for “${query}”`);

const address = (query: string) => `/search/?q=${encodeURIComponent(query)}`;
const says = (page: Page) => expect.poll(() => status(page).textContent());

describe("The search", () => {
  test("finds what is typed, and its results lead there", async ({ visit }) => {
    const page = await visit("/search/");
    await field(page).fill("group therapy");
    await field(page).press("Enter");
    await says(page).toMatch(found("group therapy"));
    expect(await everyPage(page).count()).toBe(0);
    const place = await results(page).first().getAttribute("href");
    await results(page).first().click();
    await page.waitForURL(`**${place}`);
    expect(await page.locator("h1").count()).toBe(1);
  });

  test("is accessible with results, light and dark", async ({ visit }) => {
    const page = await visit(address("family"), { viewport: phone });
    await says(page).toMatch(found("family"));
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test("keeps the query in the address: on load, reload and Back", async ({ visit }) => {
    const page = await visit(address("family"));
    await says(page).toMatch(found("family"));
    await field(page).fill("schedule");
    await page.getByRole("button", { name: "Search" }).click();
    await says(page).toMatch(found("schedule"));
    await page.reload();
    await says(page).toMatch(found("schedule"));
    await page.goBack();
    await says(page).toMatch(found("family"));
    expect(await field(page).inputValue()).toBe("family");
    expect(await results(page).count()).toBeGreaterThan(0);
  });

  test("lists every page where nothing is found", async ({ visit }) => {
    const page = await visit(address("zzqqxxyy"));
    await says(page).toMatch(/nothing found/i);
    expect(await everyPage(page).count()).toBeGreaterThan(10);
  });
});

const hostile = [
  "<img src=x onerror=window.hacked=1>",
  "</p><script>window.hacked=1</script>",
  "“><svg onload=window.hacked=1>",
  "javascript:window.hacked=1",
  "<mark><b>family</b></mark>",
  "__proto__ constructor toString",
  "%00%ff \\u0000 ${7*7} {{7*7}}",
  "' OR 1=1 --",
  "👩‍👩‍👧‍👦🏳️‍🌈",
  "‮evil\u0000\u200b",
  "a".repeat(8_000),
  "family ".repeat(1_000),
];

describe("A hostile query", () => {
  test.for(hostile)("%s is only text", async (query, { visit }) => {
    const page = await visit(address(query));
    await says(page).toMatch(/found for/i);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(await page.locator("site-search :is(script, img, svg, iframe, b)").count()).toBe(0);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    await field(page).fill("family");
    await field(page).press("Enter");
    await says(page).toMatch(found("family"));
  });

  test.for(["?q=%E0%A4%A", "?q=%", "?q", "?q=&q=family", "?Q=family#q=<b>"])(
    "%s leaves the page whole",
    async (broken, { visit }) => {
      const page = await visit(`/search/${broken}`);
      expect(await field(page).isVisible()).toBe(true);
      expect(await page.locator("site-search :is(script, img, svg, iframe, b)").count()).toBe(0);
    },
  );
});

describe.for([
  { what: "search", files: "**/pagefind/**" },
  { what: "index", files: /\/pagefind\/(?!pagefind\.js)/ },
])("Where the files of the $what do not come", ({ files }) => {
  test("one plain sentence says so, above the list of every page", async ({ visit }) => {
    const expected = /pagefind|Failed to load|dynamically imported/i;
    const page = await visit("/search/", {
      expected,
      before: (opened) => opened.route(files, (route) => route.abort()),
    });
    await field(page).fill("family");
    await field(page).press("Enter");
    await says(page).toMatch(/^[^.]*search does not work[^.]*\.( [^.]+\.)?$/i);
    expect(await everyPage(page).count()).toBeGreaterThan(10);
  });
});
