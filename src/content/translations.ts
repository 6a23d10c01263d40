import { articleHref, inLanguage, pageHref, programHref, withoutLanguage } from "./addresses.ts";
import { defaultLanguage, languages } from "./languages.ts";
import { getArticles, getPages, getPrograms, memoizePerLanguage } from "./published.ts";

/** Addresses of all pages that come from the content, in every language. */
const getAddresses = memoizePerLanguage(async (): Promise<ReadonlySet<string>> => {
  const lists = await Promise.all(
    languages.map(async (language) => [
      ...(await getArticles(language)).map(({ id }) => articleHref(id, language)),
      ...(await getPrograms(language)).map(({ id }) => programHref(id, language)),
      ...[...(await getPages(language)).keys()].map((id) => pageHref(id, language)),
    ]),
  );
  return new Set(lists.flat());
});

/**
 * The languages in which a page exists.
 * @param href its address in any of them
 * @returns each with the page's address; the default language first
 */
export async function getTranslations(href: string): Promise<{ language: string; href: string }[]> {
  const all = await getAddresses();
  return languages
    .map((language) => ({ language, href: inLanguage(withoutLanguage(href), language) }))
    .filter((page) => all.has(page.href));
}

/**
 * Leads to pages of a language and to no others.
 * @param language of the page that links
 * @returns what makes a link's address of the address in the default language; undefined for a page not translated
 */
export async function getOwnLinks(language?: string): Promise<(href: string) => string | undefined> {
  const all = await getAddresses();
  return (href) => (all.has(inLanguage(href, language)) ? inLanguage(href, language) : undefined);
}

/** Leads to pages of a language, and where a page is not translated to the original. */
export async function getLinks(language?: string): Promise<(href: string) => string> {
  const own = await getOwnLinks(language);
  return (href) => own(href) ?? href;
}

/** The way back from a page, as far as its language has it. @param crumbs with addresses in the default language */
export async function getCrumbs<Crumb extends { href: string }>(crumbs: Crumb[], language?: string): Promise<Crumb[]> {
  const own = await getOwnLinks(language);
  return crumbs.flatMap((crumb) => {
    const href = own(crumb.href);
    return href ? [{ ...crumb, href }] : [];
  });
}

/**
 * What every language has of something, for the paths of a route.
 * @param get such as `getArticles`
 * @returns each entry with the part `[...language]` of its address: the default language has none
 */
export async function inEachLanguage<Entry>(get: (language: string) => Promise<Iterable<Entry>>) {
  const entries = languages.map(async (language) =>
    Array.from(await get(language), (entry) => ({
      language: language === defaultLanguage ? undefined : language,
      entry,
    })),
  );
  return (await Promise.all(entries)).flat();
}

/** Paths of a standing page that has a route of its own, one for each language that has the page. @param id its file name */
export async function getPathsOfPage(id: string) {
  const found = await inEachLanguage(async (language) => (await getPages(language)).values());
  return found
    .filter(({ entry }) => entry.id === id)
    .map(({ language, entry }) => ({ params: { language }, props: { page: entry } }));
}
