import { fill } from "~/content/text.ts";
import { element } from "./element.ts";

/** A page or a search to go to, with the kind of page if it is one. */
export function suggestionItem({ href, title, kind }: { href: string; title: string; kind?: string }): HTMLElement {
  const link = element("a", { href, "data-suggestion": "" }, title);
  return element("li", {}, link, ...(kind ? [" ", element("span", { class: "small soft" }, kind)] : []));
}

/**
 * Address of the search page with a query. It stands after `#`, because that part of an address is never sent to
 * the server; the search page moves it into its own address.
 */
export function searchFor(query: string, { action }: HTMLFormElement): string {
  return `${action}#q=${encodeURIComponent(query)}`;
}

/** "1 suggestion", "3 suggestions": the sentence for one, or the one for more with their number in it. */
export function countOf(
  count: number,
  one: string,
  many: string,
  values: Readonly<Record<string, string>> = {},
): string {
  return fill(count === 1 ? one : many, { ...values, count });
}
