import { articleHref, pageHref, programHref, termHref } from "./addresses.ts";
import { getArticles, getPages, getPrograms, getSite, getTerms } from "./published.ts";
import { byLetter, inOrder } from "./letters.ts";

/** The glossary as its page shows it. */
export async function getGlossary() {
  const [{ language }, known, titles] = await Promise.all([getSite(), getTerms(), pageTitles()]);
  const terms = inOrder(
    [...known].map(([id, { more, ...term }]) => ({ id, href: termHref(id), ...term, more: reading(more, titles) })),
    language,
  );
  const cited = terms.flatMap(({ sources }) => sources);
  return {
    terms,
    letters: byLetter(terms),
    /** Ids of the sources in the order of their numbers. */
    sources: [...new Set(cited)],
    /** Every mention as MDX writes it, for whoever counts them. */
    body: cited.map((id) => `<Source id="${id}" />`).join(""),
  };
}

export type GlossaryTerm = Awaited<ReturnType<typeof getGlossary>>["terms"][number];

/** Where to read on; nothing while that page is not live. */
function reading(href: string | undefined, titles: ReadonlyMap<string, string>) {
  const title = titles.get(href?.replace(/#.*/, "") ?? "");
  return href && title ? { href, title } : undefined;
}

/** Titles of the pages that are live, by address. */
async function pageTitles(): Promise<Map<string, string>> {
  const [articles, programs, pages] = await Promise.all([getArticles(), getPrograms(), getPages()]);
  return new Map([
    ...articles.map(({ id, data }) => [articleHref(id), data.title] as const),
    ...programs.map(({ id, data }) => [programHref(id), data.title] as const),
    ...[...pages.values()].map(({ id, data }) => [pageHref(id), data.title] as const),
  ]);
}
