import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { glob, mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { contentDir } from "../../src/content/directories.ts";
import { buildDay } from "../../src/content/publication.ts";

/** Everything that a site is made from, beside its content. */
const SOURCES = ["src/**", "public/**", "scripts/build.ts", "scripts/build/**", "*.{mjs,json}"];

/**
 * What a build depends on, as one word: names, sizes and times of all sources, the day, since pages appear on their
 * day, and the environment. Two builds with the same word make the same site.
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
  const state = [states, contentDir, buildDay(timeZone), process.env.SITE_URL, process.env.PREVIEW];
  return createHash("sha256").update(JSON.stringify(state)).digest("hex");
}

/** Notes what a finished site was made from; without a word, that nobody knows. */
export async function writeBuildHash(site: string, word = ""): Promise<void> {
  await mkdir(dirname(note(site)), { recursive: true });
  await writeFile(note(site), word);
}

/** Whether a site is there and nothing that it is made from has changed since. */
export async function isUpToDate(site: string): Promise<boolean> {
  if (!existsSync(join(site, "index.html")) || !existsSync(note(site))) return false;
  // Settings that cannot be read are for the next build to complain about.
  return readFileSync(note(site), "utf8") === (await buildHash().catch(() => "none"));
}

/** Outside the site: its folder holds nothing but what visitors and hosts are meant to get. */
function note(site: string): string {
  return join(".cache/built", createHash("sha256").update(resolve(site)).digest("hex").slice(0, 16));
}
