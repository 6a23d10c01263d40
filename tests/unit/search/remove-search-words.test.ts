import { expect, test } from "vitest";
import { withoutSearchWords } from "../../../src/search/remove-search-words.ts";

test("a page loses the words that only the search index reads, and nothing that anybody else does", () => {
  const page = (words: string) =>
    `<article data-pagefind-body><p hidden id="note">A note</p><p>What <i>hidden data-pagefind-meta</i> means</p>${words}</article>`;
  const words =
    '<p hidden data-pagefind-ignore data-pagefind-meta="aliases">insomnia, nights</p><i hidden data-pagefind-filter="topic:sleep"></i>';
  expect(withoutSearchWords(page(words))).toBe(page(""));
});
