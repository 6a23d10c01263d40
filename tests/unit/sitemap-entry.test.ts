import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sitemapEntry } from "../../src/seo/sitemap-entry.ts";
import { emptyFolder } from "../support/folder.ts";

const url = "https://a.example/about/";

async function entryOf(head: string) {
  const site = await emptyFolder();
  await mkdir(join(site, "about"));
  await writeFile(join(site, "about/index.html"), `<!doctype html><head>${head}</head>`);
  return sitemapEntry({ url }, site);
}

test("a page says itself when it changed and which translations it has", async () => {
  const translations =
    '<link rel="alternate" hreflang="en" href="https://a.example/about/">' +
    '<link rel="alternate" hreflang="es" href="https://a.example/es/about/">';
  expect(await entryOf(`<meta name="last-modified" content="2026-02-03">${translations}`)).toEqual({
    url,
    lastmod: "2026-02-03",
    links: [
      { lang: "en", url: "https://a.example/about/" },
      { lang: "es", url: "https://a.example/es/about/" },
    ],
  });
});

test("what a page does not say is left out", async () => {
  expect(await entryOf("")).toEqual({ url });
});

test("a page that asks not to be listed is not", async () => {
  expect(await entryOf('<meta name="robots" content="noindex, nofollow">')).toBeUndefined();
});
