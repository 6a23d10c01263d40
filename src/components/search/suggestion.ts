import { fill } from "~/content/text.ts";
import type { WindowData } from "~/content/search-data.ts";
import type { Result } from "~/search/answer.ts";
import { element } from "./element.ts";

/** A link to a page, a section of one or a search, with what stands beside it: its kind or the page that it is on. */
export function suggestionItem({ href, title, note }: { href: string; title: string; note?: string }): HTMLElement {
  const link = element("a", { href, "data-suggestion": "" }, title);
  return element("li", {}, link, ...(note ? [" ", element("span", { class: "small soft" }, note)] : []));
}

/** What the search window shows of a page: the section that answers, if one does, or else the page. */
export function suggestionOf({ href, title, kind, name, sections: [section] }: Result, { words, kinds }: WindowData) {
  if (section) return { ...section, note: title };
  return { href, title, note: name === undefined ? kinds[kind] : fill(words.alsoCalled, { name }) };
}

/**
 * Address of the search page with a query. It stands after `#`, because that part of an address is never sent to
 * the server; the search page moves it into its own address.
 */
export function searchHref(query: string, { action }: HTMLFormElement): string {
  return `${action}#q=${encodeURIComponent(query)}`;
}

/** "1 suggestion", "3 suggestions": the sentence for one, or the one for more with their number in it. */
export function countSentence(
  count: number,
  one: string,
  many: string,
  values: Readonly<Record<string, string>> = {},
): string {
  return fill(count === 1 ? one : many, { ...values, count });
}
