import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { build } from "../support/build.ts";
import { fixtureContent, fixtureOutput } from "../support/fixture-site.ts";

/** Articles of the tests' site that nobody may see today. */
const draft = "a-draft";
const future = "a-page-of-the-future";
/** A word that stands in the text of each. */
const words = { [draft]: "Quokkas", [future]: "Numbats" };
const itsDay = "2098-01-01";

test("a draft and an article of the future are nowhere in today's site", async () => {
  const site = await readSite(fixtureOutput);
  expect(site.size).toBeGreaterThan(100);
  expect(mentions(site, draft)).toEqual([]);
  expect(mentions(site, future)).toEqual([]);
});

test("on its day the article is everywhere where articles are, the draft still nowhere", async () => {
  const site = await built({ BUILD_DATE: itsDay });
  expect(mentions(site, draft)).toEqual([]);
  expect(mentions(site, future)).toEqual(
    expect.arrayContaining([
      `blog/${future}/index.html`,
      "blog/index.html",
      "rss.xml",
      "sitemap-0.xml",
      `share/blog/${future}.png`,
      expect.stringMatching(`^_astro/${future}\\.`),
      expect.stringMatching(/^pagefind\/names\./),
    ]),
  );
});

test("a preview shows both, marked, and asks search engines to stay away", async () => {
  const site = await built({ PREVIEW: "1" });
  expect(site.get(`blog/${draft}/index.html`)).toContain("<mark data-search-ignore>Draft</mark>");
  expect(site.get(`blog/${future}/index.html`)).toContain("<mark data-search-ignore>Goes live on ");
  expect(site.get("blog/index.html")).toContain("<mark");
  const listed = [...site].filter(([file, html]) => file.endsWith(".html") && html.includes("<h1"));
  expect(listed.filter(([, html]) => !html.includes('<meta name="robots" content="noindex'))).toEqual([]);
});

/** Builds the tests' site in another place. */
async function built(env: Record<string, string>): Promise<Map<string, string>> {
  const folder = `.cache/test-site/hidden-pages-${Object.keys(env).join()}`;
  // A variable that build machines may well have; it must not make a build one for development, which shows drafts.
  await build({ CONTENT_DIR: fixtureContent, OUT_DIR: folder, DEV: "1", ...env });
  return readSite(folder);
}

/** The text of every file by name, unpacked where it is packed. */
async function readSite(folder: string): Promise<Map<string, string>> {
  const site = new Map<string, string>();
  for await (const entry of glob("**/*", { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    site.set(
      file.slice(file.indexOf(folder) + folder.length + 1),
      (packed ? gunzipSync(bytes) : bytes).toString("latin1"),
    );
  }
  return site;
}

/** Files that are named after an article, name its address or have a word of its text. */
const mentions = (site: Map<string, string>, slug: keyof typeof words) =>
  [...site]
    .filter(([file, text]) => [file, text].some((one) => one.includes(slug)) || text.includes(words[slug]))
    .map(([file]) => file);
