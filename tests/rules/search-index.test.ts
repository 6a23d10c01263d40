import { expect, test } from "vitest";
import type { NameTable, TextTable } from "../../src/search/name-table.ts";
import { PAGE_KINDS } from "../../src/search/page-kind.ts";
import { all, fixtureTest, isFixture, rule, tag } from "../support/built/rule.ts";
import { files, pages, read } from "../support/built/site.ts";

const json = (file: string): unknown => JSON.parse(read(`/pagefind/${file}.json`));
const languages = [...files].flatMap((file) => /^\/pagefind\/text\.([a-z-]+)\.json$/.exec(file)?.[1] ?? []);

/** What the search finds, with its sentences. A page that is only known in another language has none. */
const found = languages.flatMap((language) => {
  const { records, pages = (json(`names.${language}`) as NameTable).pages } = json(`text.${language}`) as TextTable;
  return records.map((ids, place) => ({
    url: pages[place]?.href ?? "",
    content: ids.map((id) => json(`passage/${language}_${id}`)).join(" "),
  }));
});

test("the search finds the pages that search engines may list, but not itself, and no other", () => {
  expect(found.map(({ url }) => url).toSorted()).toEqual(
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
  expect(kinds.length).toBeGreaterThanOrEqual(found.length);
  // A site may have no topic, or no article yet.
  if (isFixture) expect([...new Set(kinds)].toSorted()).toEqual([...PAGE_KINDS].toSorted());
  else expect(PAGE_KINDS).toEqual(expect.arrayContaining([...new Set(kinds)]));
});

rule("no page carries words that only the making of the index reads", (page) =>
  all(page, "[hidden]")
    .filter((element) => [...element.attributes].some(({ name }) => name.startsWith("data-pagefind")))
    .map(tag),
);

fixtureTest("no excerpt glues the end of one cell or line to the beginning of the next", () => {
  const glued = found.flatMap(({ url, content }) => {
    const source = pages.find(({ pathname }) => pathname === url)?.document.body.innerHTML ?? "";
    const words = content.match(/\p{L}*\p{Ll}\p{Lu}\p{L}*/gu) ?? [];
    // A name such as LinkedIn stands so in the page itself.
    return words.filter((word) => !source.includes(word)).map((word) => `${url} ${word}`);
  });
  expect(glued).toEqual([]);
});
