import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Hash of names and bytes of all files of a folder. */
export async function hashFolder(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await Array.fromAsync(glob("**", { cwd: folder }))).sort()) {
    hash.update(`${name}\n`);
    hash.update(await readFile(join(folder, name)).catch(() => "folder"));
  }
  return hash.digest("hex");
}
