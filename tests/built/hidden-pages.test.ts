import { cp, glob, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { contentDir } from "../../src/content/directories.ts";
import { buildDay } from "../../src/content/publication.ts";
import { build } from "./support/build.ts";

/** A fixed place, because Astro keeps one cache for each content folder. */
const workshop = "node_modules/.cache/hidden-pages";
const content = join(workshop, "content");
const today = buildDay("America/Phoenix");
const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
const draft = "quokka-draft";
const future = "quokka-future";

beforeAll(async () => {
  await rm(workshop, { recursive: true, force: true });
  await cp(contentDir, content, { recursive: true });
  await addArticle(draft, { published: "2026-01-01", draft: true });
  await addArticle(future, { published: tomorrow, draft: false });
});

test("a draft and an article of tomorrow are nowhere in today's site", { timeout: 180_000 }, async () => {
  const site = await built(today);
  expect(mentions(site, draft)).toEqual([]);
  expect(mentions(site, future)).toEqual([]);
});

test(
  "tomorrow the article is everywhere where articles are, the draft still nowhere",
  { timeout: 180_000 },
  async () => {
    const site = await built(tomorrow);
    expect(mentions(site, draft)).toEqual([]);
    expect(mentions(site, future)).toEqual(
      expect.arrayContaining([
        `blog/${future}/index.html`,
        "blog/index.html",
        "rss.xml",
        "sitemap-0.xml",
        `share/blog/${future}.png`,
        expect.stringMatching(`^_astro/${future}-`),
        expect.stringMatching(/^pagefind\/fragment\//),
      ]),
    );
  },
);

test("a preview shows both, marked, and asks search engines to stay away", { timeout: 180_000 }, async () => {
  const site = await built(today, { PREVIEW: "1" });
  expect(site.get(`blog/${draft}/index.html`)).toContain("<mark data-search-ignore>Draft</mark>");
  expect(site.get(`blog/${future}/index.html`)).toContain("<mark data-search-ignore>Goes live on ");
  expect(site.get("blog/index.html")).toContain("<mark");
  const listed = [...site].filter(([file, html]) => file.endsWith(".html") && html.includes("<h1"));
  expect(listed.filter(([, html]) => !html.includes('<meta name="robots" content="noindex'))).toEqual([]);
});

/** A new article with the text of an existing one: whatever articles need, it has. */
async function addArticle(slug: string, fields: { published: string; draft: boolean }) {
  const articles = join(contentDir, "articles");
  const [model] = await Array.fromAsync(glob("{*.mdx,*/index.mdx}", { cwd: articles }));
  if (!model) throw new Error(`There is no article in ${articles} to copy`);
  const [, frontmatter = "", body = ""] = (await readFile(join(articles, model), "utf8")).split(/^---$/m);
  const settings = parseDocument(frontmatter);
  settings.delete("updated");
  for (const [name, value] of Object.entries({ title: `The ${slug}`, aliases: [slug], ...fields }))
    settings.set(name, value);
  const folder = join(content, "articles", slug);
  await mkdir(folder);
  let text = `---\n${settings.toString()}---\n${body}\n\nThis is the ${slug}.\n`;
  // An article with pictures has a folder of its own. They get a name and an end of their own: of two equal ones the
  // build keeps one, which the published article shows anyway.
  for (const name of model.includes("/") ? await readdir(join(articles, dirname(model))) : []) {
    if (name === "index.mdx") continue;
    text = text.replaceAll(`./${name}`, `./${slug}-${name}`);
    const picture = await readFile(join(articles, dirname(model), name));
    await writeFile(join(folder, `${slug}-${name}`), Buffer.concat([picture, Buffer.from(`<!-- ${slug} -->`)]));
  }
  await writeFile(join(folder, "index.mdx"), text);
}

/** The site of a day: the text of every file by name, unpacked where it is packed. */
async function built(day: string, more: Record<string, string> = {}): Promise<Map<string, string>> {
  const folder = join(workshop, day);
  // A variable that build machines may well have; it must not make a build one for development, which shows drafts.
  await build({ CONTENT_DIR: content, OUT_DIR: folder, BUILD_DATE: day, DEV: "1", ...more });
  const site = new Map<string, string>();
  for await (const { parentPath, name } of glob("**/*", { cwd: folder, withFileTypes: true })) {
    const file = join(parentPath, name);
    const bytes = await readFile(file).catch(() => Buffer.from(""));
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    site.set(file.slice(file.indexOf(day) + day.length + 1), (packed ? gunzipSync(bytes) : bytes).toString("latin1"));
  }
  return site;
}

/** Files that are named after an article or mention it. */
const mentions = (site: Map<string, string>, slug: string) =>
  [...site].filter(([file, text]) => file.includes(slug) || text.includes(slug)).map(([file]) => file);
