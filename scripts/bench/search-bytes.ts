import type { Browser, BrowserContext, Page } from "playwright-core";

/** Where a visitor reads who reaches for the search. */
const ARTICLE = "/blog/how-intensive-outpatient-program-works/";

/**
 * Bytes on the wire from `/` on an article until the first suggestion is seen, by a new visitor: the window, its
 * words, the search's code and the aliases.
 */
export async function bytesOfSuggestion(browser: Browser, site: string): Promise<number> {
  return asNewVisitor(browser, async (page, bytes) => {
    await page.goto(site + ARTICLE, { waitUntil: "networkidle" });
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
      request.sizes().then(({ responseBodySize }) => ({ url: new URL(request.url()), size: responseBodySize })),
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
