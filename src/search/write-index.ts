import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { IndexFile } from "pagefind";

/** Writes a search index into a site. @param folder of the finished pages */
export function writeIndex(folder: string, files: readonly IndexFile[]): void {
  for (const { path, content } of files) {
    const file = join(folder, "pagefind", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
