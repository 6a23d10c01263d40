import { getHelpline } from "./helplines.ts";
import { getSite, getWords } from "./published.ts";
import { telephoneHref, textHref } from "./telephone.ts";
import { fill } from "./text.ts";
import { getBrowseList } from "./browse-list.ts";
import { getLinks } from "./site-pages.ts";

/** What the search page needs to know of the site: its words, the topics, and the ways to help. */
export type SearchData = Awaited<ReturnType<typeof getSearchData>>;

/** What the search's window on other pages needs of that. It is loaded before the first suggestion, so it is small. */
export type WindowData = Awaited<ReturnType<typeof getWindowData>>;

/** @param locale language of the page that asks, `Astro.currentLocale` */
export async function getSearchData(locale?: string) {
  const [{ phone }, words, topics, lifeline, link] = await Promise.all([
    getSite(locale),
    getWords(locale),
    getBrowseList(locale),
    getHelpline("988", locale),
    getLinks(locale),
  ]);
  const { search, kinds, crisis } = words;
  return {
    words: search,
    kinds,
    topics: topics.map(({ id, href, title }) => ({ id, href, title })),
    call: { href: telephoneHref(phone), label: fill(search.call, { phone }) },
    crisis: [
      { href: telephoneHref("911"), label: fill(crisis.call, { number: "911" }) },
      { href: telephoneHref("988"), label: fill(crisis.call, { number: "988" }) },
      { href: textHref("988", lifeline.text?.message), label: fill(crisis.text, { number: "988" }) },
      { href: lifeline.chat, label: crisis.chat },
      { href: link("/crisis/"), label: search.crisisAll },
    ],
  };
}

/** @param locale language of the page that asks, `Astro.currentLocale` */
export async function getWindowData(locale?: string) {
  const { words, kinds, topics, crisis } = await getSearchData(locale);
  const { label, submit, close, slash, choose, whole, suggestion, suggestions, noSuggestions } = words;
  const { marked, clear, crisisTitle, crisisText } = words;
  return {
    words: {
      ...{ label, submit, close, slash, choose, whole, suggestion, suggestions, noSuggestions },
      ...{ marked, clear, crisisTitle, crisisText },
    },
    kinds,
    topics: topics.map(({ href, title }) => ({ href, title })),
    crisis,
  };
}
