/** The language whose pages stand at the top of the content folder, at addresses without a prefix. */
export const defaultLanguage = "en";

/** Whether a folder's name is a language, as HTML writes it: `es`, `pt-BR`. */
export const isLanguage = (name: string): boolean => /^[a-z]{2}(-[A-Z]{2})?$/.test(name);

/**
 * The language of the content that a page is written in.
 * @param languages of the content
 * @param shown as the page says it: `es`, `en-us`, `pt-br`
 */
export const contentLanguage = (languages: readonly string[], shown: string): string =>
  languages.find((language) => language.toLowerCase() === shown.toLowerCase()) ?? defaultLanguage;

/** A language's folder within the content folder, `es/`; the default language stands at the top and has none. */
export const folderOf = (language: string): string => (language === defaultLanguage ? "" : `${language}/`);
