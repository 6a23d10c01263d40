import type { SitemapItem } from "@astrojs/sitemap";
import { type ListedPage, readPageList } from "./page-list.ts";

/**
 * Makes what completes the entries of the sitemap: the day of the last change, and the page's translations.
 * @param folder of the finished pages, whose list is read at the first entry
 * @returns a function from what the sitemap integration knows, the address, to the entry; to `undefined` for what is
 * no page of the site, and for a page that search engines may not list
 */
export function sitemapEntries(folder: string): (item: SitemapItem) => SitemapItem | undefined {
  let pages: Map<string, ListedPage> | undefined;
  return (item) => {
    pages ??= new Map(readPageList(folder).map((page) => [page.href, page]));
    const page = pages.get(new URL(item.url).pathname);
    if (!page || page.noindex) return undefined;
    return { ...item, lastmod: page.modified, links: linksOf(page, item.url) };
  };
}

/** Links to a page in each language and, where a visitor's language is none of them, to the original. */
function linksOf({ translations }: ListedPage, site: string): NonNullable<SitemapItem["links"]> {
  const [original] = translations;
  if (!original || translations.length < 2) return [];
  return [
    ...translations.map(({ language, href }) => ({ lang: language, url: new URL(href, site).href })),
    { lang: "x-default", url: new URL(original.href, site).href },
  ];
}
