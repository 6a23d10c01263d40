import { mkdirSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import sirv from "sirv";
import { buildIndex } from "./build-index.ts";
import { readPages, slim, type IndexedPage } from "./indexed-pages.ts";
import { writeTables } from "./tables.ts";

/**
 * Builds what the search needs from the finished pages, into `/pagefind/`: Pagefind's index, and for each language
 * the aliases and the vocabulary. Every page that search engines may list must be in it. Any error stops the build:
 * a site whose search finds nothing must not go live.
 */
export default function searchIndex(): AstroIntegration {
  let finished: URL;
  return {
    name: "search-index",
    hooks: {
      "astro:config:done": ({ config }) => {
        finished = config.outDir;
      },
      "astro:build:done": async ({ dir, pages: built, logger }) => {
        const files = await buildIndex(fileURLToPath(dir));
        const pages = readPages(files);
        await expectAll(built, pages, dir);
        for (const [language, ofLanguage = []] of Map.groupBy(pages, (page) => page.language)) {
          const { aliases, words } = writeTables(ofLanguage);
          files.push(json(`aliases.${language}.json`, aliases), json(`words.${language}.json`, words));
        }
        for (const { path, content } of files.map(slim)) {
          const file = fileURLToPath(new URL(`pagefind/${path}`, dir));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        logger.info(`${pages.length} pages can be searched`);
      },
      // In development pages change without an index: the search answers from the last build.
      "astro:server:setup": ({ server, logger }) => {
        server.middlewares.use("/pagefind", sirv(fileURLToPath(new URL("pagefind/", finished)), { dev: true }));
        logger.info("The search finds the pages of the last `npm run build`, not what you change now.");
      },
    },
  };
}

const json = (path: string, value: unknown) => ({ path, content: Buffer.from(JSON.stringify(value)) });

/** @throws when a page that search engines may list is not in the index */
async function expectAll(built: { pathname: string }[], indexed: readonly IndexedPage[], dir: URL): Promise<void> {
  const found = new Set(indexed.map(({ url }) => url));
  for (const { pathname } of built.filter(({ pathname }) => !found.has(`/${pathname}`))) {
    // The page of what is not found has no folder of its own, and is not listed either.
    const html = await readFile(new URL(`${pathname}index.html`, dir), "utf8").catch(() => undefined);
    if (html && !UNLISTED.test(html))
      throw new Error(
        `The search index could not be built: /${pathname} is not in it. Its text needs data-pagefind-body.`,
      );
  }
}

/** Pages kept out of search engines or of this search, and those that only lead elsewhere. */
const UNLISTED = /<meta (name="robots" content="[^"]*noindex|http-equiv="refresh")|<div [^>]*data-unsearched/;
