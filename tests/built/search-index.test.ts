import { expect, test } from "vitest";
import { files, pages, read } from "./support/site.ts";

test("the search finds the pages that search engines may list, and no other", () => {
  const fragments = [...files].filter((file) => file.endsWith(".pf_fragment"));
  // Pagefind puts its name before the JSON.
  const found = fragments.map((file) => (JSON.parse(read(file).replace(/^[^{]*/, "")) as { url: string }).url);
  expect(found.toSorted()).toEqual(
    pages
      .filter((page) => page.indexed)
      .map(({ pathname }) => pathname)
      .toSorted(),
  );
});
