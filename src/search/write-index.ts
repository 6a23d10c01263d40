import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildIndex } from "./build-index.ts";
import { readPages, slim, type IndexedPage } from "./indexed-pages.ts";
import { writeTables } from "./tables.ts";

/**
 * Makes what the search needs from the finished pages, into `pagefind/`: Pagefind's index, and for each language the
 * aliases and the vocabulary. Every page that search engines may list must be in it.
 * @param folder of the finished pages
 * @throws when a page is missing in it or there is none: a site whose search finds nothing must not go live
 */
export async function writeIndex(folder: string): Promise<void> {
  const files = await buildIndex(folder);
  const pages = readPages(files);
  expectAll(folder, pages);
  for (const [language, ofLanguage = []] of Map.groupBy(pages, (page) => page.language)) {
    const { aliases, words } = writeTables(ofLanguage);
    files.push(json(`aliases.${language}.json`, aliases), json(`words.${language}.json`, words));
  }
  for (const { path, content } of files.map(slim)) {
    const file = join(folder, "pagefind", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

const json = (path: string, value: unknown) => ({ path, content: Buffer.from(JSON.stringify(value)) });

/** @throws when a page that search engines may list is not in the index */
function expectAll(folder: string, indexed: readonly IndexedPage[]): void {
  const found = new Set(indexed.map(({ url }) => url));
  // The page of what is not found has no folder of its own, and is not listed either.
  for (const file of globSync("**/index.html", { cwd: folder })) {
    const address = `/${file.replaceAll("\\", "/").slice(0, -"index.html".length)}`;
    if (!found.has(address) && !UNLISTED.test(readFileSync(join(folder, file), "utf8")))
      throw new Error(
        `The search index could not be built: ${address} is not in it. Its text needs data-pagefind-body.`,
      );
  }
}

/** Pages kept out of search engines or of this search, and those that only lead elsewhere. */
const UNLISTED = /<meta (name="robots" content="[^"]*noindex|http-equiv="refresh")|<div [^>]*data-unsearched/;
