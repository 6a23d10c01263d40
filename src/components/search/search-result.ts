import type { SearchData } from "~/content/search-data.ts";
import { fill } from "~/content/text.ts";
import type { Result } from "~/search/answer.ts";
import { element } from "./element.ts";
import { withMarks } from "./marks-address.ts";

/** A page that was found: its title, its kind, the words around what matched, and links to the sections that did. */
export function resultItem(result: Result, { words, kinds }: SearchData): HTMLElement {
  const { href, title, kind, excerpt, sections, markedWords } = result;
  const item = element(
    "li",
    { "data-marks": markedWords.join(" ") },
    element("h2", {}, element("a", { href, "data-search-result": "" }, title)),
    element("p", { class: "small soft" }, kinds[kind]),
    element("p", {}, ...excerpt.map(({ text, marked }) => (marked ? element("mark", {}, text) : text))),
  );
  if (sections.length > 0) {
    const links = sections.map((section) => element("li", {}, element("a", { href: section.href }, section.title)));
    item.append(element("ul", { class: "sections small", "aria-label": fill(words.sections, { title }) }, ...links));
  }
  return item;
}

/**
 * Opens a result so that its words are marked there. They travel behind the `#` of the address, which no server
 * sees, and the page takes them out of its address again. A new tab or window gets the plain page.
 */
export function followWithMarks(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const marks = link?.closest<HTMLElement>("[data-marks]")?.dataset.marks;
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !marks || !plain) return;
  event.preventDefault();
  location.assign(withMarks(link.href, marks));
}
