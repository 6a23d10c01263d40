import type { WindowData } from "~/content/search-data.ts";
import { fill } from "~/content/text.ts";
import type { Answer } from "~/search/answer.ts";
import { element } from "./element.ts";
import { searchHref } from "./suggestion.ts";

/** A note above what is found: a sentence, and a link to another search. */
interface Note {
  text?: string;
  href: string;
  link: string;
  /** Language of the link, as in `<html lang>`. */
  language?: string;
}

/** What is to be said of an answer: what was perhaps meant, and that the other language has its own search. */
export function notesOf({ query, suggestion, language }: Answer, data: WindowData, form: HTMLFormElement): Note[] {
  const { words, languages } = data;
  const other = languages.find((one) => one.language === language);
  return [
    ...(other
      ? [{ href: `${other.href}#q=${encodeURIComponent(query)}`, link: fill(other.label, { query }), language }]
      : []),
    ...(suggestion === undefined ? [] : [{ text: words.meant, href: searchHref(suggestion, form), link: suggestion }]),
  ];
}

/** The notes as the first entries of a list. */
export function noteItems(answer: Answer, data: WindowData, form: HTMLFormElement): HTMLElement[] {
  return notesOf(answer, data, form).map(({ text, href, link, language }) =>
    element(
      "li",
      { "data-note": "" },
      ...(text ? [element("span", {}, text), " "] : []),
      element("a", { href, "data-suggestion": "", lang: language, hreflang: language }, link),
    ),
  );
}
