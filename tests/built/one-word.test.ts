import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentDir, outDir } from "../../src/content/directories.ts";
import { contentsOf } from "../unit/support/folder.ts";
import { build } from "./support/build.ts";

/** A fixed place, because Astro keeps one cache for each content folder. */
const workshop = "node_modules/.cache/one-word";
const content = join(workshop, "content");
const site = join(workshop, "dist");

/** The page itself, and what shows its text: the feed and the search index. */
const SHOWS_THE_TEXT =
  /^\/(blog\/after-iop\/index\.html|rss\.xml|pagefind\/(.+\.pf_\w+|(pagefind-entry|words\.en-us)\.json))(\.br|\.gz)?$/;

test(
  "another word in an article changes its page and what shows its text, in a site built elsewhere",
  { timeout: 180_000 },
  async () => {
    await rm(workshop, { recursive: true, force: true });
    await cp(contentDir, content, { recursive: true });
    const article = join(content, "articles/after-iop/index.mdx");
    const text = await readFile(article, "utf8");
    await writeFile(article, text.replace("Book before you finish.", "Book before you leave."));
    await build({ CONTENT_DIR: content, OUT_DIR: site });
    const [before, after] = [await contentsOf(outDir), await contentsOf(site)];
    const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (file) => before[file] !== after[file],
    );
    expect(changed).toContain("/blog/after-iop/index.html");
    expect(changed.filter((file) => !SHOWS_THE_TEXT.test(file))).toEqual([]);
  },
);
