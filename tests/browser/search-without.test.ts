import type { Page, Route } from "playwright-core";
import { describe, expect } from "vitest";
import { accessibilityProblems } from "../support/browser/accessibility.ts";
import { phone, test } from "../support/browser/visit.ts";

const field = (page: Page) => page.getByRole("searchbox");
const topics = (page: Page) => page.locator("[data-topics] li:visible");
const sentence = (page: Page) => page.getByText("The search needs JavaScript");
const calls = (page: Page) => page.locator("site-search a[href^='tel:']:visible");
const says = (page: Page) => expect.poll(() => page.locator("site-search [data-search-status]").textContent());
const typed = (page: Page) => page.getByText("People also type");

const OFFLINE = /^The connection failed, [^.]+\. [^.]+\. [^.]+\.$/;
const UNSUPPORTED = /^[^.]+ cannot run in this browser\. [^.]+\.$/;
const expected = /pagefind|Failed to load|dynamically imported|WebAssembly|wasm|ERR_/i;

describe("Without a script", () => {
  test("the search is a list of topics, and says so in the place of its form", async ({ visit }) => {
    const page = await visit("/search/", { javaScriptEnabled: false, viewport: phone });
    expect(await sentence(page).isVisible()).toBe(true);
    expect(await page.locator("main :is(form, input, button):visible").count()).toBe(0);
    expect(await topics(page).filter({ hasText: "People also call it: detox" }).count()).toBe(1);
  });

  test("that did not come, too; and what somebody would have typed goes nowhere", async ({ visit }) => {
    const page = await visit("/search/", {
      expected,
      before: (opened) => opened.route("**/_astro/SiteSearch*", (route) => route.abort()),
    });
    expect(await field(page).count()).toBe(0);
    await sentence(page).waitFor();
    expect(await page.locator("main :is(form, input, button):visible").count()).toBe(0);
    await page.evaluate(() => {
      const query = document.querySelector("input");
      if (query) query.value = "suboxone";
      document.querySelector("form")?.submit();
    });
    await page.waitForLoadState();
    expect(page.url()).not.toContain("suboxone");
  });

  test("that has not come yet, the form keeps its place, and no sentence says that it is missing", async ({
    visit,
  }) => {
    const look = async (page: Page) => ({
      topics: await page.locator("[data-topics]").evaluate((node) => node.getBoundingClientRect().top),
      sentence: await sentence(page).isVisible(),
    });
    const early: Awaited<ReturnType<typeof look>>[] = [];
    const page = await visit("/search/", {
      before: (opened) =>
        opened.route("**/_astro/SiteSearch*", async (route) => {
          early.push(await look(opened));
          await route.continue();
        }),
    });
    await field(page).waitFor();
    expect(early).toEqual([await look(page)]);
    expect(early[0]?.sentence).toBe(false);
  });
});

describe("What people type for a topic", () => {
  test.for([
    { address: "/search/", javaScriptEnabled: false },
    { address: "/topics/", javaScriptEnabled: true },
  ])("is hidden at $address until the browser's own search finds it", async ({ address, ...options }, { visit }) => {
    const page = await visit(address, options);
    const medicines = typed(page).filter({ hasText: "suboxone" });
    expect(await medicines.evaluate((node) => node.getBoundingClientRect().height)).toBe(0);
    const ears = await page.context().newCDPSession(page);
    const { nodes } = await ears.send("Accessibility.getFullAXTree");
    expect(JSON.stringify(nodes)).not.toMatch(/People also type|suboxone/);
    // A link to a text finds it as the browser's own search does.
    await page.goto("about:blank");
    await page.goto(`${address}#:~:text=suboxone`);
    await expect.poll(() => medicines.getAttribute("hidden")).toBe(null);
    expect(await medicines.innerText()).toBe("People also type: suboxone, pills");
    expect(await typed(page).filter({ hasText: "wife" }).getAttribute("hidden")).toBe("until-found");
    await page.emulateMedia({ media: "print" });
    expect(await medicines.isVisible()).toBe(false);
  });
});

const abort = (route: Route) => route.abort();

describe.for([
  { what: "the files of the search", files: "**/pagefind/**" },
  { what: "its code", files: "**/_astro/{site-search-engine,full-search}*" },
  { what: "its WebAssembly", files: "**/pagefind/wasm*" },
  { what: "its index", files: "**/pagefind/*.pf_meta" },
])("Where the connection fails for $what", ({ files }) => {
  test("the search says so, shows topics and a number, and goes on when the network is back", async ({
    visit,
    browser,
    skip,
  }) => {
    // Chromium 150 remembers that a script did not come and never asks again, 156 asks.
    skip(files.includes("_astro") && parseInt(browser.version()) < 156, "this browser asks once only");
    const page = await visit("/search/", { expected, before: (opened) => opened.route(files, abort) });
    await field(page).fill("my husband");
    await says(page).toMatch(OFFLINE);
    expect(await topics(page).locator("a").allTextContents()).toEqual(["For families"]);
    expect(await calls(page).count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.unroute(files, abort);
    await field(page).press("End");
    await field(page).pressSequentially(" d");
    await says(page).toMatch(/found for “my husband d/);
    expect(await page.locator("[data-search-result]").count()).toBeGreaterThan(0);
    expect(await calls(page).count()).toBe(0);
  });
});

test("A device that is offline is not told that nothing was found", async ({ visit }) => {
  const page = await visit("/search/", { expected });
  await field(page).fill("family");
  await says(page).toMatch(/found for “family”/);
  await page.context().setOffline(true);
  await field(page).fill("zzqqxxyy");
  await says(page).toMatch(OFFLINE);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await says(page).toBe("Nothing found for “zzqqxxyy”");
});

/** The search page as a browser shows it that must not run WebAssembly. */
async function withoutWebAssembly(page: Page): Promise<void> {
  await page.route("**/search/", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(" 'wasm-unsafe-eval'", "") });
  });
}

const withNoneAtAll = (page: Page) => page.addInitScript(() => void Reflect.deleteProperty(globalThis, "WebAssembly"));

describe.for([
  { what: "must not run", before: withoutWebAssembly },
  { what: "is unknown", before: withNoneAtAll },
])("Where WebAssembly $what", ({ before }) => {
  test.for([
    { query: "suboxone", shown: ["Medicines"] },
    { query: "people also", shown: [] },
    { query: "zzqqxxyy", shown: [] },
  ])("one plain sentence says so, above the topics that fit $query", async ({ query, shown }, { visit }) => {
    const page = await visit("/search/", { expected, before });
    const all = await topics(page).locator("a").allTextContents();
    await field(page).fill(query);
    await says(page).toMatch(UNSUPPORTED);
    expect(await topics(page).locator("a").allTextContents()).toEqual(shown.length > 0 ? shown : all);
    expect(await calls(page).count()).toBe(1);
    await field(page).fill("");
    await says(page).toBe("");
    expect(await topics(page).locator("a").allTextContents()).toEqual(all);
    expect(await calls(page).count()).toBe(0);
  });
});
