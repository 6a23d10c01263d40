import { defaultLanguage, isLanguage } from "./languages.ts";
import { inLanguage, pageAddress } from "./page-kinds.ts";

export { inLanguage };

/** Address of an article. @param id its file name @param language of the page */
export const articleHref = (id: string, language?: string): string => pageAddress("article", id, language);

/** Address of a program page. @param id its file name @param language of the page */
export const programHref = (id: string, language?: string): string => pageAddress("program", id, language);

/** Address of a topic. @param id its key in `content/topics.yaml` @param language of the page */
export const topicHref = (id: string, language?: string): string => pageAddress("topic", id, language);

/** Address of a standing page. @param id its file name @param language of the page */
export const pageHref = (id: string, language?: string): string => pageAddress("page", id, language);

/** Address of a term of the glossary. @param id its key in `content/glossary.yaml` @param language of the page */
export const termHref = (id: string, language?: string): string => `${pageHref("glossary", language)}#${id}`;

/** Language of the page at an address within the site. */
export function languageOf(href: string): string {
  const [, first = ""] = href.split("/");
  return isLanguage(first) ? first : defaultLanguage;
}

/** The address in the default language of a page and its translations. */
export const withoutLanguage = (href: string): string =>
  languageOf(href) === defaultLanguage ? href : href.slice(languageOf(href).length + 1);

/** What `hreflang` says of a link to a page in another language; nothing of other links. @param from language of the page */
export function hreflangOf(href: string, from = defaultLanguage): string | undefined {
  const to = href.startsWith("/") ? languageOf(href) : from;
  return to === from ? undefined : to;
}
