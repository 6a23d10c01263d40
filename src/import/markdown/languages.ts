import { posix } from "node:path";
import { setting, type Site } from "./sites.ts";

/** Names of the languages in which people write; other parts of a name with two letters are none. */
const LANGUAGES = new Set(
  "ar bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nb nl no pl pt ro ru sk sl sr sv th tl tr uk vi zh".split(
    " ",
  ),
);

/**
 * The language that a path names: `index.es.md`, `content/es/about.md`, `i18n/fr/…`.
 * @param path from the root of its site
 */
export function languageOfPath(path: string): string | undefined {
  const inName = /\.([a-z]{2})(?:[-_][A-Za-z]{2,4})?\.\w+$/.exec(posix.basename(path))?.[1];
  const inFolder =
    /^(?:(?:src\/)?(?:content|pages|_posts|posts|blog|docs|_pages)\/(?:[\w-]+\/)?|i18n\/)?([a-z]{2})(?:[-_][A-Za-z]{2,4})?\//.exec(
      path,
    )?.[1];
  return [inName, inFolder].find((one) => one !== undefined && LANGUAGES.has(one));
}

/** A path without its language, by which the translations of a page know each other. */
export const withoutLanguage = (path: string): string =>
  path
    .replace(/\.[a-z]{2}(?:[-_][A-Za-z]{2,4})?(\.\w+)$/, "$1")
    .split("/")
    .filter((part) => !LANGUAGES.has(part.replace(/[-_][A-Za-z]{2,4}$/, "")))
    .join("/");

/**
 * The language of a site whose paths name several: what its settings say, else English, else the one with the most pages.
 * @param found the languages that its paths name, each as often as it is named
 */
export function mainLanguage(site: Site, found: readonly string[]): string | undefined {
  const set = setting(
    site,
    "defaultContentLanguage",
    "default_language",
    "defaultLocale",
    "lang",
    "language",
    "languageCode",
  )
    ?.slice(0, 2)
    .toLowerCase();
  if (set !== undefined && found.includes(set)) return set;
  if (found.includes("en")) return "en";
  return undefined;
}
