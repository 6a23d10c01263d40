import { chromium, type BrowserContextOptions, type Page } from "playwright-core";
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

/**
 * The `test` of this suite. Its `visit` opens pages, closes them afterwards, and fails the test when a page
 * wrote an error or warning, missed a file, or asked another site for anything.
 */
export const test = base
  .extend("endpoint", { scope: "worker" }, () => inject("browser"))
  .extend("browser", { scope: "worker" }, async ({ endpoint }, { onCleanup }) => {
    const browser = await chromium.connect(endpoint);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("visit", async ({ browser }, { onCleanup }): Promise<Visit> => {
    const ends: (() => Promise<void>)[] = [];
    onCleanup(async () => {
      for (const end of ends) await end();
    });
    return async (address, { expected, before, ...options } = {}) => {
      // All pages of a browser share one clipboard: who reads it has a browser of their own.
      const own = options.permissions?.includes("clipboard-read")
        ? await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] })
        : undefined;
      const context = await (own ?? browser).newContext({ viewport: desktop, baseURL: inject("site"), ...options });
      const page = await context.newPage();
      const heard = complaints(page);
      ends.push(async () => {
        await context.close();
        await own?.close();
        expect(
          heard.filter((line) => !expected?.test(line)),
          "complaints of the browser",
        ).toEqual([]);
      });
      await before?.(page);
      await page.goto(address);
      return page;
    };
  });
