import { existsSync, readdirSync } from "node:fs";
import { contentDir } from "./directories.ts";
import { defaultLanguage, folderOf, isLanguage } from "./languages.ts";

/**
 * The languages of a content folder: its own, and each of its folders that has the name of one.
 * @returns the default language first
 */
export function languagesOf(folder: string): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const names = entries.filter((entry) => entry.isDirectory() && isLanguage(entry.name)).map(({ name }) => name);
  return [defaultLanguage, ...names.sort()];
}

/** The languages of this site. */
export const languages = languagesOf(contentDir);

/** Folders of the other languages within the content folder. */
export const languageFolders = languages.slice(1).map(folderOf);
