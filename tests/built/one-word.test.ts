import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { writeContent } from "../../scripts/bench/build-content.ts";
import { cacheOf, contentDir, outDir } from "../../src/content/directories.ts";
import { contentsOf } from "../unit/support/folder.ts";
import { build } from "./support/build.ts";

/** A fixed place, because Astro keeps one cache for each content folder. */
const workshop = ".cache/one-word";
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
    await edit("articles/after-iop/index.mdx", "Book before you finish.", "Book before you leave.");
    await build({ CONTENT_DIR: content, OUT_DIR: site });
    const changed = differences(await contentsOf(outDir), await contentsOf(site));
    expect(changed).toContain("/blog/after-iop/index.html");
    expect(changed.filter((file) => !SHOWS_THE_TEXT.test(file))).toEqual([]);
  },
);

// Two articles are new, and each edit changes more pages than its own: titles and pictures of an article stand on others.
test(
  "a site built with what is kept from the one before is the one that is built from nothing",
  { timeout: 360_000 },
  async () => {
    await writeContent(2, content);
    await edit("articles/does-iop-work/index.mdx", /^title: .*$/m, "title: What the studies found");
    await edit("articles/medication-and-iop/index.mdx", /^topics: \[/m, "topics: [after-treatment, ");
    await edit("articles/your-first-week/index.mdx", /^published: .*$/m, "published: 2026-11-20");
    const drawing = "articles/stopping-safely/slope.svg";
    await edit(drawing, "</svg>", '<path d="M0 0h9v9z"/></svg>');
    await build({ CONTENT_DIR: content, OUT_DIR: site });
    const kept = await contentsOf(site);
    await rm(cacheOf(resolve(content)), { recursive: true });
    await build({ CONTENT_DIR: content, OUT_DIR: site });
    expect(differences(kept, await contentsOf(site))).toEqual([]);
  },
);

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(content, file), "utf8");
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${file} has no ${String(from)} to change`);
  await writeFile(join(content, file), edited);
}

/** Files that only one of two sites has, or that hold other bytes. */
function differences(before: Record<string, string>, after: Record<string, string>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((file) => before[file] !== after[file]);
}
