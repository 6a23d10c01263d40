import { expect, test } from "vitest";
import { append, article, damage, like } from "./damage.ts";

const post = "content/articles/a-short-post.mdx";
const fields = `title: A short post
description: What happened at our clinic this week, told in one or two plain sentences for everyone.
published: 2026-01-05`;

test("an article needs a title, a description, a day and a text, and nothing else", async () => {
  const { problems, warnings } = await damage({ [post]: `---\n${fields}\n---\n\nWe planted two trees.\n` });
  expect(problems).toEqual([]);
  expect(warnings).toMatchObject([{ file: post, field: "nextReview" }]);
});

test("an article without a text is told", async () => {
  const { only } = await damage({ [post]: `---\n${fields}\n---\n\n{/* later */}\n` });
  expect(only).toMatchObject({ file: post, message: "this page has no text" });
});

test("two pages that search results could not tell apart are told", async () => {
  const text = `---\n${fields}\n---\n\nWe planted two trees.\n`;
  const { problems, warnings } = await damage({ [post]: text, "content/articles/another-post.mdx": text });
  expect(problems).toEqual([]);
  expect(warnings.map(({ field }) => field)).toEqual(expect.arrayContaining(["title", "description"]));
});

test("an address that is not encrypted is worth a look, also one without its beginning", async () => {
  const text = "Read www.river.example and [more](http://hill.example/a).";
  const { problems, warnings } = await damage({ [article]: append(text) });
  expect(problems).toEqual([]);
  expect(warnings.map(({ fix }) => fix)).toEqual([
    like(/^write https:\/\/www\.river\.example, if/),
    like(/^write https:\/\/hill\.example\/a, if/),
  ]);
});

test.each(["[](/about/)", "[ ](/about/)"])("a link without words is told: %s", async (link) => {
  const { only } = await damage({ [article]: append(link) });
  expect(only).toMatchObject({ file: article, field: "link", message: "this link has no words" });
});

test("a link of a picture or of a component has its words in it", async () => {
  const { problems } = await damage({ [article]: append("[![A path over a hill](./path.svg)](/about/)") });
  expect(problems).toEqual([]);
});

test.each(["## 🎉", "## ✅ …"])("a heading to which no link could lead is told: %s", async (heading) => {
  const { only } = await damage({ [article]: append(`${heading}\n\nWords.`) });
  expect(only).toMatchObject({ file: article, field: "heading", found: heading, fix: "write words" });
});

test("emoji, notes, tasks, aligned tables and lists that go on are no mistakes", async () => {
  const text = `A note.[^1] 🎉\n\n- [ ] Bring tea\n- [x] Sit\n\n4. Four\n5. Five\n\n| a | b |\n| :-: | --: |\n| 1 | 2 |\n\n[^1]: A note.`;
  const { problems, warnings } = await damage({ [article]: append(text) });
  expect([...problems, ...warnings]).toEqual([]);
});

test("a note without a sentence that leads to it, and one without words, are told", async () => {
  const lost = await damage({ [article]: append("Words.\n\n[^1]: Nobody sees this.") });
  expect(lost.only).toMatchObject({ file: article, field: "[^1]", found: "Nobody sees this." });
  const { only } = await damage({ [article]: append("Words.[^2] More.") });
  expect(only).toMatchObject({ file: article, field: "[^2]", found: "Words.[^2] More." });
});

test.each([
  ["When we are open.", /^this has 17 characters; a reader of a list/],
  ["w ".repeat(90), /^this has 179 characters; search results/],
])("a description of another length than lists show well is worth a look, and no more: %s", async (words, message) => {
  const { problems, warnings } = await damage({ [article]: (text) => text.replace(/^description: .*$/m, `description: ${words}`) }); // prettier-ignore
  expect(problems).toEqual([]);
  expect(warnings).toMatchObject([{ file: article, field: "description", message: like(message) }]);
});
