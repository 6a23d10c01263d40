import { WORD } from "~/search/excerpt.ts";

/** Words with what an apostrophe ties to them, such as "don’t", which is one word to a reader. */
const TIED_WORDS = new RegExp(`${WORD.source}(?:['’]${WORD.source})*`, WORD.flags);

/** What the search does not look at, and what nobody sees. */
const UNSEARCHED = "[data-search-ignore], [hidden], script, style";

/** Every place in the text of an element, as far as the search looks at it, where one of the words stands as a whole. */
export function findWords(words: readonly string[], within: Element): Range[] {
  const wanted = new Set(words);
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(UNSEARCHED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const ranges: Range[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!(node instanceof Text)) continue;
    for (const { 0: word, index } of node.data.matchAll(TIED_WORDS)) {
      if (!isWanted(word, wanted)) continue;
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      ranges.push(range);
    }
  }
  return ranges;
}

/** "alcohol’s" for "alcohol", and "don’t" for "don" and "t", which is how the search splits it; "it’s" not for "s". */
function isWanted(word: string, wanted: ReadonlySet<string>): boolean {
  const parts = word.toLowerCase().match(WORD) ?? [];
  const decisive = parts.length > 1 ? parts.filter((part) => part.length > 1) : parts;
  return decisive.length > 0 && decisive.every((part) => wanted.has(part));
}
