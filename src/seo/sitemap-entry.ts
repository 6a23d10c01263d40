import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SitemapItem } from "@astrojs/sitemap";

/**
 * Completes an entry of the sitemap from the built page itself, so that there is no second list to keep.
 * @param item what the sitemap integration knows: the address
 * @param outDir the folder of the built site
 * @returns the entry with the day of the last change and its translations, or `undefined` for a page that asks not to be indexed
 */
export function sitemapEntry(item: SitemapItem, outDir: string): SitemapItem | undefined {
  const html = readFileSync(join(outDir, new URL(item.url).pathname, "index.html"), "utf8");
  if (html.includes('<meta name="robots" content="noindex')) return undefined;
  const modified = /<meta name="last-modified" content="([^"]+)"/.exec(html)?.[1];
  const links = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
    ([, lang = "", url = ""]) => ({ lang, url }),
  );
  return { ...item, ...(modified && { lastmod: modified }), ...(links.length > 0 && { links }) };
}
