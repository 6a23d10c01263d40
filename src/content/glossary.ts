import { inLanguage, termHref } from "./addresses.ts";
import { defaultLanguage } from "./languages.ts";
import { groupByLetter, sortTerms } from "./letters.ts";
import { getSite, getTerms } from "./published.ts";
import { findSitePage } from "./site-pages.ts";

/**
 * The glossary as its page shows it: its terms from A to Z, and the same by letter; of a translation also what each is
 * called in the default language, which its readers hear and see on forms.
 * @param locale of the page
 */
export async function getGlossary(locale?: string) {
  const [{ language }, known, originals] = await Promise.all([getSite(locale), getTerms(locale), getTerms()]);
  const terms = await Promise.all(
    [...known].map(async ([id, { more, ...term }]) => {
      const named = [term.term, ...term.also].map((name) => name.toLowerCase());
      const { term: original = "", also = [] } = originals.get(id) ?? {};
      const inOriginal = [original, ...also].filter((name) => name && !named.includes(name.toLowerCase()));
      return { id, href: termHref(id, locale), ...term, inOriginal, more: await linkTo(more, locale) };
    }),
  );
  const sorted = sortTerms(terms, language);
  return { terms: sorted, letters: groupByLetter(sorted) };
}

export type GlossaryTerm = Awaited<ReturnType<typeof getGlossary>>["terms"][number];

/**
 * Where to read on; nothing while that page is not live. A translation has headings, and so sections, of its own.
 * @param href address in the default language, perhaps of a section
 */
async function linkTo(href: string | undefined, locale?: string) {
  const page = href && (await findSitePage(inLanguage(href.replace(/#.*/, ""), locale)));
  if (!page) return undefined;
  return { href: page.language === defaultLanguage ? href : page.href, title: page.title };
}
