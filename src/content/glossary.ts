import { termHref } from "./addresses.ts";
import { groupByLetter, sortTerms } from "./letters.ts";
import { getSite, getTerms } from "./published.ts";
import { findSitePage } from "./site-pages.ts";

/** The glossary as its page shows it: its terms from A to Z, and the same by letter. */
export async function getGlossary() {
  const [{ language }, known] = await Promise.all([getSite(), getTerms()]);
  const terms = await Promise.all(
    [...known].map(async ([id, { more, ...term }]) => ({ id, href: termHref(id), ...term, more: await linkTo(more) })),
  );
  const sorted = sortTerms(terms, language);
  return { terms: sorted, letters: groupByLetter(sorted) };
}

export type GlossaryTerm = Awaited<ReturnType<typeof getGlossary>>["terms"][number];

/** Where to read on; nothing while that page is not live. @param href address, perhaps of a section */
async function linkTo(href: string | undefined) {
  const page = href && (await findSitePage(href.replace(/#.*/, "")));
  return page ? { href, title: page.title } : undefined;
}
