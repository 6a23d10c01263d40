import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** The folder that staff edit. `CONTENT_DIR` builds another one, for tests and benchmarks. */
export const contentDir = resolve(process.env.CONTENT_DIR ?? "content");

/** Where the finished site goes. `OUT_DIR` puts it elsewhere. */
export const outDir = resolve(process.env.OUT_DIR ?? "dist");

/**
 * Astro's cache: one for each content folder, so that they never see each other's pages. Outside node_modules, which
 * `npm ci` empties.
 */
export const cacheOf = (content: string): string =>
  resolve(".cache/astro", createHash("sha256").update(content).digest("hex").slice(0, 8));

/** The cache of this build. */
export const cacheDir = cacheOf(contentDir);

/** The content folder as an address that ends with a slash, as Astro's loaders want it. */
export const contentUrl = pathToFileURL(`${contentDir}/`);
