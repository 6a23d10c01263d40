import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** What lies in a folder, as paths from it: `_posts/a.md`. */
export interface FolderList {
  files: string[];
  /** Symbolic links, which are never followed: they may lead out of the folder. */
  links: string[];
}

/** Folders in which programs keep their own things. A folder with a dot in front is one, too. */
const notOfTheSite = new Set([
  "node_modules",
  "bower_components",
  "__MACOSX",
  "_site",
  "_sass",
  "_layouts",
  "_includes",
]);

/** Files with a dot in front that say which program a folder is for. */
const MARKERS = new Set([".obsidian", ".eleventy.js", ".eleventy.cjs", ".vitepress", ".vuepress"]);

/** @param folder where the site lies on this machine. @throws when it cannot be read */
export async function listFiles(folder: string): Promise<FolderList> {
  const list: FolderList = { files: [], links: [] };
  const waiting = [""];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (MARKERS.has(entry.name)) list.files.push(path);
      else if (entry.name.startsWith(".")) continue;
      else if (entry.isSymbolicLink()) list.links.push(path);
      else if (entry.isFile()) list.files.push(path);
      else if (entry.isDirectory() && !notOfTheSite.has(entry.name)) waiting.push(path);
    }
  }
  list.files.sort();
  return list;
}
