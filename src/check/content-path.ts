import { defaultLanguage, isLanguage } from "../content/languages.ts";
import { isGuide } from "../content/page-files.ts";
import { type DataName, dataNames, type PageFolder, pageFolders, translatedNames } from "./collections.ts";

/** What a file of the content folder is, by its name alone. */
export interface ContentPath {
  /** The language in whose folder it lies; the default language has none. */
  language: string;
  /** Its name within the folder of its language. */
  name: string;
  /** The folder of pages in which it lies, whatever it is. */
  folder: PageFolder | undefined;
  /** Last part of the page's address, when it is a page: `articles/x.mdx` and `articles/x/index.md` have `x`. */
  slug: string | undefined;
  /** Which data file it is, when it is one. */
  data: DataName | undefined;
}

/**
 * Says what the build reads a file as.
 * @param path relative to the content folder: `articles/x.mdx`, `es/words.yaml`
 */
export function parsePath(path: string): ContentPath {
  const [first = "", ...rest] = path.split("/");
  const isTranslated = isLanguage(first) && rest.length > 0;
  const name = isTranslated ? rest.join("/") : path;
  const folder = folders.find((one) => name.startsWith(`${one}/`));
  return {
    language: isTranslated ? first : defaultLanguage,
    name,
    folder,
    slug: folder && /^([^/]+?)(?:\/index)?\.mdx?$/.exec(isGuide(name) ? "" : name.slice(folder.length + 1))?.[1],
    data: (isTranslated ? translatedNames : dataNames).find((one) => name === `${one}.yaml`),
  };
}

const folders = Object.keys(pageFolders) as PageFolder[];
