import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent, formatProblems, isError } from "../../src/check/index.ts";
import { writeFixtureSite } from "../support/write-fixture-site.ts";
import { contentsOf, emptyFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

async function copyOfContent(): Promise<string> {
  const content = join(await emptyFolder(), "content");
  await writeFixtureSite(content);
  return content;
}

const write = (content: string, ...words: string[]) =>
  run(["scripts/new.ts", ...words], { ...process.env, CONTENT_DIR: content, BUILD_DATE: "2028-02-29" }).ended;

test("a new page is a draft that stops nothing, and tells what to write once it is published", async () => {
  const content = await copyOfContent();
  const made = await write(content, "article", "Your “first call”: what happens?");
  expect(made).toMatchObject({ code: 0, err: "" });
  expect(made.out).toContain("content/articles/your-first-call-what-happens/index.mdx");
  expect((await write(content, "program", "Art in the afternoon")).code).toBe(0);
  expect((await write(content, "page", "Our rooms")).code).toBe(0);
  expect((await write(content, "topic", "Sleep and rest")).out).toContain("sleep-and-rest");

  const file = join(content, "articles/your-first-call-what-happens/index.mdx");
  const text = await readFile(file, "utf8");
  expect(text).toMatch(/^published: 2028-02-29\nnextReview: 2029-02-28$/m);
  process.env.BUILD_DATE = "2028-02-29";
  const drafts = (await checkContent(content)).filter(isError);
  expect(formatProblems(drafts.filter(({ file }) => !file.endsWith("topics.yaml")))).toBe(
    "The content has no problems.",
  );
  expect(drafts).toMatchObject([{ field: "sleep-and-rest.sentence", message: "this was not written yet" }]);

  await writeFile(file, text.replace("draft: true\n", ""));
  const published = (await checkContent(content)).filter(({ file: name }) => name.includes("your-first-call"));
  expect(published.map(({ field }) => field)).toEqual(
    expect.arrayContaining(["description", "picture.src", "picture.alt"]),
  );
  delete process.env.BUILD_DATE;
});

test("a title or kind that cannot be used is refused in one line, and nothing is written", async () => {
  const content = await copyOfContent();
  const before = await contentsOf(content);
  const refused: [string[], RegExp][] = [
    [[], /npm run new -- article "/],
    [["artcle", "A title"], /write article/],
    [["article"], /title is missing/],
    [["article", "  "], /title is missing/],
    [["article", "2026?"], /no letters/],
    [["article", "Long ".repeat(50)], /249 characters; write 200/],
    [["article", "Your", "first", "call"], /quotation marks/],
    [["article", "a FIRST call"], /content\/articles\/a-first-call\/index\.mdx/],
    [["program", "Weekly schedule!"], /content\/programs\/weekly-schedule\.mdx/],
    [["topic", "Getting started"], /getting-started in content\/topics\.yaml/],
  ];
  for (const [words, told] of refused) {
    const { code, err } = await write(content, ...words);
    expect([words, code]).toEqual([words, 1]);
    expect(err).toMatch(told);
    expect(err.trim().split("\n")).toHaveLength(1);
  }
  expect(await contentsOf(content)).toEqual(before);
});
