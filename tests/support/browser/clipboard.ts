import type { Page } from "playwright-core";

/** What was copied, as an empty page of the same site sees it: the site's own pages are not allowed to read it. */
export async function copiedText(page: Page): Promise<string> {
  const reader = await page.context().newPage();
  await reader.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "" }));
  await reader.goto(new URL("/reader", page.url()).href);
  await reader.bringToFront();
  const text = await reader.evaluate(() => navigator.clipboard.readText());
  await reader.close();
  return text;
}
