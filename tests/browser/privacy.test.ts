import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { nothing, stored } from "../support/stored.ts";
import { article, pageAddresses } from "./support/addresses.ts";
import { test } from "./support/visit.ts";

// `visit` itself fails when a page asks another site for anything.
describe("A visit to every page, with a search and a copied link", () => {
  test("leaves no cookie and nothing stored", async ({ visit }) => {
    const page = await visit("/", { permissions: ["clipboard-write"] });
    for (const address of pageAddresses()) {
      await page.goto(address);
      expect(await page.evaluate(stored), address).toEqual(nothing);
    }
    await searchAndCopy(page);
    expect(await page.evaluate(stored)).toEqual(nothing);
    expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
  });

  test("tells no server where the visitor comes from, and asks for no page ahead of time", async ({ visit }) => {
    const page = await visit("/");
    const pages: string[] = [];
    const told: string[] = [];
    page.on("request", (request) => {
      if (request.resourceType() === "document") pages.push(new URL(request.url()).pathname);
    });
    page.on("requestfinished", async (request) => {
      const { referer } = await request.allHeaders();
      if (referer) told.push(`${request.url()} was told ${referer}`);
    });
    for (const address of pageAddresses()) await page.goto(address);
    expect(pages).toEqual(pageAddresses());
    await page.locator("header a").last().hover();
    await page.locator('footer a[href="/about/"]').click();
    await page.waitForURL("**/about/");
    expect(told).toEqual([]);
  });
});

async function searchAndCopy(page: Page): Promise<void> {
  await page.goto("/search/?q=family");
  await page.locator("[data-search-result]").first().waitFor();
  await page.goto(article);
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByText("The link is copied.").waitFor();
}
