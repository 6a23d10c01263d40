import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/**
 * An empty folder that goes away after the test.
 * @param within where it lies; another place can be another disk
 */
export async function emptyFolder(within = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(within, "site-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Every file of a folder and what it holds, by its path within. */
export async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const contents = files
    .sort()
    .map(async (file) => [file.slice(folder.length), await readFile(file, "base64")] as const);
  return Object.fromEntries(await Promise.all(contents));
}
