import { decodeSafely } from "./decode-safely.ts";
import type { ImportedFile } from "./import-source.ts";

/** Finds the file that a text means by an address. */
export type FindFile = (address: string, base: string) => ImportedFile | undefined;

/**
 * Knows the files of a WordPress site by every address that its texts may use: with http or https, with or without www,
 * without either, through the picture service of WordPress.com, on a former host, and for each size that WordPress made
 * of a picture (`photo-300x200.jpg`, `photo-scaled.jpg`, `photo-e1612345678.jpg`), which all mean the one that was uploaded.
 * @param files as an overview has them
 * @returns finds a file by an address as it was written, and the address that it is relative to
 */
export function fileFinder(files: ReadonlyMap<string, ImportedFile>): FindFile {
  const hosts = new Set<string>();
  const whole = new Map<string, ImportedFile>();
  const originals = new Map<string, ImportedFile>();
  const uploads = new Map<string, ImportedFile>();
  for (const [address, file] of files) {
    const url = comparable(address, "");
    if (!url) continue;
    const { host, key } = url;
    hosts.add(host);
    addFirst(whole, key, file);
    // A page that shows a picture has an address, too, which is no file's.
    if (!key.includes("?")) addFirst(originals, originalOf(key), file);
    const upload = uploadOf(key);
    if (upload !== undefined) addFirst(uploads, upload, file);
  }
  return (address, base) => {
    const named = files.get(address);
    if (named) return named;
    const url = comparable(address, base);
    if (!url) return undefined;
    const { host, key } = url;
    const file = whole.get(key) ?? originals.get(originalOf(key));
    if (file) return file;
    const upload = uploadOf(key);
    return upload !== undefined && hosts.has(host) ? uploads.get(upload) : undefined;
  };
}

function addFirst(map: Map<string, ImportedFile>, key: string, file: ImportedFile) {
  if (!map.has(key)) map.set(key, file);
}

/** An address without what differs between two that mean the same: `example.org/wp-content/uploads/2019/03/café.jpg`. */
function comparable(address: string, base: string): { host: string; key: string } | undefined {
  if (!URL.canParse(address, base || undefined)) return undefined;
  const { protocol, host, pathname, searchParams } = new URL(address, base || undefined);
  if (protocol !== "http:" && protocol !== "https:") return undefined;
  const page = searchParams.get("attachment_id");
  const path = decodeSafely(pathname).normalize() + (page === null ? "" : `?attachment_id=${page}`);
  const [shownHost, shownPath] = /^i\d\.wp\.com$/.test(host) ? splitFirst(path.slice(1)) : [host, path];
  const plainHost = shownHost
    .toLowerCase()
    .replace(/^www\./, "")
    .replace(/\.files\.wordpress\.com$/, ".wordpress.com");
  return { host: plainHost, key: plainHost + shownPath };
}

function splitFirst(path: string): [string, string] {
  const slash = path.indexOf("/");
  return slash < 0 ? [path, "/"] : [path.slice(0, slash), path.slice(slash)];
}

/** The address of the picture that was uploaded, for one of a size that WordPress or a plug-in made of it. */
const originalOf = (key: string): string =>
  key
    .replace(/(\.(?:jpe?g|png|gif))\.(?:webp|avif)$/i, "$1")
    .replace(/(?:-\d{1,5}x\d{1,5}|-scaled|-rotated|-e\d{9,13}|@2x)+(?=\.\w+$)/, "");

/** Where a file lies in the folder of uploads, which stays when a site moves: `2019/03/photo.jpg`. */
function uploadOf(key: string): string | undefined {
  const path = /\/(?:wp-content\/uploads|files)(?:\/sites\/\d+)?\/(.+)$/.exec(key)?.[1];
  return originalOf(path ?? /\/(\d{4}\/\d{2}\/[^/]+\.\w+)$/.exec(key)?.[1] ?? "") || undefined;
}
