import { chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findWholeBrowser } from "../../scripts/setup/find-browsers.mjs";
import { kindsOfPage } from "../support/browser/addresses.ts";

// The browser that the other files share runs without the cache of pages left behind, as Playwright starts it.
let page: Page;

beforeAll(async () => {
  const ignoreDefaultArgs = ["--disable-back-forward-cache"];
  const browser = await chromium.launch({
    executablePath: findWholeBrowser(),
    args: ["--no-sandbox"],
    ignoreDefaultArgs,
  });
  page = await browser.newPage({ baseURL: inject("site") });
});

afterAll(() => page.context().browser()?.close());

describe("Going back", () => {
  test.for(kindsOfPage)("to %s brings the page as it was left, at once", async (address) => {
    await page.goto(address);
    await page.evaluate(() => Object.assign(window, { mark: "left" }));
    await page.goto("/about/");
    // A page that is kept does not load again, so there is no "load" to wait for.
    await page.goBack({ waitUntil: "commit" });
    expect(await page.evaluate(() => (window as { mark?: string }).mark)).toBe("left");
  });
});
