import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import MiniSearch from "minisearch";
import { createIndex, close } from "pagefind";
import type { Browser } from "playwright-core";
import { serve } from "../../src/hosting/serve.ts";
import { readFolder } from "../../src/search/build-index.ts";
import { pageOf, type IndexedPage } from "../../src/search/indexed-pages.ts";
import type { NameTable, PageRow } from "../../src/search/name-table.ts";

/** Asks another search of the same pages. @returns addresses for each query, best first, ten at most */
export type Peer = (language: "en" | "es", queries: readonly string[]) => Promise<string[][]>;

const FOLDER = resolve(".cache/bench/peers");

/** Pagefind as its documentation begins: one index of the pages, no options. */
export async function openPagefind(browser: Browser): Promise<{ ask: Peer; end: () => Promise<void> }> {
  rmSync(FOLDER, { recursive: true, force: true });
  const { index } = await createIndex({});
  await index?.addDirectory({ path: "dist" });
  await index?.writeFiles({ outputPath: join(FOLDER, "pagefind") });
  await close();
  for (const [folder, language] of [
    ["en", "en-US"],
    ["es", "es"],
  ] as const) {
    mkdirSync(join(FOLDER, folder), { recursive: true });
    const html = `<!doctype html><html lang="${language}"><title>Search</title><body></body></html>`;
    writeFileSync(join(FOLDER, folder, "index.html"), html);
  }
  const site = await serve({ dir: FOLDER, port: 0 });
  const ask: Peer = async (language, queries) => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/${language}/`);
    const answers = await page.evaluate(async (queries) => {
      const address = "/pagefind/pagefind.js";
      interface Found {
        results: { data(): Promise<{ url: string }> }[];
      }
      const pagefind = (await import(address)) as {
        options(options: object): Promise<void>;
        search(query: string): Promise<Found>;
      };
      await pagefind.options({ noWorker: true });
      const answers: string[][] = [];
      for (const query of queries) {
        const { results } = await pagefind.search(query);
        const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
        answers.push(data.map(({ url }) => url));
      }
      return answers;
    }, queries);
    await page.close();
    return answers;
  };
  return {
    ask,
    end: async () => {
      await site.close();
      rmSync(FOLDER, { recursive: true, force: true });
    },
  };
}

/** MiniSearch with misspellings and unfinished words, over the same pages and aliases. */
export async function openMiniSearch(): Promise<Peer> {
  const aliases = new Map(namedPages("dist").map((page) => [page.href, page.aliases]));
  const pages = (await readFolder("dist"))
    .map(pageOf)
    .map((page) => ({ ...page, aliases: aliases.get(page.href) ?? [] }));
  const indexes = new Map(
    (["en", "es"] as const).map((language) => [
      language,
      indexOf(pages.filter((page) => page.language.startsWith(language))),
    ]),
  );
  return (language, queries) =>
    Promise.resolve(
      queries.map((query) => (indexes.get(language)?.search(query) ?? []).slice(0, 10).map(({ id }) => String(id))),
    );
}

/** The search words of pages stand in its tables alone. */
const namedPages = (site: string): PageRow[] =>
  globSync("pagefind/names.*.json", { cwd: site }).flatMap(
    (file) => (JSON.parse(readFileSync(join(site, file), "utf8")) as NameTable).pages,
  );

function indexOf(pages: readonly IndexedPage[]): MiniSearch {
  const index = new MiniSearch({
    fields: ["title", "aliases", "headings", "text"],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 3, aliases: 3, headings: 2 } },
  });
  index.addAll(
    pages.map(({ href, title, aliases, opening, sections }) => ({
      ...{ id: href, title, aliases: aliases.join(" ") },
      headings: sections.map((section) => section.title).join(" "),
      text: [opening, ...sections.map(({ text }) => text)].join(" "),
    })),
  );
  return index;
}
