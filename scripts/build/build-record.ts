import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { glob, mkdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { contentDir } from "../../src/content/directories.ts";
import { buildDay, isPreview } from "../../src/content/publication.ts";

/** Everything that a site is made from, beside its content. */
const SOURCES = ["src/**", "public/**", "scripts/build.ts", "scripts/build/**", "*.{mjs,json}"];

/** What a site was built from. Two builds of the same record make the same site. */
export interface BuildRecord {
  /** SHA-256 of names, sizes and times of all sources. */
  sources: string;
  /** The content folder. */
  content: string;
  /** The calendar day of the build: pages appear on their day. */
  day: string;
  /** Where the site says that it is. */
  address: string;
  /** Whether it shows drafts and pages of the future. */
  isPreview: boolean;
  /** Whether a part of it is not the content that is there, because that has mistakes. */
  isHeldBack: boolean;
}

/**
 * What a build that begins now is made from.
 * @throws when `site.yaml` cannot be read
 */
export async function currentRecord(): Promise<BuildRecord> {
  const files = await Array.fromAsync(glob([...SOURCES, `${contentDir}/**`]));
  const states = await Promise.all(
    files.sort().map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return [file, size, mtimeMs];
    }),
  );
  const settings = parse(readFileSync(join(contentDir, "site.yaml"), "utf8")) as { timeZone: string; url: string };
  return {
    sources: createHash("sha256").update(JSON.stringify(states)).digest("hex"),
    content: contentDir,
    day: buildDay(settings.timeZone),
    address: process.env.SITE_URL ?? settings.url,
    isPreview,
    isHeldBack: false,
  };
}

/** Remembers what a finished site was built from. @param site its folder */
export async function writeRecord(site: string, record: BuildRecord): Promise<void> {
  await mkdir(dirname(recordFile(site)), { recursive: true });
  await writeFile(recordFile(site), JSON.stringify(record, null, 2));
}

/** Forgets what a site was built from, before another one takes its place. */
export const forgetRecord = (site: string): Promise<void> => rm(recordFile(site), { force: true });

/** @returns what a site was built from; undefined where nobody knows */
export function readRecord(site: string): BuildRecord | undefined {
  try {
    return JSON.parse(readFileSync(recordFile(site), "utf8")) as BuildRecord;
  } catch {
    return undefined;
  }
}

/** @returns whether a site is there and nothing that it is built from has changed since */
export async function isUpToDate(site: string): Promise<boolean> {
  if (!existsSync(join(site, "index.html"))) return false;
  // Settings that cannot be read are for the next build to complain about.
  return isDeepStrictEqual(readRecord(site), await currentRecord().catch(() => "none"));
}

/** Names that are nobody's (RFC 2606, RFC 6761). */
const PLACEHOLDER = /(^|\.)(example(\.(com|net|org))?|test|invalid|localhost)$/;

/**
 * Why a finished site should not go online as it is.
 * @param site its folder
 * @returns sentences, such as "It is a preview, with drafts and pages of the future."
 */
export async function reasonsAgainst(site: string): Promise<string[]> {
  const [record, now] = [readRecord(site), await currentRecord()];
  if (!record) return ["Nobody knows what it was built from."];
  const { hostname } = new URL(record.address);
  const hasChanged = record.sources !== now.sources || record.content !== now.content;
  return [
    record.isPreview && "It is a preview, with drafts and pages of the future.",
    record.day !== now.day && `It was built for ${record.day}, and today is ${now.day}.`,
    PLACEHOLDER.test(hostname) &&
      `Its address is ${record.address}, which only stands in for the clinic's own: see url in ${relative("", record.content)}/site.yaml.`,
    hasChanged && "What it is made from has changed since it was built.",
  ].filter((reason) => reason !== false);
}

/** Outside the site: its folder holds nothing but what visitors and hosts are meant to get. */
function recordFile(site: string): string {
  return join(".cache/built", `${createHash("sha256").update(resolve(site)).digest("hex").slice(0, 16)}.json`);
}
