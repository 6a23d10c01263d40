import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { EntryCheck } from "../../../src/admin/entry-check.ts";
import { siteFrom, snapshotOf } from "../../../src/admin/site-snapshot.ts";
import { originalsText } from "../../../src/check/originals.ts";
import { isError } from "../../../src/check/problem.ts";
import { readSite } from "../../../src/check/read-site.ts";
import { readTextFile, withFile } from "../../../src/check/read-text-file.ts";
import { fixtureContent } from "../../support/fixture-site.ts";

const snapshot = snapshotOf(await readSite(fixtureContent));
const makeCheck = () => new EntryCheck(siteFrom(JSON.parse(JSON.stringify(snapshot)) as typeof snapshot));
const read = (file: string) => readFile(join(dirname(fixtureContent), file), "utf8");
const about = "content/pages/about.mdx";

test("what the editor knows of the site holds no draft and no page of the future", () => {
  expect(JSON.stringify(snapshot)).not.toMatch(/a-draft|a-page-of-the-future/);
});

test("no file of the site has an error when it is saved as it is", async () => {
  const check = makeCheck();
  for (const file of snapshot.files.filter((one) => /\.(mdx|yaml)$/.test(one)))
    expect.soft(check.check(file, await read(file)).filter(isError), file).toEqual([]);
});

test("a page is held to what is known of the others: links, ids, telephone numbers", async () => {
  const text = `${await read(about)}\n[Nowhere](/blog/nowhere/), 602-555-0199, <Source id="nobody" />.\n`;
  const told = makeCheck().check(about, text).filter(isError).map(({ message }) => message); // prettier-ignore
  expect(told).toEqual([
    "there is no such source in sources.yaml",
    "there is no such page",
    "this telephone number does not stand in site.yaml",
  ]);
});

test("an entry that others need says which files lead to it", async () => {
  const file = "content/articles/how-intensive-outpatient-program-works/index.mdx";
  const text = (await read(file)).replace("---\n", "---\ndraft: true\n");
  const problems = makeCheck().check(file, text);
  expect(problems.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^until now there was a page at .*what leads there: content\//),
  );
  expect(problems.filter((problem) => isError(problem) && problem.file !== file).length).toBeGreaterThan(0);
});

test("what was saved a minute ago is known", async () => {
  const check = makeCheck();
  const file = "content/articles/a-new-page/index.mdx";
  const link = `${await read(about)}\n[New](/blog/a-new-page/)\n`;
  expect(check.check(about, link).filter(isError)).toHaveLength(1);
  check.saved(file, "---\ntitle: A new page\ndescription: What is new.\npublished: 2026-01-02\n---\n\nWords.\n");
  expect(check.check(about, link).filter(isError)).toEqual([]);
});

test("a picture that was chosen just now for a topic is on its way", async () => {
  const file = "content/topics.yaml";
  const text = (await read(file)).replace("./topics/door.svg", "./topics/bridge.webp");
  expect(makeCheck().check(file, text).filter(isError)).toEqual([]);
});

test("a translation is not compared with an original of which the editor knows the headings only", async () => {
  const site = await readSite(fixtureContent);
  const record = "content/es/originals.yaml";
  const { data } = readTextFile(record, "es/originals.yaml", () => Buffer.from(originalsText(site, "es")));
  const noted = snapshotOf(withFile(site, record, data && { data }));
  const check = new EntryCheck(siteFrom(JSON.parse(JSON.stringify(noted)) as typeof noted));
  const file = "content/es/pages/crisis.mdx";
  expect(check.check(file, await read(file)).filter((problem) => problem.file === file)).toEqual([]);
});
