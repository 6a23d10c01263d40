import { cp, mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { applyEdit } from "../../src/check/apply-edit.ts";
import { fixContent } from "../../src/check/fix-content.ts";
import { isError } from "../../src/check/index.ts";
import { formatFixes, undoFixes, writeFixes } from "../../src/check/write-fixes.ts";
import { contentDir } from "./damage.ts";

const folder = await mkdtemp(join(tmpdir(), "site-fix-"));
afterAll(() => rm(folder, { recursive: true }));

const FIELDS =
  "title: A first look\npublished: 2026-01-05\ndescription: What to expect when you come in, and whom you meet there.\n";
const post = (fields: string, text = "Some words.") => `---\n${fields}---\n\n${text}\n`;
const file = "articles/a-first-look/index.md";

/** Mends a copy of the content with other files in it. @returns what stands in the files then, and the errors left */
async function mend(files: Record<string, string>) {
  const content = join(await mkdtemp(join(folder, "copy-")), "content");
  await cp(contentDir, content, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, name)), { recursive: true });
    await writeFile(join(content, name), text);
  }
  const { files: fixed, before, after } = await fixContent(content);
  writeFixes(content, fixed);
  const read = (name: string) => readFile(join(content, name), "utf8");
  return { content, fixed, read, before: before.filter(isError), errors: after.filter(isError) };
}

test("fields of another program get our names, days and topics, and every other line stays", async () => {
  const { read, errors } = await mend({
    [file]: post(
      [
        "layout: post",
        "# Ask Rosa.",
        "Title: A first look: what to expect",
        "date: 2026-01-05T23:30:00-07:00",
        "summary: 'What to expect when you come in, and whom you meet there.'",
        "categories:",
        "  - Family",
        "  - Recovery Stories",
        "tags: [Alcohol, self-care]",
        "authors: [Ann Example]",
        "slug: a-first-look",
        "",
      ].join("\n"),
    ),
  });
  expect(errors).toEqual([]);
  expect(await read(file)).toBe(
    post(
      [
        "# Ask Rosa.",
        'title: "A first look: what to expect"',
        "published: 2026-01-05",
        "description: 'What to expect when you come in, and whom you meet there.'",
        "topics: [family]",
        "aliases: [recovery stories, alcohol, self care]",
        "author: Ann Example",
        "",
      ].join("\n"),
    ),
  );
});

test("fields that are written as TOML get the form and the names that they have here", async () => {
  const fields = `+++
title = "A first \\"look\\""
date = 2026-01-05T10:00:00Z # the day
description = 'What to expect when you come in, and whom you meet there.'
tags = [
  "Alcohol",
]
draft = false
[extra]
toc = true
+++`;
  const { read, errors } = await mend({ [file]: `${fields}\n\nSome words.\n` });
  expect(errors).toEqual([]);
  expect(await read(file)).toBe(
    post(
      [
        'title: "A first \\"look\\""',
        "published: 2026-01-05 # the day",
        "description: 'What to expect when you come in, and whom you meet there.'",
        "aliases: [alcohol]",
        "draft: false",
        "",
      ].join("\n"),
    ),
  );
});

test.each([
  ["#One\n\nA **bold ** word and ==another==.", "## One\n\nA **bold** word and **another**."],
  ["# A first look\n\n# One\n\n### Two\n\n## Three", "\n\n## One\n\n### Two\n\n### Three"],
  ["#### One\n\n##### Two", "## One\n\n### Two"],
  ["• One\n• Two", "- One\n- Two"],
  ["> [!WARNING]\n> Mind the step.", '<Callout kind="care" title="Warning">\n\nMind the step.\n\n</Callout>'],
  [":::note[Hello]\nCome in.\n:::", '<Callout kind="note" title="Hello">\n\nCome in.\n\n</Callout>'],
  ['!!! tip "Hello"\n    Come in.', '<Callout kind="note" title="Hello">\n\nCome in.\n\n</Callout>'],
  ["Tea\n: A drink", "- **Tea**: A drink"],
  [
    "See [[about]] and [us](/contact) and `[us](/contact)`.",
    "See [about](/about/) and [us](/contact/) and `[us](/contact)`.",
  ],
  ["<phone /> and R&amp;amp;D.\n{: .lead }", "<Phone /> and R&amp;D.\n"],
  [
    "<Callout title=“Hi” kind=note>\n\nHello.\n\n</Callout>",
    '<Callout title="Hi" kind="note">\n\nHello.\n\n</Callout>',
  ],
])("%j is mended", async (text, meant) => {
  const { read, errors } = await mend({ [file]: post(FIELDS, text) });
  expect(errors).toEqual([]);
  expect(await read(file)).toBe(post(FIELDS, meant));
});

test.each([
  ["{{< youtube abc >}}", "a code of another program"],
  ["See [[no such page]].", "a page that is not there"],
  ["Under <5 days.", "a sign that opens a component"],
  ["[this](/nowhere/)", "an address that leads nowhere"],
])("%j stays as it is: %s", async (text) => {
  const { fixed, before, errors } = await mend({ [file]: post(FIELDS, text) });
  expect(fixed).toEqual([]);
  expect(errors.map(({ message }) => message)).toEqual(before.map(({ message }) => message));
});

test("files get names that addresses can have, and whatever names them too", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><path d="M0 0h8v6Z"/></svg>';
  const text = "![A hill with a path over it](./My%20Hill.SVG) and ![A hill with a path over it](<./My Hill.SVG>)";
  const { content, read, errors } = await mend({
    "articles/My Look/index.md": post(FIELDS, text),
    "articles/My Look/My Hill.SVG": svg,
    "articles/other.md": post(FIELDS.replace("A first", "Another"), "See [it](/blog/My%20Look/)."),
  });
  expect(errors).toEqual([]);
  expect(await read("articles/my-look/index.md")).toContain(
    "](./my-hill.svg) and ![A hill with a path over it](<./my-hill.svg>)",
  );
  expect(await read("articles/my-look/my-hill.svg")).toBe(svg);
  expect(await read("articles/other.md")).toContain("[it](/blog/my-look/)");
  expect(existsSync(join(content, "articles/My Look"))).toBe(false);
});

test("what was mended is shown, and can be taken back unless somebody changed it since", async () => {
  const text = post(FIELDS, "#One");
  const { content, fixed, read } = await mend({
    [file]: text,
    "pages/Our Team.md": post(
      "title: Our team\nupdated: 2026-01-05\ndescription: Who works here, and what each of us does all day long.\n",
    ),
  });
  expect(formatFixes(fixed, process.stderr)).toContain(`content/${file}\n  line 7\n    - #One\n    + ## One`);
  expect(formatFixes(fixed, process.stderr)).toContain("content/pages/Our Team.md is now content/pages/our-team.md");
  await writeFile(join(content, "pages/our-team.md"), "changed");
  expect(undoFixes()).toEqual({ undone: [join(content, file)], left: [join(content, "pages/our-team.md")] });
  expect(await read(file)).toBe(text);
  expect(undoFixes()).toEqual({ undone: [], left: [] });
});

test("a change is made in text only, and only on its line", () => {
  expect(applyEdit("`**a **` **a **\n", { line: 1, before: "**a **", after: "**a**" })).toBe("`**a **` **a**\n");
  expect(applyEdit("one\ntwo\n", { line: 1, before: "two", after: "2" })).toBeUndefined();
});
