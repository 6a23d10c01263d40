import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildIndex } from "./build-index.ts";
import { readPages, slim } from "./indexed-pages.ts";
import { writeTables } from "./tables.ts";

/**
 * Makes what the search needs from the finished pages, into `pagefind/`: Pagefind's index, and for each language the
 * aliases and the vocabulary.
 * @param folder of the finished pages
 * @param addresses of the pages that must be in the index, such as `/blog/after-iop/`
 * @throws when one of them is missing in it or no page is found: a site whose search finds nothing must not go live
 */
export async function writeIndex(folder: string, addresses: readonly string[]): Promise<void> {
  const files = await buildIndex(folder);
  const pages = readPages(files);
  const indexed = new Set(pages.map(({ url }) => url));
  const missing = addresses.filter((address) => !indexed.has(address));
  if (missing.length > 0)
    throw new Error(
      `The search index could not be built: not in it: ${missing.join(", ")}. Their text needs data-pagefind-body.`,
    );
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
