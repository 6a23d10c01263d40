import type { SearchData } from "~/content/search-data.ts";
import { fill } from "~/content/text.ts";
import type { Result } from "~/search/answer.ts";
import { markedWords, type ExcerptPart } from "~/search/excerpt.ts";
import { element } from "./element.ts";
import { withMarks } from "./marks-address.ts";

/**
 * A page that was found: its title, its kind, the name by which it was found, the sentences that answer, and links to
 * its sections and its topic.
 * @param asked the words that decided
 */
export function resultItem(result: Result, asked: readonly string[], { words, kinds }: SearchData): HTMLElement {
  const { href, title, kind, language, name, sections, topic, passage } = result;
  const link = element("a", { href, "data-search-result": "", lang: language, hreflang: language }, title);
  const notes = [
    kinds[kind],
    ...(language ? [fill(words.otherLanguage, { language: nameOfLanguage(language) })] : []),
    ...(name === undefined ? [] : [fill(words.alsoCalled, { name })]),
  ];
  const item = element(
    "li",
    { "data-marks": asked.join(" ") },
    element("h2", {}, link),
    element("p", { class: "small soft" }, notes.join(" · ")),
    ...(passage === undefined ? [] : [element("p", { "data-passage": passage })]),
  );
  const links = sections.map((section) =>
    element("li", {}, element("a", { href: section.href, lang: language }, section.title)),
  );
  if (topic) {
    const all = element(
      "a",
      { href: topic.href, "data-search-result": "" },
      fill(words.wholeTopic, { topic: topic.title }),
    );
    links.push(element("li", {}, all));
  }
  if (links.length > 0)
    item.append(element("ul", { class: "sections small", "aria-label": fill(words.sections, { title }) }, ...links));
  return item;
}

/** A language as the language of the page calls it: "Spanish", "inglés". */
function nameOfLanguage(language: string): string {
  const [base = language] = language.split("-");
  return new Intl.DisplayNames(document.documentElement.lang || "en", { type: "language" }).of(base) ?? language;
}

/** Puts the sentences that answer into a result. @param parts of them, those that matched marked */
export function showExcerpt(item: HTMLElement, parts: readonly ExcerptPart[], asked: readonly string[]): void {
  const shown = parts.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));
  item.querySelector("[data-passage]")?.replaceChildren(...shown);
  item.dataset.marks = [...new Set([...markedWords(parts), ...asked])].join(" ");
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
