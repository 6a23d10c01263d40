import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { outDir } from "../../../src/content/directories.ts";

/** Pages that visitors can meet although no sitemap lists them. */
const UNLISTED = ["/404.html", "/search/", "/es/search/", "/styleguide/"];

/** Pages that differ from a sister in nothing but words: other topics, and programs that are made from ids. */
const SISTERS = /^\/(topics\/(?!stopping-safely)[^/]+|programs\/(individual-therapy|educational-workshops))\/$/;

/**
 * The address of every page of the finished site that has anything of its own.
 * @returns paths such as `/blog/`: those of the sitemap, then the unlisted ones that exist
 * @throws when the site has not been built
 */
export function pageAddresses(): string[] {
  const index = join(outDir, "sitemap-index.xml");
  if (!existsSync(index)) throw new Error(`There is no built site in ${outDir}. Run "npm run build" first.`);
  const sitemaps = locations(index).map((path) => join(outDir, path));
  const listed = sitemaps.flatMap(locations).filter((address) => !SISTERS.test(address));
  return [...listed, ...UNLISTED.filter(isBuilt)];
}

/** The founding article: it has every part that an article can have. */
export const article = "/blog/how-intensive-outpatient-program-works/";

/** One page of each kind: what holds for it holds for its sisters. */
export const kindsOfPage = [
  "/",
  "/blog/",
  article,
  "/programs/",
  "/programs/weekly-schedule/",
  "/topics/stopping-safely/",
  "/contact/",
  "/crisis/",
  "/fit/",
  "/fit/how-it-decides/",
  ...UNLISTED.filter(isBuilt),
];

function locations(sitemap: string): string[] {
  return [...readFileSync(sitemap, "utf8").matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = ""]) => new URL(url).pathname,
  );
}

function isBuilt(address: string): boolean {
  return existsSync(join(outDir, address.endsWith("/") ? `${address}index.html` : address));
}
