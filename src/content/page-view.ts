import { render, type RenderResult } from "astro:content";
import type { AstroGlobal } from "astro";
import { sharePicturePath } from "../seo/share-picture.ts";
import {
  blogPosting,
  breadcrumbList,
  collectionPage,
  type Crumb,
  definedTermSet,
  medicalWebPage,
} from "../seo/structured-data.ts";
import { languageOf } from "./addresses.ts";
import { minutesOf } from "./body.ts";
import { Citations } from "./citations.ts";
import { getFitSources } from "./fit.ts";
import { getGlossary } from "./glossary.ts";
import { pageAddress, type PageKindId, pageKinds } from "./page-kinds.ts";
import { type Article, getPrograms, getSite, getWords, type Program } from "./published.ts";
import { getRelatedPages, type RelatedPage } from "./related.ts";
import { fill } from "./text.ts";
import { findSitePage, getOwnLinks, getTranslations, type SitePage, type SitePageOf } from "./site-pages.ts";

/** What the head of a page says of it. */
export interface PageHead {
  title: string;
  description: string;
  /** The day of the last change that matters to readers. */
  modified?: string | undefined;
  /** `article` for writing with a date, else `website`. */
  type: "article" | "website";
  /** Keeps the page out of search engines and the sitemap. */
  noindex: boolean;
  /** Address of the share picture within the site. */
  picture: string;
  /** The page in each language that has it, the default language first. */
  translations: readonly Pick<SitePage, "language" | "href">[];
  /** Objects of schema.org that describe the page. */
  structuredData: readonly Record<string, unknown>[];
}

/** All that a page shows, made once: layouts receive it finished and lay it out. */
export type PageView<Kind extends PageKindId = PageKindId> = {
  page: SitePageOf<Kind>;
  head: PageHead;
  /** The way back, from the home page to the page above this one. */
  crumbs: Crumb[];
  citations: Citations;
} & Parts[Kind];

/** What a kind of page shows beside what every page does. */
interface Parts {
  article: Text & { author: string; minutes: number; related: RelatedPage[] };
  program: Text & { minutes: number; related: RelatedPage[]; goesWith: Program[] };
  topic: object;
  page: Text;
}

/** The text of a page, ready to be placed. */
type Text = Pick<RenderResult, "Content" | "headings">;

/**
 * Makes all that a page shows. Every route begins with it.
 * @param astro the route's `Astro`; its `locals` get the page's citations, which components in the text count on
 * @param kind of the route
 * @throws when no page of that kind is at the address of the route
 */
export async function getPageView<Kind extends PageKindId>(
  { url, site, routePattern, locals }: Pick<AstroGlobal, "url" | "site" | "routePattern" | "locals">,
  kind: Kind,
): Promise<PageView<Kind>> {
  const href = routePattern.endsWith("/404")
    ? pageAddress("page", "not-found", languageOf(url.pathname))
    : url.pathname;
  const page = await findSitePage(href);
  if (page?.kind !== kind) throw new Error(`There is no page of the kind "${kind}" at ${href}`);
  const view = await makeView(page, new URL("/", site));
  locals.citations = view.citations;
  return view as PageView<Kind>;
}

/** @param site absolute address of the home page */
async function makeView(page: SitePage, site: URL) {
  const [crumbs, citedSources, parts] = await Promise.all([getCrumbs(page), getCitedSources(page), getParts(page)]);
  const picture = sharePicturePath(pageAddress(page.kind, page.id, page.language));
  const things = page.noindex ? [] : await describe(page, crumbs, new URL(page.href, site), new URL(picture, site));
  const head: PageHead = {
    title: page.title,
    description: page.description,
    modified: page.modified,
    type: page.kind === "article" ? "article" : "website",
    noindex: page.noindex,
    picture,
    translations: page.noindex || page.part > 1 ? [] : await getTranslations(pageKinds[page.kind].path(page.id)),
    structuredData: things,
  };
  return { page, head, crumbs, citations: new Citations(citedSources), ...parts };
}

/** The home page and the page above, as far as the language has them; the home page has no way back. */
async function getCrumbs({ kind, id, language }: SitePage): Promise<Crumb[]> {
  const { parent } = pageKinds[kind];
  if (kind === "page" && id === parent) return [];
  const [words, own] = await Promise.all([getWords(language), getOwnLinks(language)]);
  return [...new Set(["home", parent] as const)].flatMap((step) => {
    const href = own(pageAddress("page", step));
    return href ? { label: words.crumbs[step], href } : [];
  });
}

/** Ids of the sources that a page lists, in the order of their numbers. */
async function getCitedSources({ kind, id, language, entry }: SitePage): Promise<readonly string[]> {
  if (kind === "topic") return [...new Set(entry.answer.flatMap(({ sources }) => sources))];
  if (kind === "page" && id === "fit") return getFitSources(language, "all");
  if (kind === "page" && id === "how-it-decides") return getFitSources(language, "questions");
  if (kind === "page" && id === "glossary") {
    const { terms } = await getGlossary(language);
    return [...new Set(terms.flatMap(({ sources }) => sources))];
  }
  return entry.data.sources;
}

async function getParts({ kind, language, href, entry }: SitePage): Promise<Parts[PageKindId]> {
  if (kind === "topic") return {};
  const text = await render(entry);
  if (kind === "page") return text;
  const related = await getRelatedPages(href);
  const written = { ...text, minutes: minutesOf(entry), related };
  if (kind === "article") return { ...written, author: await authorOf(entry, language) };
  const goesWith = (await getPrograms(language)).filter(({ id }) => entry.data.related.includes(id));
  // A page is named once.
  const others = related.filter(
    ({ href }) => !goesWith.some(({ id }) => pageAddress("program", id, language) === href),
  );
  return { ...written, goesWith, related: others };
}

/** Who wrote an article: the clinic's editorial team, where it names nobody. */
async function authorOf({ data }: Article, language: string): Promise<string> {
  if (data.author) return data.author;
  const [{ byline }, { name }] = await Promise.all([getWords(language), getSite(language)]);
  return fill(byline.team, { clinic: name });
}

/** Objects of schema.org. @param url absolute address of the page @param picture that of its share picture */
async function describe(page: SitePage, crumbs: readonly Crumb[], url: URL, picture: URL) {
  const { kind, id, href, title, entry } = page;
  const { language, name } = await getSite(page.language);
  const trail = breadcrumbList(crumbs, { label: title, href }, url);
  switch (kind) {
    case "article":
      return [
        blogPosting({ ...entry.data, author: await authorOf(entry, page.language), language }, name, url, picture),
        trail,
      ];
    case "program":
      return [medicalWebPage({ ...entry.data, language }, url, picture), trail];
    case "topic":
      return [
        collectionPage({ title, description: page.description, updated: entry.updated, language }, url, picture),
        trail,
      ];
    case "page":
      if (id === "home") return [];
      if (id === "glossary")
        return [trail, definedTermSet({ ...entry.data, language }, (await getGlossary(page.language)).terms, url)];
      return [trail];
  }
}
