import { existsSync } from "node:fs";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { download } from "./download.ts";
import { MOST_BYTES, type Place } from "./files.ts";
import { hashOf } from "./manifest.ts";
import { preparePicture, type Prepared } from "./prepare-picture.ts";

/** A picture or file that was brought, as it is kept until the pages are written; or why it could not be. */
export type Brought = { file: string; hash: string; ending: string; lost?: string | undefined } | { problem: string };

/** How many are brought at once: no server is asked for more. */
const AT_ONCE = 4;

interface BringOptions {
  /** Where downloads and finished pictures stay, so that a second run asks nobody again. */
  cache: string;
  /** Whether files may be loaded from other places. */
  mayDownload: boolean;
  progress: (done: number, total: number) => void;
  /** Loads a file from the Internet. */
  load?: (url: string) => Promise<Buffer>;
}

/** Names a place, so that what stands on many pages is brought once. */
export const placeKey = (place: Place): string =>
  "path" in place ? place.path : "url" in place ? place.url : `data:${hashOf(place.bytes)}`;

/** Whether a place has to be asked for over the Internet. */
export const isRemote = (place: Place, cache: string): boolean =>
  "url" in place && !existsSync(downloadOf(place.url, cache));

/**
 * Brings pictures, made ready for the site, and other files as they are.
 * @param wanted places by their key, and whether each is a picture
 * @returns what became of each, by the same key
 */
export async function bringAll(
  wanted: ReadonlyMap<string, { place: Place; isPicture: boolean }>,
  { progress, ...options }: BringOptions,
): Promise<Map<string, Brought>> {
  const brought = new Map<string, Brought>();
  const waiting = wanted.entries();
  const work = async () => {
    for (const [key, { place, isPicture }] of waiting) {
      const result = await (isPicture ? bringPicture(place, options) : bringFile(place, options)).catch(
        (error: unknown) => ({ problem: error instanceof Error ? error.message : String(error) }),
      );
      brought.set(key, result);
      progress(brought.size, wanted.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return brought;
}

type LoadOptions = Omit<BringOptions, "progress">;

async function bringPicture(place: Place, options: LoadOptions): Promise<Brought> {
  const bytes = await bytesOf(place, options);
  const facts = join(options.cache, "pictures", `${hashOf(bytes)}.json`);
  if (existsSync(facts)) {
    const known = JSON.parse(await readFile(facts, "utf8")) as Extract<Brought, { file: string }>;
    if (existsSync(known.file)) return known;
  }
  const { bytes: picture, ending, lost }: Prepared = await preparePicture(bytes);
  const known = { file: facts.replace(/\.json$/, ending), hash: hashOf(picture), ending, lost };
  await write(known.file, picture);
  await write(facts, JSON.stringify(known));
  return known;
}

async function bringFile(place: Place, options: LoadOptions): Promise<Brought> {
  const bytes = await bytesOf(place, options);
  const hash = hashOf(bytes);
  const file = "path" in place ? place.path : join(options.cache, "files", hash);
  if (!("path" in place)) await write(file, bytes);
  return { file, hash, ending: "" };
}

async function bytesOf(place: Place, { cache, mayDownload, load = download }: LoadOptions): Promise<Buffer> {
  if ("bytes" in place) return place.bytes;
  if ("path" in place) {
    const found = await stat(place.path).catch(() => undefined);
    if (!found?.isFile()) throw new Error("the file is not there, or may not be read");
    if (found.size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES / 1_000_000} MB`);
    return readFile(place.path);
  }
  const kept = downloadOf(place.url, cache);
  if (existsSync(kept)) return readFile(kept);
  if (!mayDownload) throw new Error("it was not downloaded");
  const bytes = await load(place.url);
  await write(kept, bytes);
  return bytes;
}

const downloadOf = (url: string, cache: string): string => join(cache, "downloads", hashOf(url));

/** Writes a file that is there as a whole or not at all. */
async function write(file: string, bytes: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
}
