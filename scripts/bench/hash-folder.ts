import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** Hash of names and bytes of all files of a folder, those of folders that begin with a dot too. */
export async function hashFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const hash = createHash("sha256");
  for (const file of files.sort()) {
    hash.update(`${relative(folder, file)}\n`);
    hash.update(await readFile(file));
  }
  return hash.digest("hex");
}
