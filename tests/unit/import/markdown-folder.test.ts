import { symlinkSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { openMarkdownFolder } from "../../../src/import/markdown/markdown-folder.ts";
import { emptyFolder } from "../../support/folder.ts";

/** Reads a folder whole: its overview, and texts and entries by the paths of their files. */
async function read(files: Record<string, string | Uint8Array>, prepare?: (folder: string) => void) {
  const folder = await emptyFolder();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  prepare?.(folder);
  const source = openMarkdownFolder(folder, "2026-11-28");
  const overview = await source.readOverview();
  const texts = new Map<string, string>();
  const notes: string[] = [];
  for await (const { entry, body } of source.readBodies()) {
    texts.set(entry.source, body.text);
    notes.push(...(body.notes ?? []).map(({ what }) => what));
  }
  const entry = (path: string) => overview.entries.find((one) => one.source === path);
  return { overview, texts, notes, entry, left: overview.left.map(({ what }) => what).join("\n") };
}

test("Jekyll: fields, addresses by the pattern of the settings, links and pictures", async () => {
  const { overview, texts, entry, left } = await read({
    "_config.yml": "url: https://example.org\nbaseurl: /site\npermalink: /:categories/:year/:month/:title/\n",
    "_data/authors.yml": "ann:\n  name: Ann Lee\n",
    "images/chair.png": "x",
    "about.md": "---\ntitle: About us\nlayout: page\n---\nWho we are.\n",
    "index.md": "---\nlayout: home\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}\n",
    "_posts/2019-03-01-first-call.md": `---
layout: post
title: Your first call
date: 2019-03-01 23:30:00 -0700
categories: news calls
tags: [phone, help]
author: ann
excerpt: What *happens* when you call.
image: {path: /images/chair.png, alt: A chair}
redirect_from: /old-call.html
mathjax: true
---
See [next]({{ site.baseurl }}{% post_url 2019-03-02-next %}#part) and ![chair]({{ "/images/chair.png" | relative_url }}).
`,
    "_posts/2019-03-02-next.markdown": "---\ntitle: Next\n---\nText\n",
    "_drafts/idea.md": "---\ntitle: Idea\n---\nText\n",
    "README.md": "# How to build\n",
  });
  expect(overview.url).toBe("https://example.org");
  expect(entry("_posts/2019-03-01-first-call.md")).toMatchObject({
    kind: "article",
    slug: "first-call",
    title: "Your first call",
    description: "What happens when you call.",
    published: "2019-03-01",
    authors: ["Ann Lee"],
    picture: { address: "/images/chair.png", alt: "A chair" },
    oldAddresses: ["/site/news/calls/2019/03/first-call/", "/site/old-call.html"],
    notes: [{ what: "fields without a place here: layout, mathjax" }],
  });
  expect(entry("_posts/2019-03-01-first-call.md")?.terms.map(({ name }) => name)).toEqual([
    "news",
    "calls",
    "phone",
    "help",
  ]);
  expect(texts.get("_posts/2019-03-01-first-call.md")?.trim()).toBe(
    "See [next](/_posts/2019-03-02-next.markdown#part) and ![chair](/images/chair.png).",
  );
  expect(entry("about.md")?.kind).toBe("page");
  expect(entry("_drafts/idea.md")?.hidden).toBe("draft");
  expect(entry("index.md")).toBeUndefined();
  expect(left).toContain("read as: Jekyll");
  expect(left).toContain("README.md");
  expect([...overview.files.keys()]).toEqual(["/images/chair.png"]);
});

test("Hugo: TOML, bundles with their pictures, sections, shortcodes that name pages, aliases", async () => {
  const { entry, texts, overview } = await read({
    "hugo.toml": 'baseURL = "https://example.org/"\n[permalinks]\nnews = "/:year/:slug/"\n',
    "content/posts/first/index.md": `+++
title = "First"
date = 2019-03-01T23:00:00-07:00
lastmod = 2020-01-02
draft = false
tags = ["a b"]
aliases = ["/2019/first.html"]
+++
![Chair](chair.jpg) and [other]({{< ref "second.md" >}}) and [sheet](/files/sheet.pdf)
`,
    "content/posts/first/featured.jpg": "x",
    "content/posts/first/chair.jpg": "x",
    "content/posts/second.md": '---\ntitle: Second\nslug: number-two\nexpiryDate: "2020-01-01"\n---\nText\n',
    "content/news/third.md": "---\ntitle: Third\ndate: 2020-05-06\n---\nText\n",
    "static/files/sheet.pdf": "x",
    "content/_index.md": "---\ntitle: Home\n---\n",
    "archetypes/default.md": "---\ntitle: x\n---\nText\n",
  });
  expect(entry("content/posts/first/index.md")).toMatchObject({
    kind: "article",
    slug: "first",
    published: "2019-03-01",
    updated: "2020-01-02",
    picture: { address: "/content/posts/first/featured.jpg" },
    oldAddresses: ["/posts/first/", "/2019/first.html"],
    terms: [{ kind: "tag", name: "a b" }],
  });
  expect(entry("content/posts/second.md")).toMatchObject({ oldAddresses: ["/posts/number-two/"], hidden: "expired" });
  expect(entry("content/news/third.md")?.oldAddresses).toEqual(["/2020/third/"]);
  expect(texts.get("content/posts/first/index.md")?.trim()).toBe(
    "![Chair](/content/posts/first/chair.jpg) and [other](/content/posts/second.md) and [sheet](/static/files/sheet.pdf)",
  );
  expect(overview.entries).toHaveLength(3);
  expect(overview.lists).toContainEqual({ oldAddress: "/tags/a-b/", term: "a b" });
});

test("Docusaurus: days and ids in names, authors by their ids, components and their imports", async () => {
  const { entry, texts, left } = await read({
    "docusaurus.config.js": "module.exports = { url: 'https://example.org' };\n",
    "blog/authors.yml": "bo:\n  name: Bo Ray\n",
    "blog/2019-03-01-hello/index.mdx": `---
authors: [bo]
tags: [{label: News, permalink: /news}]
---
import Chair from './chair.png';
import Tabs from '@theme/Tabs';

# Hello there

<Tabs><TabItem value="a" label="By phone">

Call us.

</TabItem></Tabs>

<img src={Chair} alt="A chair" style={{width: 200}} />

{/* nobody reads this */}See [the guide](../../docs/guide/01-start.md#call).
`,
    "blog/2019-03-01-hello/chair.png": "x",
    "docs/guide/01-start.md": "---\nsidebar_position: 1\n---\n# Start\n\n:::tip[Good to know]\n\nBring a pen.\n\n:::\n",
  });
  expect(entry("blog/2019-03-01-hello/index.mdx")).toMatchObject({
    kind: "article",
    title: "Hello there",
    published: "2019-03-01",
    authors: ["Bo Ray"],
    oldAddresses: ["/blog/2019/03/01/hello"],
    terms: [{ kind: "tag", name: "News" }],
  });
  const text = texts.get("blog/2019-03-01-hello/index.mdx") ?? "";
  expect(text).not.toMatch(/import|TabItem|Hello there|nobody|style/);
  expect(text).toContain("**By phone**\n\nCall us.");
  expect(text).toContain('<img src="/blog/2019-03-01-hello/chair.png" alt="A chair" />');
  expect(text).toContain("[the guide](/docs/guide/01-start.md#call)");
  expect(entry("docs/guide/01-start.md")).toMatchObject({
    kind: "page",
    title: "Start",
    oldAddresses: ["/docs/guide/start"],
  });
  expect(texts.get("docs/guide/01-start.md")).toContain(
    '<aside data-callout="note" data-title="Good to know">\n\nBring a pen.',
  );
  expect(left).toContain("read as: Docusaurus");
});

test("a vault of notes: links by name, pictures wherever they lie, comments, tags", async () => {
  const { texts, entry, left, notes } = await read({
    "Welcome.md":
      "---\naliases: [Start]\n---\nSee [[Second note|the second]], [[Second note#First part]], [[nowhere]].\n\n![[My chair.png|300]]\n\n%%secret%%==mark== ^abc\n\n#tag #other\n",
    "Notes/Second note.md": "Back to [[Start]].\n",
    "attachments/My chair.png": "x",
  });
  expect(entry("Welcome.md")).toMatchObject({ title: "Welcome", kind: "page", names: ["/Welcome.md"] });
  const text = texts.get("Welcome.md") ?? "";
  expect(text).toContain(
    "See [the second](/Notes/Second%20note.md), [Second note > First part](/Notes/Second%20note.md#first-part), nowhere.",
  );
  expect(text).toContain('<img src="/attachments/My%20chair.png" alt="">');
  expect(text).toContain("<mark>mark</mark>");
  expect(text).not.toMatch(/secret|\^abc|#tag/);
  expect(texts.get("Notes/Second note.md")).toContain("Back to [Start](/Welcome.md).");
  expect(notes).toContain("tags in the text");
  expect(left).toContain("read as: Obsidian");
});

test("Astro, Eleventy, Gatsby and Hexo: addresses as each makes them", async () => {
  const astro = await read({
    "astro.config.mjs": "export default { site: 'https://example.org' };",
    "src/content/blog/My First.md": "---\ntitle: A\npubDate: 2019-03-01\nheroImage: ../../assets/a.jpg\n---\nText\n",
    "src/assets/a.jpg": "x",
  });
  expect(astro.overview.url).toBe("https://example.org");
  expect(astro.overview.entries[0]).toMatchObject({
    oldAddresses: ["/blog/my-first/"],
    picture: { address: "/src/assets/a.jpg" },
  });
  const eleventy = await read({
    ".eleventy.js": "",
    "posts/2019-03-01-a.md": '---\ntitle: A\n---\n{% image "./a.jpg", "A chair" %}\n',
  });
  expect(eleventy.overview.entries[0]).toMatchObject({ oldAddresses: ["/posts/a/"], published: "2019-03-01" });
  expect(eleventy.texts.get("posts/2019-03-01-a.md")).toContain('alt="A chair"');
  const gatsby = await read({
    "gatsby-config.js": "",
    "content/blog/a/index.md": "---\ntitle: A\ndate: '2019-03-01'\n---\nText\n",
  });
  expect(gatsby.overview.entries[0]?.oldAddresses).toEqual(["/a/"]);
  const hexo = await read({
    "_config.yml": "permalink: :year/:title.html\n",
    "source/_posts/a.md": "title: A\ndate: 2019-03-01 10:00:00\n---\nText\n",
  });
  expect(hexo.overview.entries[0]).toMatchObject({ title: "A", oldAddresses: ["/2019/a.html"] });
});

test("a folder that holds more texts than all others holds the pages, whatever it is called", async () => {
  const post = "---\ntitle: A post\ndate: 2020-01-01\n---\nText\n";
  const { overview, left } = await read({
    "public/one/index.md": post,
    "public/two/index.md": post,
    "about.md": "Who we are.\n",
    "templates/post.md": post,
  });
  expect(overview.entries.map(({ source }) => source).sort()).toEqual([
    "about.md",
    "public/one/index.md",
    "public/two/index.md",
  ]);
  expect(left).toMatch(/1 templates and examples: templates\/post\.md/);
});

test("a note without a day is a page, a post without one an article", async () => {
  const { entry } = await read({
    "_config.yml": "title: x\n",
    "_notes/Seeds.md": "Text\n",
    "notes/dated.md": "---\ndate: 2020-01-01\n---\nText\n",
    "_posts/undated.md": "---\ntitle: Undated\n---\nText\n",
  });
  expect(entry("_notes/Seeds.md")?.kind).toBe("page");
  expect(entry("notes/dated.md")?.kind).toBe("article");
  expect(entry("_posts/undated.md")?.kind).toBe("article");
});

test("a link by a name that is no note keeps all of its words", async () => {
  const { texts } = await read({
    ".obsidian/app.json": "{}",
    "a.md": "See [[this is so::https://example.org/a]] and [[x/Seeds]].\n",
  });
  expect(texts.get("a.md")).toContain("this is so");
  expect(texts.get("a.md")).toContain("and Seeds.");
});

test("an address that only links tell is one of the page that it must be", async () => {
  const { entry, texts } = await read({
    ".eleventy.js": "",
    "posts/2019-03-01-a-call.md": "---\ntitle: A\n---\nText\n",
    "posts/2019-03-02-b.md": "---\ntitle: B\n---\n[A](/web/a-call/)\n",
  });
  expect(entry("posts/2019-03-01-a-call.md")?.oldAddresses).toEqual(["/posts/a-call/", "/web/a-call/"]);
  expect(texts.get("posts/2019-03-02-b.md")).toContain("[A](/posts/2019-03-01-a-call.md)");
});

test("fields that are broken are read all the same, and told", async () => {
  const { entry } = await read({
    "a.md": "---\ntitle: Calls: what to say\nauthor: @ann\ntags:\n\t- one\n\t- two\ndate: March 1st, 2019\n---\nText\n",
    "b.md": "---\ntitle: Open\ndate: 2019-03-01\n\nText without an end of the fields.\n",
    "c.md": "---\n\nA line above, and no fields.\n",
    "d.md": "---\ntitle: One\ntitle: Two\n---\nText\n",
  });
  expect(entry("a.md")).toMatchObject({ title: "Calls: what to say", published: "2019-03-01", authors: ["ann"] });
  expect(entry("a.md")?.terms.map(({ name }) => name)).toEqual(["one", "two"]);
  expect(entry("a.md")?.notes[0]?.what).toMatch(/not written right.*title, author/);
  expect(entry("b.md")).toMatchObject({ title: "Open", published: "2019-03-01" });
  expect(entry("b.md")?.notes[0]?.what).toMatch(/no line ---/);
  expect(entry("c.md")).toMatchObject({ title: "C", notes: [] });
  expect(entry("d.md")).toMatchObject({ title: "Two" });
});

test("any encoding is read, and what is no text is named", async () => {
  const utf16 = Buffer.from("\uFEFF# Café\r\n\r\nText\r\n", "utf16le");
  const { entry, left, texts } = await read({
    "latin.md": Buffer.from("# Caf\xe9 \x93x\x94\n\nText\n", "latin1"),
    "wide.md": utf16,
    "mark.md": "\uFEFF---\r\ntitle: Mark\r\n---\r\nText\r\n",
    "data.md": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]),
  });
  expect(entry("latin.md")?.title).toBe("Café “x”");
  expect(entry("latin.md")?.notes[0]?.what).toContain("windows-1252");
  expect(entry("wide.md")?.title).toBe("Café");
  expect(entry("mark.md")?.title).toBe("Mark");
  expect(texts.get("mark.md")).toBe("Text\n");
  expect(left).toMatch(/no text.*data\.md/);
});

