import { blogPages } from "./blog.ts";
import { languages } from "./site-languages.ts";
import { inLanguage, pageAddress, pageKindIds, type PageKindId, knownPages } from "./page-kinds.ts";
import {
  type Article,
  getArticles,
  getPages,
  getPrograms,
  getTopics,
  getWords,
  memoizePerLanguage,
  type Page,
  type Program,
} from "./published.ts";
import { fill } from "./text.ts";
import { getTopicPages, type TopicPage } from "./topics.ts";

interface CommonFields {
  /** Names the page within its kind: its file name, or its key in a data file. */
  id: string;
  language: string;
  /** Address within the site: `/es/blog/x/`. */
  href: string;
  title: string;
  description: string;
  /** What visitors type when they mean this page. */
  aliases: readonly string[];
  /** Topic ids, the one that describes the page best first. */
  topics: readonly string[];
  /** The calendar day of the last change that matters to readers. */
  modified: string;
  /** Search engines may not list the page. */
  noindex: boolean;
  /** The site's own search finds the page. */
  searched: boolean;
  /** Which part the page is of a list that goes on over several pages, from 1. */
  part: number;
}

/** A page that has a route, with the content that it is made from. */
export type SitePage = CommonFields &
  (
    | { kind: "article"; entry: Article }
    | { kind: "program"; entry: Program }
    | { kind: "topic"; entry: TopicPage }
    | { kind: "page"; entry: Page }
  );

/** A page of one kind. */
export type SitePageOf<Kind extends PageKindId> = Extract<SitePage, { kind: Kind }>;

/** A page before it has an address in a language. */
type LocalPage<Page = SitePage> = Page extends SitePage ? Omit<Page, "language" | "href"> : never;

/** The articles of the blog of a language, page by page: arranged once, and not again for each page of a long blog. */
export const getBlogPages = memoizePerLanguage(async (language) =>
  blogPages(await getArticles(language), await getTopics(language)),
);

/** The live pages of each kind in a language, in the order in which lists show them. */
const sources: Record<PageKindId, (language: string) => Promise<LocalPage[]>> = {
  article: async (language) =>
    (await getArticles(language)).map((entry) => ({ kind: "article", entry, ...writtenFields(entry) })),
  program: async (language) =>
    (await getPrograms(language)).map((entry) => ({ kind: "program", entry, ...writtenFields(entry) })),
  topic: async (language) =>
    (await getTopicPages(language)).map((entry) => {
      const { id, title, sentence: description, aliases, updated: modified } = entry;
      return { kind: "topic", entry, ...FOUND, id, title, description, aliases, topics: [], modified };
    }),
  page: async (language) => {
    const [{ length: parts }, { blog }] = await Promise.all([getBlogPages(language), getWords(language)]);
    return [...(await getPages(language)).values()].flatMap((entry) =>
      Array.from({ length: entry.id === "blog" ? parts : 1 }, (_, index) => ({
        ...{ kind: "page" as const, entry },
        ...standingFields(entry, index + 1, parts, blog),
      })),
    );
  },
};

/** A whole page that may be found everywhere. */
const FOUND = { noindex: false, searched: true, part: 1 };

/** What the list knows of an article or a program: a text with a day and topics. */
function writtenFields({ id, data }: Article | Program) {
  const { title, description, aliases, topics, updated, published } = data;
  return { ...FOUND, id, title, description, aliases, topics, modified: updated ?? published };
}

/** @param part which of the parts of a list, from 1 @param words what a later part is called */
function standingFields({ id, data }: Page, part: number, parts: number, words: { part: string; page: string }) {
  const { title, description, aliases, updated: modified } = data;
  const { noindex = false, unsearched = false } = knownPages[id] ?? {};
  const place = { title, number: part, last: parts };
  const named =
    part > 1
      ? { title: fill(words.part, place), description: `${fill(words.page, place)}. ${description}`.slice(0, 160) }
      : { title, description };
  return { id, ...named, aliases, topics: [], modified, noindex, searched: !unsearched, part };
}

/** Every page of a language that has a route: the one list from which all others are made. */
export const getSitePages = memoizePerLanguage(async (language): Promise<SitePage[]> => {
  const pages = (await Promise.all(pageKindIds.map((kind) => sources[kind](language)))).flat();
  return pages.map((page) => {
    const address = pageAddress(page.kind, page.id, language);
    return { ...page, language, href: page.part > 1 ? `${address}${page.part}/` : address };
  });
});

/** The pages of one kind in a language. */
export async function getPagesOfKind<Kind extends PageKindId>(
  kind: Kind,
  language?: string,
): Promise<SitePageOf<Kind>[]> {
  return (await getSitePages(language)).filter((page): page is SitePageOf<Kind> => page.kind === kind);
}

/** The pages of all languages, by address. */
const getPagesByAddress = memoizePerLanguage(async (): Promise<ReadonlyMap<string, SitePage>> => {
  const lists = await Promise.all(languages.map((language) => getSitePages(language)));
  return new Map(lists.flat().map((page) => [page.href, page]));
});

/** The page at an address; undefined when there is none. */
export async function findSitePage(href: string): Promise<SitePage | undefined> {
  return (await getPagesByAddress()).get(href);
}

/** Every page of the site, in every language. */
export async function getAllSitePages(): Promise<SitePage[]> {
  return [...(await getPagesByAddress()).values()];
}

/**
 * A page in each language that has it.
 * @param href address of the page in the default language
 * @returns the default language first
 */
export async function getTranslations(href: string): Promise<Pick<SitePage, "language" | "href">[]> {
  const pages = await getPagesByAddress();
  return languages.flatMap((language) => pages.get(inLanguage(href, language)) ?? []);
}

/**
 * Leads to pages of a language and to no others.
 * @param language of the page that links
 * @returns what makes a link's address of the address in the default language; undefined for a page not translated
 */
export async function getOwnLinks(language?: string): Promise<(href: string) => string | undefined> {
  const pages = await getPagesByAddress();
  return (href) => pages.get(inLanguage(href, language))?.href;
}

/**
 * Leads to a page that a site may do without.
 * @param href address in the default language
 * @param language of the page that links
 * @returns the page in that language, else in the default one; undefined when the site has no such page
 */
export async function findLink(href: string, language?: string): Promise<string | undefined> {
  const pages = await getPagesByAddress();
  return pages.get(inLanguage(href, language))?.href ?? pages.get(href)?.href;
}

/** Leads to pages of a language, and where a page is not translated to the original. @param language of the page that links */
export async function getLinks(language?: string): Promise<(href: string) => string> {
  const own = await getOwnLinks(language);
  return (href) => own(href) ?? href;
}
