import type { WindowData } from "~/content/search-data.ts";
import { WORD } from "~/search/excerpt.ts";
import { marksOf } from "./marks-address.ts";
import css from "./search-marks.css?inline";

/**
 * Marks the words that a search put into the address, without changing the text, and offers to clear them. The
 * address is cleaned at once: neither the history nor a copied link keeps the words, and a reload clears the marks.
 * @param searchPage address of the search page, beside which the words of the interface lie
 */
export async function showMarks(searchPage: string): Promise<void> {
  const { id, words } = marksOf(location.hash);
  // Going to the section the ordinary way scrolls there and makes it the target.
  if (id) location.replace(`#${id}`);
  else history.replaceState(null, "", location.pathname);
  const main = document.querySelector("main");
  const ranges = main && "highlights" in CSS ? rangesOf(words, main) : [];
  if (!main || ranges.length === 0) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set("search", new Highlight(...ranges));
  const response = await fetch(new URL("words.json", searchPage));
  const { marked, clear } = ((await response.json()) as WindowData).words;
  const bar = Object.assign(document.createElement("div"), { className: "search-marks no-print" });
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button button-quiet" });
  button.append(clear);
  bar.append(marked, " ", button);
  button.addEventListener("click", () => {
    CSS.highlights.delete("search");
    bar.remove();
    main.focus({ preventScroll: true });
  });
  main.prepend(bar);
}

/** Every place in the text of an element where one of the words stands as a whole word. */
function rangesOf(words: readonly string[], within: Element): Range[] {
  const wanted = new Set(words);
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const { 0: word, index } of (node.textContent ?? "").matchAll(WORD)) {
      if (!wanted.has(word.toLowerCase())) continue;
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      ranges.push(range);
    }
  }
  return ranges;
}
