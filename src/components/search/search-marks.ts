import type { WindowData } from "~/content/search-data.ts";
import { goToFirstMark } from "./first-mark.ts";
import { findWords } from "./mark-ranges.ts";
import { marksOf } from "./marks-address.ts";
import css from "./search-marks.css?inline";

/** Pixels at the end of the screen on which the bar with the button may lie: `scroll-padding` in its style sheet. */
const BAR = 120;

/**
 * Marks the words that a search put into the address, without changing the text, brings the reader to the first of
 * them, and offers to clear them. The address is cleaned at once: neither the history nor a copied link keeps the
 * words, and a reload clears the marks.
 * @param searchPage address of the search page, beside which the words of the interface lie
 */
export async function showMarks(searchPage: string): Promise<void> {
  const { id, words } = marksOf(location.hash);
  // Going to the section the ordinary way scrolls there and makes it the target.
  if (id) location.replace(`#${id}`);
  else history.replaceState(null, "", location.pathname);
  const main = document.querySelector("main");
  const ranges = main && "highlights" in CSS ? findWords(words, main) : [];
  if (!main || ranges.length === 0) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set("search", new Highlight(...ranges));
  goToFirstMark(ranges, id ? main.querySelector(":target") : null, BAR);
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
