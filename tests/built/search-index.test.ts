import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { outDir } from "../../src/content/directories.ts";
import { files, pages } from "./support/site.ts";

test("the search finds the pages that search engines may list, and no other", () => {
  const fragments = [...files].filter((file) => file.endsWith(".pf_fragment"));
  const found = fragments.map((file) => {
    // Pagefind puts its name before the JSON.
    const text = gunzipSync(readFileSync(join(outDir, file)))
      .toString()
      .replace(/^[^{]*/, "");
    return (JSON.parse(text) as { url: string }).url;
  });
  expect(found.toSorted()).toEqual(
    pages
      .filter((page) => page.indexed)
      .map(({ pathname }) => pathname)
      .toSorted(),
  );
});
