import { expect, test } from "vitest";
import { article, damage, program, swap } from "./damage.ts";

const draft = "content/articles/unfinished/index.mdx";
const post = (folder: string) => `content/${folder}/spring-open-house/index.${folder === "articles" ? "md" : "mdx"}`;
const head = "---\ntitle: Unfinished\ndraft: true\n";

test.each([
  ["without most of its fields", `${head}---\n\nWords.\n`],
  ["without an end of its fields", `${head}\nWords.\n`],
  ["whose fields cannot be read", `${head}description: one: two\n---\n\nWords.\n`],
  ["whose text cannot be read", `${head}---\n\nAn open <Callout> and {a sign\n`],
  [
    "with a picture and a source that are not there",
    `${head}---\n\n![A path over a hill](./no.svg) <Source id="no" />\n`,
  ],
  ["saved on Windows", `${head}---\n\n<Callout>\n`.replaceAll("\n", "\r\n")],
])("a draft %s stops nothing, and its mistakes are told as notes", async (_, text) => {
  const { problems, warnings } = await damage({ [draft]: text });
  expect(problems).toEqual([]);
  expect(warnings.length).toBeGreaterThan(0);
  expect(warnings.filter(({ file, message }) => file !== draft || !message.endsWith(" (draft)"))).toEqual([]);
});

test("a broken picture beside a draft stops nothing, one beside another page does", async () => {
  const broken = { [draft.replace("index.mdx", "photo.jpg")]: "no picture" };
  expect((await damage({ ...broken, [draft]: `${head}---\n\nWords.\n` })).problems).toEqual([]);
  expect((await damage({ ...broken, [draft]: "---\ntitle: Finished\n---\n" })).problems).not.toEqual([]);
});

test("a page that only speaks of drafts is none", async () => {
  const { problems } = await damage({
    [article]: swap(/^title: .*$/m, "title: x\n# draft: true\nnote: a draft: true"),
  });
  expect(problems).not.toEqual([]);
  const body = await damage({ [program]: swap(/\n---\n/, "\nfolder: none\n---\n\ndraft: true\n") });
  expect(body.problems).toMatchObject([{ field: "folder" }]);
});

test.each(["draft: true", "published: 2090-01-01"])("a translation waits for its original: %s", async (line) => {
  const [original, translation] = [post("articles"), post("es/articles")];
  const hidden = (text: string) => text.replace(/^published: .*$/m, line.startsWith("draft") ? `$&\n${line}` : line);
  const { problems } = await damage({ [original]: hidden });
  expect(problems).toMatchObject([
    { file: translation, fix: expect.stringMatching(/^publish the original first/) as string },
  ]);
  expect((await damage({ [original]: hidden, [translation]: hidden })).problems).toEqual([]);
});

test("a link to a draft that cannot be read is told where it stands", async () => {
  const { only } = await damage({
    [draft]: `${head}---\n\n{\n`,
    [article]: swap("a therapy group", "[a therapy group](/blog/unfinished/)"),
  });
  expect(only).toMatchObject({ file: article, message: `${draft} is a draft: visitors do not see it` });
});
