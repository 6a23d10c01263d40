import type { CustomRecord, IndexFile } from "pagefind";
import { buildIndex, readFolder } from "./build-index.ts";
import { commonWordsOf, writeProtectedWords } from "./common-words.ts";
import type { SearchWords } from "./concept.ts";
import { type IndexedPage, pageOf, withoutTitle } from "./indexed-pages.ts";
import { makeLexicon } from "./lexicon.ts";
import type { NameTable, TextTable } from "./name-table.ts";
import { countRepeated, countWords, joinCommonSections, makeNameTable } from "./tables.ts";
import { writeVocabulary } from "./vocabulary.ts";
import { MAX_TABLE, shardList, shardNames, shardWords } from "./write-shards.ts";

/**
 * Each text costs every visitor some bytes of the index: in a larger site the pages are texts, and not their sections.
 * With 1,160 pages the lists that the first answer needs took 94 KB by section, and take 42 by page.
 */
const MOST_PAGES_IN_SECTIONS = 500;

/** Stands for a page where no page answers. */
const NONE = "none";

/** A page that the search must find, with its address in each language that has it. */
export interface SearchedPage {
  href: string;
  translations: readonly { language: string; href: string }[];
}

/**
 * Makes what the search needs from the finished pages: Pagefind's index, in which each section of a page
 * is a text of its own, the texts, and for each language the names and the vocabulary.
 * @param folder of the finished pages
 * @param searched the pages that must be in the index
 * @param wordsOf what people call things and ask, by language as Pagefind names it
 * @returns files by their path in `/pagefind/`
 * @throws when one of them is missing in it or no page is found: a site whose search finds nothing must not go live
 */
export async function makeIndex(
  folder: string,
  searched: readonly SearchedPage[],
  wordsOf: (language: string) => SearchWords,
): Promise<IndexFile[]> {
  const pages = (await readFolder(folder)).map(pageOf);
  expectAll(pages, searched);
  const languages = Map.groupBy(joinCommonSections(pages), ({ language }) => language);
  const passages = [...languages.values()].flat().flatMap(passagesOf(pages.length > MOST_PAGES_IN_SECTIONS));
  const tables = [...languages].map(([language, ofLanguage]) => {
    const others = [...languages].flatMap(([other, pages]) => (other === language ? [] : pages));
    const translate = (href: string) => translationOf(href, language, searched);
    const { concepts, queries } = wordsOf(language);
    const table = makeNameTable(ofLanguage, concepts, translate, others, queries.keys());
    const byAddress = new Map([...queries].map(([href, text]) => [translate(href), text]));
    const ofPages = table.pages.map(({ href }) => byAddress.get(href) ?? "");
    return { language, ofLanguage, table, queries: ofPages, unanswered: queries.get(NONE) };
  });
  const asked = tables.flatMap(({ language, table, queries, unanswered }) =>
    [...table.pages.map(({ href }) => href), NONE].flatMap((href, page) => {
      const content = href === NONE ? unanswered : queries[page];
      return content ? { url: askedOf(href, language), language, content } : [];
    }),
  );
  const { files, texts } = await buildIndex([...passages, ...asked]);
  const ids = new Map(texts.map(({ url, id }) => [url, id]));
  for (const { language, ofLanguage, table, queries } of tables)
    files.push(
      ...writeTables(language, ofLanguage, table, queries, {
        records: ofLanguage.map((page) => addressesOf(page).flatMap((address) => ids.get(address) ?? [])),
        queries: table.pages.map(({ href }) => ids.get(askedOf(href, language)) ?? ""),
        unanswered: ids.get(askedOf(NONE, language)),
      }),
    );
  for (const { url, language, shown } of passages)
    files.push(json(`passage/${language}_${ids.get(url) ?? ""}.json`, shown));
  return files;
}

function expectAll(pages: readonly IndexedPage[], searched: readonly SearchedPage[]): void {
  const indexed = new Set(pages.map(({ href }) => href));
  const missing = searched.map(({ href }) => href).filter((href) => !indexed.has(href));
  if (missing.length > 0)
    throw new Error(
      `The search index could not be built: not in it: ${missing.join(", ")}. Their text needs data-pagefind-body.`,
    );
}

/** The files of one language. */
function writeTables(
  language: string,
  pages: readonly IndexedPage[],
  table: Omit<NameTable, "commonWords">,
  queries: readonly string[],
  ids: Pick<TextTable, "records" | "queries" | "unanswered">,
): IndexFile[] {
  const ofNames = makeLexicon({ ...table, commonWords: "" }, language);
  const common = commonWordsOf(language);
  if (JSON.stringify(table).length > MAX_TABLE) {
    const names = shardNames({ ...table, commonWords: "" }, ofNames);
    const words = shardWords(countWords(pages, ofNames.vocabulary), common);
    const bare = table.pages.map((page) => ({ ...page, aliases: [], sections: [] }));
    return [
      json(`names.${language}.json`, shardList(names, words, ofNames)),
      json(`text.${language}.json`, { ...ids, pages: bare, vocabulary: "" } satisfies TextTable),
      ...[...names].map(([shard, table]) => json(`names.${language}/${shard}.json`, table)),
      ...[...words].map(([letter, shard]) => json(`words.${language}/${letter}.json`, shard)),
    ];
  }
  const counts = countWords(pages, countRepeated(queries));
  const vocabulary = writeVocabulary(counts, new Set(ofNames.vocabulary.keys()));
  const ofTexts = makeLexicon({ ...table, commonWords: "" }, language, vocabulary);
  const names: NameTable = { ...table, commonWords: writeProtectedWords(common, ofNames, ofTexts) };
  return [
    json(`names.${language}.json`, names),
    json(`text.${language}.json`, { ...ids, vocabulary } satisfies TextTable),
  ];
}

/**
 * The opening of a page and its sections as texts of their own; an excerpt shows them without their titles.
 * @param whole takes each page as one text
 */
const passagesOf =
  (whole: boolean) =>
  (page: IndexedPage): (CustomRecord & { shown: string })[] => {
    const { href, language, title, opening, sections } = page;
    const passage = (url: string, title: string, text: string) => ({
      // As queries are read: one sign for "fi", as some programs write it, is two letters.
      ...{ url, language, content: (text || title).normalize("NFKC") },
      shown: withoutTitle(text, title),
    });
    if (whole) return [passage(href, title, [opening, ...sections.map(({ text }) => text)].join(" "))];
    return [
      passage(href, title, opening),
      ...sections.map(({ id, title, text }) => passage(`${href}#${id}`, title, text)),
    ];
  };

/** What stands for the queries of a page in Pagefind, which names texts by their address. */
const askedOf = (href: string, language: string) => `${language}:${href}`;

const addressesOf = ({ href, sections }: IndexedPage): string[] => [href, ...sections.map(({ id }) => `${href}#${id}`)];

function translationOf(href: string, language: string, searched: readonly SearchedPage[]): string {
  const page = searched.find((one) => one.href === href);
  const translation = page?.translations.find((one) => one.language.slice(0, 2) === language.slice(0, 2));
  return translation?.href ?? href;
}

const json = (path: string, value: unknown) => ({ path, content: Buffer.from(JSON.stringify(value)) });
