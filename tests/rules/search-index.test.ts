import { expect, test } from "vitest";
import { PAGE_KINDS } from "../../src/search/page-kind.ts";
import { files, pages, read } from "../support/built/site.ts";

// Pagefind puts its name before the JSON.
const fragments = [...files]
  .filter((file) => file.endsWith(".pf_fragment"))
  .map((file) => JSON.parse(read(file).replace(/^[^{]*/, "")) as { url: string; content: string });

test("the search finds the pages that search engines may list, but not itself, and no other", () => {
  expect(fragments.map(({ url }) => url).toSorted()).toEqual(
    pages
      .filter((page) => page.indexed)
      .map(({ pathname }) => pathname)
      .filter((pathname) => !pathname.endsWith("/search/"))
      .toSorted(),
  );
});

test("a searched page names its kind by an id, which no change of a word touches", () => {
  const kinds = pages.flatMap(({ document }) =>
    [...document.querySelectorAll("[data-pagefind-filter^='kind:']")].map((element) =>
      element.getAttribute("data-pagefind-filter")?.slice("kind:".length),
    ),
  );
  expect(kinds.length).toBeGreaterThanOrEqual(fragments.length);
  expect([...new Set(kinds)].toSorted()).toEqual([...PAGE_KINDS].toSorted());
});

test("no excerpt glues the end of one cell or line to the beginning of the next", () => {
  const glued = fragments.flatMap(({ url, content }) => {
    const source = pages.find(({ pathname }) => pathname === url)?.document.body.innerHTML ?? "";
    const words = content.match(/\p{L}*\p{Ll}\p{Lu}\p{L}*/gu) ?? [];
    // A name such as LinkedIn stands so in the page itself.
    return words.filter((word) => !source.includes(word)).map((word) => `${url} ${word}`);
  });
  expect(glued).toEqual([]);
});