test("nothing outside of the folder is read", async () => {
  const { overview, left, texts } = await read({ "a.md": "![x](../../etc/passwd) [y](../secret.md)\n" }, (folder) => {
    symlinkSync("/etc", join(folder, "etc"));
    symlinkSync("/etc/hostname", join(folder, "host.md"));
  });
  expect(overview.entries).toHaveLength(1);
  expect(overview.files.size).toBe(0);
  expect(texts.get("a.md")).toBe("![x](../../etc/passwd) [y](../secret.md)\n");
  expect(left).toMatch(/2 links to other places.*etc, host\.md/);
});

test("another language is named, and does not come over as the same page again", async () => {
  const { overview, left } = await read({
    "hugo.toml": 'defaultContentLanguage = "en"',
    "content/about.md": "Words\n",
    "content/about.es.md": "Palabras\n",
    "content/es/news.md": "Palabras\n",
    "content/en/news.md": "Words\n",
  });
  expect(overview.entries.map(({ source }) => source)).toEqual(["content/about.md", "content/en/news.md"]);
  expect(left).toMatch(/2 pages in another language \(es\)/);
});

test("Google Docs and pandoc: the title is the first heading, pictures in the text stay", async () => {
  const data = "data:image/png;base64,iVBORw0KGgo=";
  const { entry, texts, left } = await read({
    "doc.md": `# **Our first week**\n\n## **What to bring**\n\nA pen\\. ![][image1]\n\n[image1]: <${data}>\n`,
    "word.md":
      '# Forms {#forms .unnumbered}\n\n[Sign]{.underline} here.\n\n![Chair](media/image1.png){width="2in"\nheight="1in"}\n',
    "media/image1.png": "x",
  });
  expect(entry("doc.md")?.title).toBe("Our first week");
  expect(texts.get("doc.md")).toContain("## What to bring");
  expect(texts.get("doc.md")).toContain(`[image1]: <${data}>`);
  expect(entry("word.md")?.title).toBe("Forms");
  expect(texts.get("word.md")?.trim()).toBe("Sign here.\n\n![Chair](/media/image1.png)");
  expect(left).toContain("1 from Google Docs, 1 from Word, by pandoc");
});
