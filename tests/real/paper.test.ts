import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { findBrowser } from "../../scripts/setup/find-browsers.mjs";
import { outDir } from "../../src/content/directories.ts";
import { serve } from "../../src/hosting/serve.ts";
import { formats, printedPages } from "../support/browser/paper.ts";
import { all, warn } from "../support/built/rule.ts";
import { pages } from "../support/built/site.ts";

/** How long what is printed becomes is for the texts of staff to say: what does not fit on its page is told. */
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  site = await serve({ dir: outDir, port: 0 });
  browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const emergencies = ["/crisis/", "/es/crisis/"].filter((address) => existsSync(join(outDir, address)));
const withSheets = pages.filter((page) => all(page, "printable-sheet").length > 0).map(({ pathname }) => pathname);

test.for(formats)("The page for emergencies and every sheet to fill in are one page of %s each", async (format) => {
  const long: string[] = [];
  const page = await browser.newPage();
  for (const address of [...emergencies, ...withSheets]) {
    await page.goto(new URL(address, site.url).href);
    await page.evaluate(() => document.querySelector("printable-sheet")?.classList.add("printing"));
    const printed = await printedPages(page, format);
    if (printed !== 1) long.push(`${address}: ${printed} pages of ${format}`);
  }
  await page.close();
  warn("sheets do not fit on a page", long);
});
