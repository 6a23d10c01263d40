import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { crc32 } from "node:zlib";
import { KEPT_INDEX } from "./kept-index.ts";

/** Stands in a cache and says what else belongs there: `{ "dist/index.html": "12345 678" }`. */
const LIST = "kept-files.json";

/** What was compressed, in a cache. */
export const PACKED = "packed-texts";

/** What a build takes from a cache: Astro's pages, pictures, fonts and lists, packed files and the search index. */
const PARTS = ["assets", "data-store.json", "dist", "fonts", "incremental-build.json", PACKED, KEPT_INDEX];

/**
 * Removes from a cache what is not as {@link noteKept} found it: what a disk, a copy or a build that was killed has
 * damaged, or left half written. Astro takes any file for whole, and would publish it again with every build.
 * @param cache folder that may be missing; only a program that makes it anew may be using it
 * @returns how many files were removed
 */
export function discardDamaged(cache: string): number {
  const kept = readList(cache);
  const damaged = filesIn(cache).filter((file) => kept[file] !== checksum(join(cache, file)));
  for (const file of damaged) rmSync(join(cache, file));
  return damaged.length;
}

/** Notes the files of a cache and their checksums, once a build has made all of them. @param cache may be missing */
export function noteKept(cache: string): void {
  const files = filesIn(cache);
  if (files.length === 0) return;
  const kept = Object.fromEntries(files.map((file) => [file, checksum(join(cache, file))]));
  writeFileSync(join(cache, LIST), JSON.stringify(kept));
}

/** Without a list that can be read, nothing is known of any file. */
function readList(cache: string): Partial<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(join(cache, LIST), "utf8")) as Record<string, string>;
  } catch {
    return {};
  }
}

function filesIn(cache: string): string[] {
  try {
    return readdirSync(cache, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(cache, join(parentPath, name)))
      .filter((file) => PARTS.includes(file.split(sep)[0] ?? ""));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Its size and its CRC-32: nobody attacks a cache, and thousands of files are read twice a build. */
function checksum(file: string): string {
  const content = readFileSync(file);
  return `${content.length} ${crc32(content)}`;
}
