import { getEmergencyNumber, getLifeline } from "./helplines.ts";
import { getSite, getWords } from "./published.ts";
import { telephoneHref, textHref } from "./telephone.ts";
import { fill, splitAtNumbers } from "./text.ts";
import { getBrowseList } from "./browse-list.ts";
import { defaultLanguage } from "./languages.ts";
import { pageKinds } from "./page-kinds.ts";
import { getLinks, getTranslations } from "./site-pages.ts";

/** What the search page needs to know of the site: its words, the topics, and the ways to help. */
export type SearchData = Awaited<ReturnType<typeof getSearchData>>;

/** What the search's window on other pages needs of that. It is loaded before the first suggestion, so it is small. */
export type WindowData = Awaited<ReturnType<typeof getWindowData>>;

/** @param locale language of the page that asks, `Astro.currentLocale` */
export async function getSearchData(locale?: string) {
  const [{ phone, place }, words, topics, emergency, lifeline, link] = await Promise.all([
    getSite(locale),
    getWords(locale),
    getBrowseList(locale),
    getEmergencyNumber(locale),
    getLifeline(locale),
    getLinks(locale),
  ]);
  const { search, kinds, crisis } = words;
  const text = lifeline?.text;
  const callTo = (number: string, label: string) => ({
    href: telephoneHref(number, place.country),
    label: fill(label, { number, phone: number }),
  });
  return {
    words: search,
    kinds,
    crisisPage: link("/crisis/"),
    languages: await getOtherSearches(locale),
    topics: topics.map(({ id, href, title }) => ({ id, href, title })),
    call: { href: telephoneHref(phone, place.country), label: splitAtNumbers(fill(search.call, { phone })) },
    crisis: [
      callTo(emergency, crisis.call),
      ...(lifeline?.phone ? [callTo(lifeline.phone, crisis.call)] : []),
      ...(text
        ? [{ href: textHref(text.number, text.message), label: fill(crisis.text, { number: text.number }) }]
        : []),
      ...(lifeline?.chat ? [{ href: lifeline.chat, label: crisis.chat }] : []),
      { href: link("/crisis/"), label: search.crisisAll },
    ],
  };
}

/** @param locale language of the page that asks, `Astro.currentLocale` */
export async function getWindowData(locale?: string) {
  const { words, kinds, topics, crisis, crisisPage, languages } = await getSearchData(locale);
  const { label, submit, close, slash, choose, whole, suggestion, suggestions, noSuggestions } = words;
  const { marked, clear, crisisTitle, crisisText, crisisPossible, meant, alsoCalled } = words;
  return {
    words: {
      ...{ label, submit, close, slash, choose, whole, suggestion, suggestions, noSuggestions },
      ...{ marked, clear, crisisTitle, crisisText, crisisPossible, meant, alsoCalled },
    },
    ...{ kinds, crisisPage, languages },
    topics: topics.map(({ href, title }) => ({ href, title })),
    crisis,
  };
}

/** The searches of the other languages, with what leads there, in that language. */
async function getOtherSearches(locale: string | undefined) {
  const pages = (await getTranslations(pageKinds.page.path("search"))).filter(
    ({ language }) => language !== (locale ?? defaultLanguage),
  );
  return Promise.all(
    pages.map(async ({ language, href }) => ({
      language: (await getSite(language)).language,
      href,
      label: (await getWords(language)).search.stepOver,
    })),
  );
}
