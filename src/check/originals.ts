import { stringify } from "yaml";
import { withoutLanguage } from "../content/addresses.ts";
import { defaultLanguage } from "../content/languages.ts";
import { type Part, partsOfData, partsOfPage, partsOfSettings } from "./original-parts.ts";
import { type DataFile, dataFile, type Page, record, type Site } from "./site.ts";

/** A translated file and what it follows. */
export interface Translation {
  /** Its name as staff see it. */
  file: string;
  /** By which the record knows it: `articles/your-first-week`, `words`. */
  key: string;
  /** Name of the original. */
  original: string;
  /** Parts of the original that it follows. */
  parts: readonly Part[];
}

/** Files that a language has under the same name, and that follow no original: what its own speakers say. */
const OF_THEIR_OWN: readonly string[] = ["concepts", "queries", "words-to-avoid", "originals"];

/** Translations into a language; none of those whose original is missing or cannot be read. */
export const translationsInto = (site: Site, language: string): Translation[] => [
  ...site.pages.filter((page) => page.language === language).flatMap((page) => ofPage(site, page)),
  ...site.data
    .filter((file) => file.language === language && !OF_THEIR_OWN.includes(file.name))
    .flatMap((file) => ofData(site, file)),
];

function ofPage(site: Site, { file, href, folder, slug, language }: Page): Translation[] {
  const original = language === defaultLanguage ? undefined : site.pageAt.get(withoutLanguage(href));
  if (original?.fields?.value === undefined || !original.body.nodes) return [];
  return [{ file, key: `${folder}/${slug}`, original: original.file, parts: partsOfPage(original) }];
}

function ofData(site: Site, { file, name, yaml }: DataFile): Translation[] {
  const [original, settings] = [dataFile(site, name), dataFile(site, "site")];
  if (original?.yaml.value === undefined) return [];
  const parts = [...partsOfData(original), ...(name === "words" && settings ? partsOfSettings(settings) : [])];
  // What lacks a translation is told by other rules.
  const followed = parts.filter(({ path }) => path && yaml.valueAt(path) !== undefined);
  return [{ file, key: name, original: original.file, parts: followed }];
}

/** What a language's record has noted; undefined where it has none. */
export function notedOriginals(site: Site, language: string): Readonly<Record<string, unknown>> | undefined {
  const file = dataFile(site, "originals", language);
  return file && record(file.yaml.value);
}

const HEAD = `# Which text of its original each translation follows: fingerprints of the original's parts when it was made.
# npm run translated writes this file, and the check tells by it what changed since. Change nothing here by hand.
`;

/**
 * The record of a language, written anew.
 * @param files translations that say now what their originals say; of the others what was noted stays. Left out, all do
 */
export function originalsText(site: Site, language: string, files?: readonly string[]): string {
  const noted = notedOriginals(site, language) ?? {};
  const entries = translationsInto(site, language).flatMap(({ file, key, parts }): [string, unknown][] => {
    if (files && !files.includes(file)) return key in noted ? [[key, noted[key]]] : [];
    return [[key, Object.fromEntries(parts.map(({ id, fingerprint }) => [id, fingerprint]))]];
  });
  return HEAD + stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
}
