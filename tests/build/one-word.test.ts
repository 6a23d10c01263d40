import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { cacheOf } from "../../src/content/directories.ts";
import { contentsOf } from "../support/folder.ts";
import { build } from "../support/build.ts";
import { fixtureContent, fixtureOutput } from "../support/fixture-site.ts";

/** A fixed place, because Astro keeps one cache for each content folder. */
const workshop = ".cache/one-word";
const content = join(workshop, "content");
const site = join(workshop, "dist");
const call = "articles/a-first-call";
const founding = "articles/how-intensive-outpatient-program-works";

/** The page itself, and what shows its text: the feed and the search index. */
const SHOWS_THE_TEXT =
  /^\/(blog\/a-first-call\/index\.html|rss\.xml|pagefind\/(.+\.pf_\w+|(pagefind-entry|(names|text)\.en-us|passage\/.+)\.json))(\.br|\.gz)?$/;

test("another word in an article changes its page and what shows its text, in a site built elsewhere", async () => {
  await rm(workshop, { recursive: true, force: true });
  await cp(fixtureContent, content, { recursive: true });
  await edit(`${call}/index.mdx`, "tell a friend", "tell a neighbor");
  await build({ CONTENT_DIR: content, OUT_DIR: site });
  const changed = differences(await contentsOf(fixtureOutput), await contentsOf(site));
  expect(changed).toContain("/blog/a-first-call/index.html");
  expect(changed.filter((file) => !SHOWS_THE_TEXT.test(file))).toEqual([]);
});

// Two articles are new, and each edit changes more pages than its own: titles and pictures of an article stand on others.
// A program goes live between the first two builds: an article with cards of the programs must not be an old one.
test("a site built with what is kept from the one before is the one that is built from nothing", async () => {
  for (const name of ["a-second-call", "a-third-call"]) {
    await cp(join(content, call), join(content, "articles", name), { recursive: true });
    await edit(`articles/${name}/index.mdx`, /^title: .*$/m, `title: ${name}`);
  }
  await edit(`${call}/index.mdx`, /^title: .*$/m, "title: Before the very first call");
  await edit(`${founding}/index.mdx`, /^topics: \[/m, "topics: [family, ");
  await edit(`${founding}/index.mdx`, /^published: .*$/m, "published: 2026-02-03");
  await edit(`${founding}/path.svg`, "</svg>", '<path d="M0 0h9v9z"/></svg>');
  const program = "programs/a-new-program.mdx";
  await cp(join(content, "programs/family-and-support.mdx"), join(content, program));
  await edit(program, /^title: .*$/m, "title: A new program");
  await edit(program, /^published: .*$/m, "published: 2027-03-01");
  await edit(program, /^nextReview: .*$/m, "nextReview: 2028-03-01");
  const buildOn = (day: string) => build({ CONTENT_DIR: content, OUT_DIR: site, BUILD_DATE: day });
  const showsTheProgram = async () => {
    const page = await readFile(join(site, "blog/how-intensive-outpatient-program-works/index.html"), "utf8");
    return page.includes('href="/programs/a-new-program/"');
  };
  await buildOn("2027-02-28");
  expect(await showsTheProgram()).toBe(false);
  await buildOn("2027-03-01");
  expect(await showsTheProgram()).toBe(true);
  const kept = await contentsOf(site);
  await rm(cacheOf(resolve(content)), { recursive: true });
  await buildOn("2027-03-01");
  expect(differences(kept, await contentsOf(site))).toEqual([]);
});

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
