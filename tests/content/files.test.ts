import { describe, expect, test } from "vitest";
import { checkContent } from "../../src/check/index.ts";
import { about, append, damage, like, swap, type Damage } from "./damage.ts";

const page: Damage = [
  "---",
  "title: A page of its own",
  "description: One page more, so that the check has something to say about its name.",
  "updated: 2026-11-23",
  "---",
  "",
  "Hello.",
  "",
].join("\n");

describe("addresses", () => {
  test("two pages with one address", async () => {
    const { only } = await damage({ "content/pages/about/index.mdx": page });
    expect(only).toMatchObject({
      file: "content/pages/about/index.mdx",
      message: `this page has the same address as ${about}`,
      found: "/about/",
    });
  });

  test("a page where the site's own pages are", async () => {
    const { only } = await damage({ "content/pages/share.mdx": page });
    expect(only).toMatchObject({
      file: "content/pages/share.mdx",
      found: "/share/",
      fix: like(/^give the page another name/),
    });
  });

  test("an article where the list of articles goes on", async () => {
    const { problems } = await damage({ "content/articles/2.mdx": page });
    expect(problems).toContainEqual(expect.objectContaining({ found: "/blog/2/", fix: like(/article-2/) }));
  });

  test("a page that the site needs is no draft", async () => {
    const { problems, line } = await damage({ "content/pages/search.mdx": swap("title:", "draft: true\ntitle:") });
    expect(problems).toContainEqual(
      expect.objectContaining({
        file: "content/pages/search.mdx",
        line: line("content/pages/search.mdx", "draft:"),
        field: "draft",
      }),
    );
  });
});

describe("names of files", () => {
  test.each([
    ["content/pages/our-team.MD", "rename it to our-team.md"],
    ["content/pages/our-team.markdown", "rename it to our-team.md"],
    ["content/pages/our-team.MDX", "rename it to our-team.mdx"],
    ["content/pages/our-team.mdx.txt", "rename it to our-team.mdx"],
    ["content/pages/Our Team.mdx", "rename it to our-team.mdx"],
    ["content/pages/café-talk.mdx", "rename it to cafe-talk.mdx"],
    ["content/pages/año.mdx", "rename it to ano.mdx"],
    ["content/pages/our_team.mdx", "rename it to our-team.mdx"],
    ["content/pages/Our Team.md", "rename it to our-team.md"],
    ["content/pages/our-team/team.mdx", /^rename it to pages\/our-team\/index\.mdx, or move it to pages\/team\.mdx/],
    ["content/pages/a/b/index.mdx", "put it into content/pages/a/"],
    ["content/page/our-team.mdx", /^write pages /],
    ["content/our-team.mdx", /^put a page into articles, programs, pages/],
    ["content/topic.yaml", "rename it to topics.yaml, or delete it"],
    ["content/pages/index.mdx", /^rename it after the page/],
    ["content/pages/plan.zip", /^delete it; pictures end in/],
  ])("%s", async (file, fix) => {
    const { only } = await damage({ [file]: page });
    expect(only).toMatchObject({ file, fix: like(fix) });
  });

  test.each(["content/pages/our-team.md", "content/pages/our-team/index.md"])("%s is a page", async (file) => {
    const { site, problems } = await damage({ [file]: page, [about]: append("Read [more](/our-team/).") });
    expect(problems).toEqual([]);
    expect(site.pageAt.get("/our-team/")?.file).toBe(file);
  });

  test.each(["content/pages/about.md", "content/pages/about/index.md"])(
    "%s has the address of another",
    async (file) => {
      const { only } = await damage({ [file]: page });
      expect(only.message).toMatch(/^this page has the same address as content\/pages\/about/);
    },
  );

  test("a guide for staff and the files of operating systems are let be", async () => {
    const { problems } = await damage({
      "content/README.md": "# Guide",
      "content/articles/README.md": "# Guide",
      "content/.DS_Store": "x",
      "content/pages/Thumbs.db": "x",
    });
    expect(problems).toEqual([]);
  });
});

describe("files that other programs saved", () => {
  test.each([
    [
      "in another encoding",
      Buffer.from("---\ntitle: Caf\xe9\n---\n", "latin1"),
      "this file is not plain text in UTF-8",
    ],
    ["in UTF-16", Buffer.from("\uFEFF---\ntitle: Hello\n---\n", "utf16le"), "this file is not plain text in UTF-8"],
    ["as a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), "this file is not plain text in UTF-8"],
    ["empty", "", "this file is empty"],
    ["empty but for lines", "\n\n", "this file is empty"],
  ])("%s", async (_, bytes, message) => {
    const { problems } = await damage({ [about]: bytes });
    expect(problems.filter(({ file }) => file === about)).toMatchObject([{ message }]);
  });

  test("with a byte order mark, and the rest is still checked", async () => {
    const { problems } = await damage({ [about]: (text) => `\uFEFF${swap("title:", "titel:")(text)}` });
    expect(problems.map(({ file, line, fix }) => [file, line, fix])).toEqual([
      [about, 1, like(/not "UTF-8 with BOM"/)],
      [about, 2, "write title"],
    ]);
  });

  test("with signs that nobody sees", async () => {
    const { only, line } = await damage({ [about]: swap("## ", "Made on an old Mac.\rYes.\n\n## ") });
    expect(only).toMatchObject({ file: about, line: line(about, "old Mac"), fix: "delete the line and type it anew" });
  });

  test("with Windows line ends are good", async () => {
    const windows = (text: string) => text.replaceAll("\n", "\r\n");
    expect((await damage({ [about]: windows, "content/site.yaml": windows })).problems).toEqual([]);
  });
});

test("a content folder that is missing is told", async () => {
  expect(await checkContent("no-such-folder")).toMatchObject([
    { file: "no-such-folder", message: "this folder is missing" },
  ]);
});
