import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentsOf, emptyFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";
import { writeFixtureSite } from "../support/write-fixture-site.ts";

const clinic = ["--name", "Oak House", "--locality", "Burlington", "--region", "VT", "--phone", "802-828-0142"];

/** The tests' own site in a git repository. */
async function repository() {
  const root = await emptyFolder();
  const content = join(root, "content");
  await writeFixtureSite(content);
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...words], { cwd: root }).toString();
  git("init", "--quiet");
  const make = (...words: string[]) =>
    run(["scripts/new.ts", "site", ...words], { ...process.env, CONTENT_DIR: content }).ended;
  return { root, content, git, make };
}

test("answers that cannot be right are all told, with what to write instead, and nothing is written", async () => {
  const { root, make } = await repository();
  const target = join(root, "new");
  const wrong = ["--name", "O", "--locality", "Galway", "--region", "Galway", "--country", "Ireland"];
  const { code, err } = await make(
    target,
    ...wrong,
    "--phone",
    "12",
    "--time-zone",
    "Europe/Paris",
    "--languages",
    "fr",
  );
  expect(code).toBe(1);
  expect(err).toMatch(/--name: write the name/);
  expect(err).toMatch(/--phone: "12" is no telephone number of Ireland/);
  expect(err).toMatch(/--time-zone: Europe\/Paris is not .*; write Europe\/Dublin/);
  expect(err).toMatch(/--languages: there are no texts in "fr".*write en, es/);
  expect(err.trim().split("\n")).toHaveLength(4);
  expect((await make(target, "--nam", "Oak House")).err).toMatch(/--name "…"/);
  expect(Object.keys(await contentsOf(root)).some((file) => file.startsWith("/new"))).toBe(false);
});

test("a folder that is not empty is left alone", async () => {
  const { root, make } = await repository();
  await mkdir(join(root, "notes"));
  await writeFile(join(root, "notes/list.txt"), "milk");
  const { code, err } = await make(join(root, "notes"), ...clinic);
  expect(code).toBe(1);
  expect(err).toContain("not empty");
  expect(await contentsOf(join(root, "notes"))).toEqual({ "/list.txt": Buffer.from("milk").toString("base64") });
});

test("the content is replaced only where git can bring it back, and comes back as it is told", async () => {
  const { root, content, git, make } = await repository();
  expect((await make(...clinic)).err).toContain("git keeps no files");
  git("add", "--all");
  git("commit", "--quiet", "--message", "Our site");
  const before = await contentsOf(content);
  await writeFile(join(content, "pages/new.mdx"), "unfinished");
  expect((await make(...clinic)).err).toContain("pages/new.mdx");
  execFileSync("rm", [join(content, "pages/new.mdx")]);
  expect(await contentsOf(content)).toEqual(before);

  const { code, out, err } = await make(...clinic);
  expect(code, err).toBe(0);
  const texts = Object.values(await contentsOf(content)).map((text) => Buffer.from(text, "base64").toString());
  expect(texts.some((text) => text.includes("Oak House"))).toBe(true);
  expect(texts.filter((text) => text.includes("Juniper House"))).toEqual([]);
  const [, back = ""] = /To go back: (.*)/.exec(out) ?? [];
  expect(back).toContain("git restore");
  execFileSync("git", ["restore", "--source=HEAD", "--staged", "--worktree", "content"], { cwd: root });
  execFileSync("git", ["clean", "-qfd", "content"], { cwd: root });
  expect(await contentsOf(content)).toEqual(before);
});

test("two sites that are made at once do not disturb each other", async () => {
  const { root, make } = await repository();
  const targets = ["one", "two"].map((name) => join(root, name));
  const made = await Promise.all(targets.map((target) => make(target, ...clinic)));
  expect(made.map(({ code, err }) => `${code} ${err}`)).toEqual(["0 ", "0 "]);
  const [one, two] = await Promise.all(targets.map(contentsOf));
  expect(one).toEqual(two);
});
