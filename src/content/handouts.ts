import { statSync } from "node:fs";
import { join } from "node:path";
import { contentDir } from "./directories.ts";

/** Folder of the files to hand out, such as forms to fill in, within the content folder. */
export const handoutFolder = "files";

/** Address of a file to hand out. @param name of the file */
export const handoutAddress = (name: string): string => `/${handoutFolder}/${name}`;

/**
 * What a link to a file to hand out says of it, for those who count every megabyte: `PDF, 120 KB`.
 * @param href address that the link leads to
 * @returns undefined for any other link, and for a file that is not there
 */
export function handoutFacts(href: string): string | undefined {
  const [path = ""] = href.split(/[?#]/);
  if (!path.startsWith(handoutAddress(""))) return undefined;
  const file = statSync(join(contentDir, path), { throwIfNoEntry: false });
  return file && `${(path.split(".").at(-1) ?? "").toUpperCase()}, ${sizeOf(file.size)}`;
}

/** A size as people read it: `120 KB`, `1.4 MB`. @param bytes how many there are */
export const sizeOf = (bytes: number): string =>
  bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
