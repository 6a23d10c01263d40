import { readdirSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { isPdf } from "../../check/rules/handouts.ts";
import { decodeSafely } from "../decode-safely.ts";
import { fileFinder } from "../find-file.ts";
import type { ImportedFile, Overview } from "../import-source.ts";

/** Where the bytes of a picture or file are. */
export type Place = { path: string } | { bytes: Buffer } | { url: string };

/** The largest file that is taken in, in bytes. */
export const MOST_BYTES = 25_000_000;

/** What an address of a picture or file stands for. */
interface FoundFile {
  place: Place;
  /** What the source knows of it. */
  file: ImportedFile | undefined;
  /** Its name on the old site. */
  name: string;
}

/**
 * Finds what an address stands for, wherever its bytes are: on this machine, in the address itself, or on the Internet.
 * @param bases what it may be relative to
 * @returns undefined when it is nowhere
 */
export type FindPlace = (address: string, bases: readonly string[]) => FoundFile | undefined;

/**
 * @param uploads folder with the files of the old site, as WordPress keeps them: `2019/03/hill.jpg`. Only names that a
 * look into the folder gave are ever opened, so no address leads out of it.
 */
export function placeFinder({ files }: Overview, uploads: string | undefined): FindPlace {
  const findFile = fileFinder(files);
  const findUpload = uploadFinder(uploads);
  return (address, bases) => {
    if (/^data:/i.test(address)) {
      const bytes = bytesOf(address);
      return bytes && { place: { bytes }, file: undefined, name: "picture" };
    }
    const [plain = ""] = address.split(/[?#]/);
    const file = files.get(plain) ?? bases.map((base) => findFile(address, base)).find((found) => found !== undefined);
    const urls = [file?.address ?? "", address, ...bases.flatMap((base) => URL.parse(address, base)?.href ?? [])];
    const paths = urls.map(pathOf).filter(Boolean);
    const name = posix.basename(original(paths[0] ?? ""));
    const path = file?.path ?? paths.map(findUpload).find((found) => found !== undefined);
    if (path !== undefined) return { place: { path }, file, name };
    const url = urls.find((one) => /^https?:\/\//i.test(one));
    return url === undefined ? undefined : { place: { url }, file, name };
  };
}

/** Finds files of the uploads folder by the path of their address: the whole picture, where there is a smaller one of it. */
function uploadFinder(folder: string | undefined): (path: string) => string | undefined {
  const lying = folder === undefined ? new Map<string, string>() : filesIn(folder);
  const byName = Map.groupBy(lying, ([path]) => posix.basename(path));
  return (path) => {
    for (const one of [original(path), path]) {
      const parts = one.toLowerCase().split("/").filter(Boolean);
      // The folder may be the whole of `uploads`, or what lies above it.
      const tails = parts.slice(0, -1).map((_, at) => parts.slice(at).join("/"));
      const found = tails.flatMap((tail) => lying.get(tail) ?? [])[0];
      const [alone, second] = byName.get(parts.at(-1) ?? "") ?? [];
      if (found ?? (alone && !second)) return found ?? alone?.[1];
    }
    return undefined;
  };
}

/** The picture that WordPress made another from: `hill.jpg` of `hill-300x200.jpg`, `hill-scaled.jpg`. */
const original = (path: string): string =>
  path.replace(/(-\d{2,5}x\d{2,5}|-scaled|-rotated|-e\d{9,14})+(?=\.\w{3,4}$)/, "");

const pathOf = (address: string): string => {
  const path = URL.parse(address)?.pathname ?? address.split(/[?#]/)[0] ?? "";
  return decodeSafely(path);
};

/** Whether an address names a file that the site may hand out. */
export const isHandout = (address: string): boolean => isPdf(address.split(/[?#]/)[0] ?? "");

/** All files of a folder by their path within, in small letters. What a symbolic link leads to is not looked at. */
function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join("/").toLowerCase(), path]));
}

/** What a `data:` address holds; undefined when that is no bytes, or too many. */
function bytesOf(address: string): Buffer | undefined {
  const [, isBase64, data = ""] = /^data:[^,]*?(;base64)?,(.*)$/is.exec(address) ?? [];
  if (data.length === 0 || data.length > MOST_BYTES * 1.4) return undefined;
  return isBase64 ? Buffer.from(decodeSafely(data), "base64") : Buffer.from(decodeSafely(data));
}
