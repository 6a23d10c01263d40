import { fill } from "~/content/text.ts";
import { element } from "./element.ts";

/** A link to a page or a search. @param label its kind of page, if it is one, in the visitor's language */
export function suggestionItem({ href, title, label }: { href: string; title: string; label?: string }): HTMLElement {
  const link = element("a", { href, "data-suggestion": "" }, title);
  return element("li", {}, link, ...(label ? [" ", element("span", { class: "small soft" }, label)] : []));
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
