import { defaultLanguage, isLanguage } from "./languages.ts";

/** Address of an article. @param id its file name @param language folder in which it lies */
export const articleHref = (id: string, language?: string): string => inLanguage(`/blog/${id}/`, language);

/** Address of a program page. @param id its file name @param language folder in which it lies */
export const programHref = (id: string, language?: string): string => inLanguage(`/programs/${id}/`, language);

/** Address of a topic. @param id its key in `content/topics.yaml` */
export const topicHref = (id: string): string => `/topics/${id}/`;

/** Standing pages whose address is not their file name. */
const pageAddresses: Readonly<Record<string, string>> = {
  home: "/",
  "not-found": "/404.html",
  "how-it-decides": "/fit/how-it-decides/",
};

/** Address of a standing page. @param id its file name @param language folder in which it lies */
export const pageHref = (id: string, language?: string): string => inLanguage(pageAddresses[id] ?? `/${id}/`, language);

/** Address of the glossary. */
export const glossaryHref = pageHref("glossary");

/** Address of a term of the glossary. @param id its key in `content/glossary.yaml` */
export const termHref = (id: string): string => `${glossaryHref}#${id}`;

/** The address that the translation of a page has. @param href address in the default language */
export function inLanguage(href: string, language = defaultLanguage): string {
  return language === defaultLanguage ? href : `/${language}${href}`;
}

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
