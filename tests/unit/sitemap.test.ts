import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ListedPage } from "../../src/seo/page-list.ts";
import { sitemapEntries } from "../../src/seo/sitemap.ts";
import { emptyFolder } from "../support/folder.ts";

const url = "https://a.example/about/";

/** The entry of the sitemap for an address, when the site has one page. */
async function entryOf(address: string, page: Partial<ListedPage> = {}) {
  const folder = await emptyFolder();
  const translations = [{ language: "en", href: "/about/" }];
  const known = { href: "/about/", modified: "2026-02-03", noindex: false, searched: true, translations, ...page };
  await writeFile(join(folder, "site-pages.json"), JSON.stringify([known]));
  return sitemapEntries(folder)({ url: address });
}

test("a page has the day of its last change, and its translations with the original for all other languages", async () => {
  expect(await entryOf(url)).toEqual({ url, lastmod: "2026-02-03", links: [] });
  const translations = [
    { language: "en", href: "/about/" },
    { language: "es", href: "/es/about/" },
  ];
  expect((await entryOf(url, { translations }))?.links).toEqual([
    { lang: "en", url: "https://a.example/about/" },
    { lang: "es", url: "https://a.example/es/about/" },
    { lang: "x-default", url: "https://a.example/about/" },
  ]);
});

test("a page that asks not to be listed is not, nor what is no page of the site", async () => {
  expect(await entryOf(url, { noindex: true })).toBeUndefined();
  expect(await entryOf("https://a.example/styleguide/")).toBeUndefined();
});
