import { createHash } from "node:crypto";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { IndexFile } from "pagefind";
import { contentDir } from "../../src/content/directories.ts";

/** Its name in a cache. One file: a part of an index that is missing would go unnoticed. */
export const KEPT_INDEX = "search-index";

interface KeptIndex {
  key: string;
  files: IndexFile[];
}

/**
 * Takes the search index from the last build when nothing that it is made from has changed since.
 * @param cache folder where it is kept; whether it is whole must be known already
 * @param site folder of the finished pages
 * @param make makes it anew
 * @returns the files of the index
 */
export async function keepIndex(
  cache: string,
  site: string,
  make: () => Promise<IndexFile[]>,
): Promise<readonly IndexFile[]> {
  const file = join(cache, KEPT_INDEX);
  const key = keyOf(site);
  const kept = read(file);
  if (kept?.key === key) return kept.files;
  const files = await make();
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, serialize({ key, files } satisfies KeptIndex));
  return files;
}

function read(file: string): KeptIndex | undefined {
  try {
    return deserialize(readFileSync(file)) as KeptIndex;
  } catch {
    return undefined;
  }
}

/** The finished pages and their list, what people call things and ask, and the code. */
function keyOf(site: string): string {
  const hash = createHash("sha256").update(process.version);
  for (const [folder, patterns] of [
    [site, ["**/*.html", "*.json"]],
    [contentDir, ["**/*.yaml"]],
    [".", ["src/**/*.ts", "scripts/build/*.ts", "package-lock.json"]],
  ] as const)
    for (const name of globSync(patterns, { cwd: folder }).sort())
      hash.update(`\n${name}\n`).update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}
