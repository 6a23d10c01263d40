import { existsSync, readdirSync } from "node:fs";
import { contentDir } from "./directories.ts";

/** The language whose pages stand at the top of the content folder, at addresses without a prefix. */
export const defaultLanguage = "en";

/** Whether a folder's name is a language, as HTML writes it: `es`, `pt-BR`. */
export const isLanguage = (name: string): boolean => /^[a-z]{2}(-[A-Z]{2})?$/.test(name);

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

/** A language's folder within the content folder, `es/`; the default language stands at the top and has none. */
export const folderOf = (language: string): string => (language === defaultLanguage ? "" : `${language}/`);

/** Folders of the other languages within the content folder. */
export const languageFolders = languages.slice(1).map(folderOf);
