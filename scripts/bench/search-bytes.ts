import type { Browser, BrowserContext, Page } from "playwright-core";
import { pageOf } from "./measured-pages.ts";

/**
 * Bytes on the wire from `/` on an article until the first suggestion is seen, by a new visitor: the window, its
 * words, the search's code and the aliases.
 */
export async function bytesOfSuggestion(browser: Browser, site: string): Promise<number> {
  return asNewVisitor(browser, async (page, bytes) => {
    await page.goto(site + (pageOf("article") ?? "/"), { waitUntil: "networkidle" });
    const before = await bytes();
    await page.keyboard.press("/");
    await page.locator("dialog[open] [type='search']").fill("subox");
    await page.locator("dialog[open] a[data-suggestion][href*='/blog/']").first().waitFor();
    return (await bytes()) - before;
  });
}

/** Bytes on the wire of everything the search loads for a first answer: code, Pagefind, its index, the texts shown. */
export async function bytesOfAnswer(browser: Browser, site: string, query: string): Promise<number> {
  return asNewVisitor(browser, async (page, bytes) => {
    await page.goto(`${site}/search/`, { waitUntil: "networkidle" });
    await page.locator("main input[type=search]").fill(query);
    await page.locator("a[data-search-result]").first().waitFor();
    await page.waitForLoadState("networkidle");
    return bytes((url) => /\.js$|\/pagefind\//.test(url.pathname));
  });
}

/** The same for a whole question that is typed at an even pace, with all that is loaded on the way. */
export async function bytesOfTyping(browser: Browser, site: string, question: string): Promise<number> {
  return asNewVisitor(browser, async (page, bytes) => {
    await page.goto(`${site}/search/`, { waitUntil: "networkidle" });
    await page.locator("main input[type=search]").pressSequentially(question, { delay: 120 });
    await page.locator("a[data-search-result]").first().waitFor();
    await page.locator("[data-marks]").first().waitFor();
    await page.waitForLoadState("networkidle");
    return bytes((url) => /\.js$|\/pagefind\//.test(url.pathname));
  });
}

/**
 * What a new visitor of a large site loads and waits for.
 * @returns bytes until the first suggestion; milliseconds from the address of a search to its first result, and its bytes
 */
export async function weighScale(browser: Browser, site: string) {
  const suggestion = await bytesOfSuggestion(browser, site);
  const opened = await asNewVisitor(browser, async (page, bytes) => {
    const started = performance.now();
    await page.goto(`${site}/search/?q=cost+of+treatment`);
    await page.locator("a[data-search-result]").first().waitFor();
    const opening = performance.now() - started;
    return { opening, answer: await bytes((url) => /\.js$|\/pagefind\//.test(url.pathname)) };
  });
  return { suggestion, ...opened };
}

/** Types letter by letter into the window. @returns milliseconds from each key until what is found is shown */
export async function typeSlowly(browser: Browser, site: string, text: string): Promise<number[]> {
  return asNewVisitor(browser, async (page) => {
    await page.goto(site + (pageOf("article") ?? "/"), { waitUntil: "networkidle" });
    await page.keyboard.press("/");
    const field = page.locator("dialog[open] [type='search']");
    await field.waitFor();
    const times: number[] = [];
    for (let length = 1; length <= text.length; length++) {
      const started = performance.now();
      await field.fill(text.slice(0, length));
      await page.locator(`dialog a:not([lang])[href$='${encodeURIComponent(text.slice(0, length).trim())}']`).waitFor();
      times.push(performance.now() - started);
    }
    return times;
  });
}

/** @param use gets a function that counts the bytes of answers so far, of some addresses or of all */
async function asNewVisitor<Result>(
  browser: Browser,
  use: (page: Page, bytes: (counts?: (url: URL) => boolean) => Promise<number>) => Promise<Result>,
): Promise<Result> {
  const context: BrowserContext = await browser.newContext();
  const page = await context.newPage();
  const answers: Promise<{ url: URL; size: number }>[] = [];
  page.on("requestfinished", (request) => {
    answers.push(
      request.sizes().then(
        ({ responseBodySize }) => ({ url: new URL(request.url()), size: responseBodySize }),
        // The page was closed: what came then is not counted.
        () => ({ url: new URL(request.url()), size: 0 }),
      ),
    );
  });
  try {
    return await use(page, async (counts = () => true) => {
      await page.waitForLoadState("networkidle");
      return (await Promise.all(answers)).filter(({ url }) => counts(url)).reduce((sum, { size }) => sum + size, 0);
    });
  } finally {
    await context.close();
  }
}
