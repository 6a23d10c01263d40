import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Name of the list in the folder of the finished pages. */
const PAGE_LIST = "site-pages.json";

/** What the steps of a build that come after the pages know of each page. */
export interface ListedPage {
  /** Address within the site. */
  href: string;
  /** The calendar day of the last change that matters to readers. */
  modified: string;
  /** Search engines may not list the page. */
  noindex: boolean;
  /** The site's own search finds the page. */
  searched: boolean;
  /** The page in each language that has it, the default language first. */
  translations: { language: string; href: string }[];
}

/**
 * The list of all pages that `src/pages/site-pages.json.ts` writes.
 * @param folder of the finished pages
 * @throws when the list is not there
 */
export const readPageList = (folder: string): ListedPage[] =>
  JSON.parse(readFileSync(join(folder, PAGE_LIST), "utf8")) as ListedPage[];

/** Removes the list, which visitors have no use for. @param folder of the finished pages */
export const removePageList = (folder: string): void => rmSync(join(folder, PAGE_LIST));
