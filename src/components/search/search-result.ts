import type { SearchData } from "~/content/search-data.ts";
import { fill } from "~/content/text.ts";
import type { Result } from "~/search/site-search-engine.ts";
import { element, markedText } from "./element.ts";
import { WORD, withMarks } from "./marks-address.ts";

/** Sections of a page that are offered, the best first. */
const SECTIONS = 3;

/** A page that was found: its title, its kind, the words around what matched, and links to the sections that did. */
export function resultItem({ href, title, kind, excerpt, sections }: Result, words: SearchData["words"]): HTMLElement {
  const text = element("p", {}, ...markedText(excerpt));
  const item = element(
    "li",
    {},
    element("h2", {}, element("a", { href, "data-search-result": "" }, title)),
    element("p", { class: "small soft" }, kind),
    text,
  );
  if (sections.length > 0) {
    const links = sections
      .slice(0, SECTIONS)
      .map((section) => element("li", {}, element("a", { href: section.href }, section.title)));
    item.append(element("ul", { class: "sections small", "aria-label": fill(words.sections, { title }) }, ...links));
  }
  item.dataset.marks = marksOf([excerpt, ...sections.map((section) => section.excerpt)]);
  return item;
}

/** The words that are marked in some excerpts, each once, with spaces between. */
function marksOf(excerpts: readonly string[]): string {
  const marked = excerpts.flatMap(markedText).filter((part) => typeof part !== "string");
  const words = marked.flatMap(({ textContent }) => textContent?.toLowerCase().match(WORD) ?? []);
  return [...new Set(words)].join(" ");
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
