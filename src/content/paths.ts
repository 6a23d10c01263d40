import type { GetStaticPathsItem } from "astro";
import { defaultLanguage } from "./languages.ts";
import { articleKey } from "./page-key.ts";
import { type PageKindId, knownPages } from "./page-kinds.ts";
import { getAllSitePages, type SitePage, type SitePageOf } from "./site-pages.ts";

/** The part `[...language]` of a page's address, which the default language has not. */
const languageParam = ({ language }: SitePage) => (language === defaultLanguage ? undefined : language);

async function pagesOfKind<Kind extends PageKindId>(kind: Kind): Promise<SitePageOf<Kind>[]> {
  return (await getAllSitePages()).filter((page): page is SitePageOf<Kind> => page.kind === kind);
}

/** Paths of all pages of a kind, in every language; of standing pages those that have no route of their own. */
export async function getPaths(kind: PageKindId): Promise<GetStaticPathsItem[]> {
  return (await pagesOfKind(kind))
    .filter(({ id }) => kind !== "page" || !knownPages[id]?.hasOwnRoute)
    .map((page) => ({ params: { language: languageParam(page), slug: page.id } }));
}

/** Paths of all articles, with what Astro needs to know to take a page from the build before. */
export async function getArticlePaths(): Promise<GetStaticPathsItem[]> {
  const paths = (await pagesOfKind("article")).map(async (page) => ({
    params: { language: languageParam(page), slug: page.id },
    cacheKey: await articleKey(page),
  }));
  return Promise.all(paths);
}

/** Paths of every part of a standing page that goes on over several pages. @param id its file name */
export async function getPartPaths(id: string): Promise<GetStaticPathsItem[]> {
  return (await pagesOfKind("page"))
    .filter((page) => page.id === id)
    .map((page) => ({
      params: { language: languageParam(page), page: page.part > 1 ? String(page.part) : undefined },
    }));
}

/** Paths of a standing page that has a route of its own, one for each language that has the page. @param id its file name */
export async function getPathsOf(id: string): Promise<GetStaticPathsItem[]> {
  return (await pagesOfKind("page"))
    .filter((page) => page.id === id)
    .map((page) => ({ params: { language: languageParam(page) } }));
}
