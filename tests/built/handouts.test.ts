import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentDir, outDir } from "../../src/content/directories.ts";
import { readHeaders } from "../../src/hosting/host-rules.ts";
import { all } from "../support/built/rule.ts";
import { files, pages, read } from "../support/built/site.ts";

const address = "/files/intake-form.pdf";

test("a file to hand out is in the site as it was put in, and its link says what it is and how large", () => {
  expect(readFileSync(join(outDir, address)).equals(readFileSync(join(contentDir, address)))).toBe(true);
  const links = pages.flatMap((page) => all(page, `a[href="${address}"]`));
  expect(links.map((link) => link.textContent.trim())).toEqual(["intake form (PDF, 1 KB)"]);
});

test("search engines do not list it, and neither sitemap nor search names it", () => {
  const headers = readHeaders(outDir).filter(({ fits }) => fits(address)).flatMap(({ headers }) => headers); // prettier-ignore
  expect(headers).toContainEqual(["X-Robots-Tag", "noindex"]);
  const lists = [...files].filter((file) => /^\/sitemap.*\.xml$|^\/pagefind\/.*\.json$/.test(file));
  expect(lists.length).toBeGreaterThan(2);
  expect(lists.filter((file) => read(file).includes(address))).toEqual([]);
});
