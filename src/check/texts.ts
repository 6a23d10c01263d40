import { memoizeWeak } from "./memoize-weak.ts";
import { type Block, blocksOf } from "./prose.ts";
import { fieldName, type Path, type Yaml } from "./read-yaml.ts";
import type { DataFile, Page, Site } from "./site.ts";

/** A text that visitors read, wherever it stands. */
export interface Text {
  file: string;
  language: string;
  /** The field in which it stands; undefined in the text of a page. */
  field: string | undefined;
  text: string;
  /** Where words of others stand in it, from and to. */
  titles?: Block["titles"];
  /** Line of a place in the text, counted from 1. */
  lineAt: (offset: number) => number | undefined;
}

/** Every text of the site in our own words, in all languages: no quotations, no search words, no titles of sources. */
export const textsOf = (site: Site): Text[] => textsByFile(site).flat();

/**
 * The same as {@link textsOf}, one list for each file, which is of one language; for a file that has not changed it is
 * the same list.
 */
export const textsByFile = ({ pages, data }: Site): Text[][] => [
  ...pages.map(inPage),
  ...data.filter(({ name }) => !NOT_OURS.includes(name)).map(inDataFile),
];

/** Files of words that others use: titles of sources, what is not written, what people call things and ask. */
const NOT_OURS: readonly string[] = ["sources", "words-to-avoid", "concepts", "queries", "redirects"];

const inPage = memoizeWeak((page: Page): Text[] => [...inFields(page, page.fields), ...inBody(page)]);

const inDataFile = memoizeWeak((data: DataFile): Text[] => inFields(data, data.yaml));

const inBody = (page: Page): Text[] =>
  blocksOf(page)
    .filter(({ quoted }) => !quoted)
    .map(({ text, kind, titles, lineAt }) => ({
      file: page.file,
      language: page.language,
      field: kind === "heading" ? kind : undefined,
      text,
      titles,
      lineAt,
    }));

function inFields({ file, language }: Page | DataFile, yaml: Yaml | undefined): Text[] {
  const collect = (value: unknown, path: Path): Text[] => {
    if (typeof value === "string")
      return value.includes(" ")
        ? [{ file, language, field: fieldName(path), text: value, lineAt: () => yaml?.lineOf(path) }]
        : [];
    if (Array.isArray(value)) return value.flatMap((one, index) => collect(one, [...path, index]));
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([name, one]) =>
      name === "aliases" || name === "author" || name === "reviewer" ? [] : collect(one, [...path, name]),
    );
  };
  return collect(yaml?.value, []);
}
