import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { glob, mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { contentDir } from "../../src/content/directories.ts";
import { buildDay, isPreview } from "../../src/content/publication.ts";

/** Everything that a site is made from, beside its content. */
const SOURCES = ["src/**", "public/**", "scripts/build.ts", "scripts/build/**", "*.{mjs,json}"];

/**
 * Hash of what a build depends on: names, sizes and times of all sources, the day, since pages appear on their day, and
 * the environment. Two builds with the same hash make the same site.
 * @returns SHA-256 as hexadecimal digits
 */
export async function buildHash(): Promise<string> {
  const files = await Array.fromAsync(glob([...SOURCES, `${contentDir}/**`]));
  const states = await Promise.all(
    files.sort().map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return [file, size, mtimeMs];
    }),
  );
  const { timeZone } = parse(readFileSync(join(contentDir, "site.yaml"), "utf8")) as { timeZone: string };
  const state = [states, contentDir, buildDay(timeZone), process.env.SITE_URL, isPreview];
  return createHash("sha256").update(JSON.stringify(state)).digest("hex");
}

/**
 * Remembers what a finished site was built from.
 * @param site its folder
 * @param hash from {@link buildHash}; empty means unknown, so that the next start builds again
 */
export async function writeBuildHash(site: string, hash = ""): Promise<void> {
  await mkdir(dirname(hashFile(site)), { recursive: true });
  await writeFile(hashFile(site), hash);
}

/** @returns whether a site is there and nothing that it is built from has changed since */
export async function isUpToDate(site: string): Promise<boolean> {
  if (!existsSync(join(site, "index.html")) || !existsSync(hashFile(site))) return false;
  // Settings that cannot be read are for the next build to complain about.
  return readFileSync(hashFile(site), "utf8") === (await buildHash().catch(() => "none"));
}

/** Outside the site: its folder holds nothing but what visitors and hosts are meant to get. */
function hashFile(site: string): string {
  return join(".cache/built", createHash("sha256").update(resolve(site)).digest("hex").slice(0, 16));
}
