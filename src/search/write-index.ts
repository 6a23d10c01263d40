import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CustomRecord } from "pagefind";
import { buildIndex, readFolder } from "./build-index.ts";
import { commonWordsOf, writeProtectedWords } from "./common-words.ts";
import type { Concept } from "./concept.ts";
import { type IndexedPage, pageOf } from "./indexed-pages.ts";
import { makeLexicon } from "./lexicon.ts";
import type { NameTable, TextTable } from "./name-table.ts";
import { joinCommonSections, makeNameTable, writeTextVocabulary } from "./tables.ts";

/** A page that the search must find, with its address in each language that has it. */
export interface SearchedPage {
  href: string;
  translations: readonly { language: string; href: string }[];
}

/**
 * Makes what the search needs from the finished pages, into `pagefind/`: Pagefind's index, in which each section of a page
 * is a text of its own, the texts, and for each language the names and the vocabulary.
 * @param folder of the finished pages
 * @param searched the pages that must be in the index
 * @param concepts what people call things
 * @throws when one of them is missing in it or no page is found: a site whose search finds nothing must not go live
 */
export async function writeIndex(folder: string, searched: readonly SearchedPage[], concepts: readonly Concept[]): Promise<void> {
  const pages = (await readFolder(folder)).map(pageOf);
  expectAll(pages, searched);
  const languages = Map.groupBy(joinCommonSections(pages), ({ language }) => language);
  const passages = [...languages.values()].flat().flatMap(passagesOf);
  const { files, texts } = await buildIndex(passages);
  const ids = new Map(texts.map(({ url, id }) => [url, id]));
  for (const [language, ofLanguage] of languages) {
    const others = [...languages].flatMap(([other, pages]) => (other === language ? [] : pages));
    const translate = (href: string) => translationOf(href, language, searched);
    const { names, text } = tablesOf(language, ofLanguage, others, concepts, translate);
    const records = ofLanguage.map((page) => addressesOf(page).map((address) => ids.get(address) ?? ""));
    files.push(json(`names.${language}.json`, names), json(`text.${language}.json`, { ...text, records }));
  }
  for (const { url, language, shown } of passages)
    files.push(json(`passage/${language}_${ids.get(url) ?? ""}.json`, shown));
  for (const { path, content } of files) {
    const file = join(folder, "pagefind", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function expectAll(pages: readonly IndexedPage[], searched: readonly SearchedPage[]): void {
  const indexed = new Set(pages.map(({ href }) => href));
  const missing = searched.map(({ href }) => href).filter((href) => !indexed.has(href));
  if (missing.length > 0)
    throw new Error(
      `The search index could not be built: not in it: ${missing.join(", ")}. Their text needs data-pagefind-body.`,
    );
}

function tablesOf(
  language: string,
  pages: readonly IndexedPage[],
  others: readonly IndexedPage[],
  concepts: readonly Concept[],
  translate: (href: string) => string,
): { names: NameTable; text: Omit<TextTable, "records"> } {
  const table = makeNameTable(pages, concepts, translate, others);
  const ofNames = makeLexicon({ ...table, commonWords: "" }, language);
  const vocabulary = writeTextVocabulary(pages, new Set(ofNames.vocabulary.keys()));
  const ofTexts = makeLexicon({ ...table, commonWords: "" }, language, vocabulary);
  const commonWords = writeProtectedWords(commonWordsOf(language), ofNames, ofTexts);
  return { names: { ...table, commonWords }, text: { vocabulary } };
}

/** The opening of a page and its sections as texts of their own; an excerpt shows them without their titles. */
function passagesOf(page: IndexedPage): (CustomRecord & { shown: string })[] {
  const { language, title, opening, sections } = page;
  const addresses = addressesOf(page);
  return [{ title, text: opening }, ...sections].map(({ title, text }, place) => ({
    ...{ url: addresses[place] ?? "", language, content: text || title },
    shown: text.startsWith(title) ? text.slice(title.length).replace(/^[.\s]+/, "") : text,
  }));
}

const addressesOf = ({ href, sections }: IndexedPage): string[] => [href, ...sections.map(({ id }) => `${href}#${id}`)];

function translationOf(href: string, language: string, searched: readonly SearchedPage[]): string {
  const page = searched.find((one) => one.href === href);
  const translation = page?.translations.find((one) => one.language.slice(0, 2) === language.slice(0, 2));
  return translation?.href ?? href;
}

const json = (path: string, value: unknown) => ({ path, content: Buffer.from(JSON.stringify(value)) });
