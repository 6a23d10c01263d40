import type { Browser } from "playwright-core";

/** Results of Pagefind's own search, as its documentation begins: no options, the first ten pages. */
export async function askPlain(browser: Browser, site: string, queries: readonly string[]): Promise<string[][]> {
  const page = await browser.newPage();
  await page.goto(`${site}/search/`);
  const answers = await page.evaluate(async (queries) => {
    const address = "/pagefind/pagefind.js";
    interface Found {
      results: { data(): Promise<{ url: string }> }[];
    }
    const pagefind = (await import(address)) as {
      options(options: object): Promise<void>;
      search(query: string): Promise<Found>;
    };
    await pagefind.options({ noWorker: true });
    const answers: string[][] = [];
    for (const query of queries) {
      const { results } = await pagefind.search(query);
      const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      answers.push(data.map(({ url }) => url));
    }
    return answers;
  }, queries);
  await page.close();
  return answers;
}

/** What a visitor saw, and how many milliseconds after the last keystroke. */
export interface Seen {
  hrefs: string[];
  milliseconds: number;
}

/** Types queries into the search page, one after the other, as one visitor. */
export async function askOurs(browser: Browser, site: string, queries: readonly string[]): Promise<Seen[]> {
  const page = await browser.newPage();
  await page.goto(`${site}/search/?q=treatment`);
  await page.locator("[data-search-result]").first().waitFor();
  const seen = await page.evaluate(async (queries) => {
    const field = document.querySelector<HTMLInputElement>("main input[type=search]");
    const links = () => [...document.querySelectorAll<HTMLAnchorElement>("a[data-search-result]")];
    const type = (text: string) => {
      if (field) field.value = text;
      field?.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const status = () => document.querySelector("main [data-search-status]")?.textContent ?? "";
    const until = async (isDone: () => boolean) => {
      const end = performance.now() + 3_000;
      while (!isDone() && performance.now() < end)
        await new Promise((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = done;
          port2.postMessage(undefined);
        });
    };
    const seen: Seen[] = [];
    for (const query of queries) {
      type("");
      await until(() => links().length === 0 && status() === "");
      const typed = performance.now();
      type(query);
      await until(() => links().length > 0 || status() !== "");
      seen.push({ hrefs: links().map((link) => link.pathname), milliseconds: performance.now() - typed });
    }
    return seen;
  }, queries);
  await page.close();
  return seen;
}
