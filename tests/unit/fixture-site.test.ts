import { globSync } from "node:fs";
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent, formatProblems } from "../../src/check/index.ts";
import { staffComponents } from "../../src/schemas/staff-components.ts";
import { fixtureContent } from "../support/fixture-site.ts";
import { emptyFolder } from "../support/folder.ts";
import { rename, renameContent } from "../support/rename-content.ts";

const article = "articles/how-intensive-outpatient-program-works/index.mdx";

test("the site of the tests has no problems, also when everything in it is called otherwise", async () => {
  expect(formatProblems(await checkContent(fixtureContent))).toBe("The content has no problems.");
  const content = join(await emptyFolder(), "content");
  await cp(fixtureContent, content, { recursive: true });
  renameContent(content);
  expect(formatProblems(await checkContent(content))).toBe("The content has no problems.");
});

test("the site of the tests has every component that staff may use", async () => {
  const files = globSync("**/*.mdx", { cwd: fixtureContent }).map((file) =>
    readFile(join(fixtureContent, file), "utf8"),
  );
  const text = (await Promise.all(files)).join();
  expect(staffComponents.map(({ name }) => name).filter((name) => !text.includes(`<${name}`))).toEqual([]);
});

test("what is called otherwise keeps its length, and what the site fills in", () => {
  expect(rename("Call {phone}, <Phone />")).toBe("Pnyy {phone}, <Phone />");
});

test("titles, headings, topics and small words are called otherwise, and links follow", async () => {
  const content = join(await emptyFolder(), "content");
  await cp(fixtureContent, content, { recursive: true });
  renameContent(content);
  const text = await readFile(join(content, article), "utf8");
  expect(text).toContain(`title: ${rename("How care by day works")}`);
  expect(text).toContain(`topics: [ ${rename("getting-started")}, ${rename("stopping-safely")} ]`);
  expect(text).toContain(`](/blog/a-first-call/#${rename("what-you-can-say")})`);
  expect(text).not.toContain("what-you-can-say");
  expect(await readFile(join(content, "words.yaml"), "utf8")).toContain(`copy: ${rename("Copy link")}`);
});
