import type { z } from "astro/zod";
import { articleSchema } from "../schemas/article.ts";
import { pageSchema } from "../schemas/page.ts";
import { programSchema } from "../schemas/program.ts";
import { defaultLanguage } from "./languages.ts";

/** A kind of page: where its files lie, what they hold, and at which addresses its pages are. */
interface PageKind {
  /** Folder of the pages' files in the content folder; a kind without one is made from other content. */
  folder?: string;
  /** Schema of the fields at the top of a file. @param image what the path of a picture becomes */
  schema?: (image: () => z.ZodType) => z.ZodObject;
  /** Address of a page in the default language. @param id file name or key that names the page */
  path: (id: string) => string;
  /** Standing page above pages of this kind, by its id; `crumbs` of the word list has its label. */
  parent: "home" | "blog" | "programs" | "topics";
}

/**
 * A standing page that the site's code knows: it links to it, or shows more than its text. All others may come and go,
 * and have the address that their file name makes.
 */
interface KnownPage {
  /** A site may do without it: then nothing links to it. All others must be there. */
  optional?: true;
  /** Address, where it is not the file name. */
  path?: string;
  /** The page has a route of its own, because it shows more than its text. */
  hasOwnRoute?: true;
  /** Search engines may not list the page. */
  noindex?: true;
  /** The site's own search does not find the page. */
  unsearched?: true;
}

/** The standing pages that the code knows, by id. */
export const knownPages: Readonly<Record<string, KnownPage>> = {
  home: { path: "/", hasOwnRoute: true },
  blog: { hasOwnRoute: true },
  programs: { optional: true, hasOwnRoute: true },
  topics: { hasOwnRoute: true },
  search: { hasOwnRoute: true, unsearched: true },
  "not-found": { path: "/404.html", hasOwnRoute: true, noindex: true, unsearched: true },
  crisis: { hasOwnRoute: true },
  fit: { optional: true, hasOwnRoute: true },
  "how-it-decides": { optional: true, path: "/fit/how-it-decides/", hasOwnRoute: true },
  glossary: { optional: true, hasOwnRoute: true },
};

/**
 * Every kind of page that has a route. Routes, addresses, the content check, the editor and `npm run new` start here;
 * `site-pages.ts` lists the pages themselves.
 */
export const pageKinds = {
  article: {
    folder: "articles",
    schema: articleSchema,
    path: (id: string) => `/blog/${id}/`,
    parent: "blog",
  },
  program: {
    folder: "programs",
    schema: programSchema,
    path: (id: string) => `/programs/${id}/`,
    parent: "programs",
  },
  topic: { path: (id: string) => `/topics/${id}/`, parent: "topics" },
  page: {
    folder: "pages",
    schema: () => pageSchema,
    path: (id: string) => knownPages[id]?.path ?? `/${id}/`,
    parent: "home",
  },
} as const satisfies Record<string, PageKind>;

export type PageKindId = keyof typeof pageKinds;

/** A kind whose pages are files of their own. */
export type FileKindId = {
  [Id in PageKindId]: (typeof pageKinds)[Id] extends { folder: string } ? Id : never;
}[PageKindId];

/** Ids of all kinds. */
export const pageKindIds = Object.keys(pageKinds) as PageKindId[];

/** Ids of the kinds whose pages are files of their own. */
export const fileKindIds = pageKindIds.filter((kind): kind is FileKindId => "folder" in pageKinds[kind]);

/** Address of a page, such as `/es/blog/x/`. @param id names the page within its kind */
export const pageAddress = (kind: PageKindId, id: string, language?: string): string =>
  inLanguage(pageKinds[kind].path(id), language);

/** The address that the translation of a page has. @param href address in the default language */
export function inLanguage(href: string, language = defaultLanguage): string {
  return language === defaultLanguage ? href : `/${language}${href}`;
}

/** First parts of addresses that belong to no page: the editor, files to hand out, the search's files, share pictures … */
export const otherFolders: readonly string[] = ["404", "admin", "files", "pagefind", "share", "styleguide"];

/** First parts of addresses that no optional standing page may take. */
export const reservedSlugs: readonly string[] = [
  ...otherFolders,
  ...[
    ...pageKindIds.filter((kind) => kind !== "page").map((kind) => pageKinds[kind].path("any")),
    ...Object.keys(knownPages).map(pageKinds.page.path),
  ].map((path) => path.split("/")[1] ?? ""),
];
