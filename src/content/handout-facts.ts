import { statSync } from "node:fs";
import { join } from "node:path";
import { contentDir } from "./directories.ts";
import { handoutAddress, sizeOf } from "./handouts.ts";

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
