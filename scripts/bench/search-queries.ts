import type { Browser } from "playwright-core";

/** What a visitor saw, and how many milliseconds after the last keystroke. */
export interface Seen {
  hrefs: string[];
  milliseconds: number;
}

/** Types queries into the search page, one after the other, as one visitor. @param path of the search page */
export async function askOurs(
  browser: Browser,
  site: string,
  path: string,
  queries: readonly string[],
): Promise<Seen[]> {
  const page = await browser.newPage();
  await page.goto(`${site}${path}?q=iop`);
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
