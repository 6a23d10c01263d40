import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { expect, inject, test as base } from "vitest";
import { desktop, phone } from "../screens.ts";
import { findBrowser } from "../../../scripts/setup/find-browsers.mjs";
import { complaints } from "./complaints.ts";

export { desktop, phone };

export interface VisitOptions extends BrowserContextOptions {
  /** Complaints of the browser that the test itself provokes. */
  expected?: RegExp;
  /** Runs before the page is opened: the place for routes and for what a device can do. */
  before?: (page: Page) => Promise<unknown>;
}

/** Opens an address of the site in a fresh visitor's browser, on a wide screen if nothing else is said. */
export type Visit = (address: string, options?: VisitOptions) => Promise<Page>;

/** What a page is set to that has been used before; anything else asks for a fresh one. */
export type LookOptions = Pick<VisitOptions, "expected" | "viewport" | "colorScheme" | "reducedMotion"> & {
  javaScriptEnabled?: boolean;
};

/** As {@link Visit}, in a page that other tests have used before: a new one costs more than most tests need. */
export type Look = (address: string, options?: LookOptions) => Promise<Page>;

/**
 * The `test` of this suite. Its `visit` and `look` open pages and fail the test when a page wrote an error or
 * warning, missed a file, or asked another site for anything. `look` is for tests that change nothing that outlives
 * a page: no routes, no permissions, no scripts of their own, no question about how long the history is.
 */
export const test = base
  .extend("endpoint", { scope: "worker" }, () => inject("browser"))
  .extend("browser", { scope: "worker" }, async ({ endpoint }, { onCleanup }) => {
    const browser = await chromium.connect(endpoint);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("used", { scope: "worker" }, () => ({ scripted: [] as Page[], plain: [] as Page[] }))
  .extend("visit", ({ browser, onTestFinished }): Visit => async (address, { expected, before, ...options } = {}) => {
    // All pages of a browser share one clipboard: who reads it has a browser of their own.
    const own = options.permissions?.includes("clipboard-read")
      ? await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] })
      : undefined;
    const page = await newPage(own ?? browser, options);
    const heard = complaints(page);
    onTestFinished(async () => {
      await page.context().close();
      await own?.close();
      expectNone(heard, expected);
    });
    await before?.(page);
    await page.goto(address);
    return page;
  })
  .extend("look", ({ browser, used, onTestFinished }): Look => async (address, options = {}) => {
    const { expected, viewport = desktop, colorScheme = "light", reducedMotion = "no-preference" } = options;
    const { javaScriptEnabled = true } = options;
    const pages = javaScriptEnabled ? used.scripted : used.plain;
    const page = pages.pop() ?? (await newPage(browser, { javaScriptEnabled }));
    await page.setViewportSize(viewport ?? desktop);
    await page.emulateMedia({ colorScheme, reducedMotion, media: "screen", forcedColors: "none" });
    // From a page to a place in it no document is loaded, and no script of it runs.
    if (address.includes("#")) await page.goto("about:blank");
    const heard = complaints(page);
    onTestFinished(() => {
      page.removeAllListeners();
      pages.push(page);
      expectNone(heard, expected);
    });
    await page.goto(address);
    return page;
  });

/** A page of a visitor who was never here. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: desktop, baseURL: inject("site"), ...options });
  return context.newPage();
}

/** Fails the test whose page {@link complaints} heard anything that was not expected. */
export function expectNone(heard: string[], expected?: RegExp): void {
  expect(
    heard.filter((line) => !expected?.test(line)),
    "complaints of the browser",
  ).toEqual([]);
}
