import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { checkSite, type Problem } from "../../src/check/index.ts";
import { readSite } from "../../src/check/read-site.ts";
import { formerPages } from "../../src/check/rules/former-pages.ts";
import { emptyFolder } from "../support/folder.ts";
import { article, contentDir } from "./damage.ts";

const about = "content/pages/about.mdx";
const call = "content/articles/a-first-call/index.mdx";
const draft = "content/articles/a-draft/index.mdx";
const redirects = "content/redirects.yaml";

/** The content of the tests in a git repository of its own, whose changes are of the first days of 2090. */
async function repository() {
  const root = await emptyFolder();
  await cp(contentDir, join(root, "content"), { recursive: true });
  let day = 0;
  const git = (...words: string[]) => {
    const date = `2090-01-0${day}T12:00:00Z`;
    const who = {
      GIT_AUTHOR_NAME: "A",
      GIT_AUTHOR_EMAIL: "a@example.org",
      GIT_COMMITTER_NAME: "A",
      GIT_COMMITTER_EMAIL: "a@example.org",
    };
    const env = {
      ...process.env,
      ...who,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
    };
    return execFileSync("git", words, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] }).toString();
  };
  const commit = () => {
    day += 1;
    git("add", "--all");
    git("commit", "--quiet", "--message", "Change");
  };
  const change = async (file: string, edit: (text: string) => string) =>
    writeFile(join(root, file), edit(await readFile(join(root, file), "utf8")));
  git("init", "--quiet", "--initial-branch=main");
  commit();
  return {
    root,
    git,
    commit,
    change,
    remove: (file: string) => rm(join(root, file)),
    write: async (file: string, text: string) => {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
    },
    move: async (from: string, to: string) => {
      await mkdir(dirname(join(root, to)), { recursive: true });
      await rename(join(root, from), join(root, to));
    },
    /** What is said of pages that are gone. */
    told: async (folder = root): Promise<Problem[]> =>
      checkSite(await readSite(join(folder, "content")), [formerPages]),
  };
}

test("nothing is said while every page is there, with other words or in another file", async () => {
  const { told, commit, change, move } = await repository();
  await change(about, (text) => `${text}\nMore.\n`);
  await move(about, "content/pages/about/index.mdx");
  expect(await told()).toEqual([]);
  commit();
  expect(await told()).toEqual([]);
});

test("a deleted page is told, with the day and what leads there, before it is saved in git and after", async () => {
  const { told, commit, remove, write } = await repository();
  await remove(call);
  const [problem, ...more] = await told();
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ file: redirects, severity: "warning" });
  expect(problem?.message).toMatch(
    /^until now there was a page at \/blog\/a-first-call\/; now visitors find nothing there; what leads there: content\//,
  );
  expect(problem?.message).toContain(article);
  expect(problem?.fix).toMatch(
    /^add an entry to content\/redirects\.yaml, from: \/blog\/a-first-call\/ and to: \/blog\//,
  );
  commit();
  expect((await told()).map(({ message }) => message)).toEqual([expect.stringMatching(/^until 2090-01-02 there was/)]);
  await write(redirects, "- from: /blog/a-first-call\n  to: /blog/\n");
  expect(await told()).toEqual([]);
});

test("a renamed page is told with its new address", async () => {
  const { told, commit, move } = await repository();
  await move(about, "content/pages/who-we-are.mdx");
  const isTold = [
    expect.objectContaining({ fix: expect.stringContaining("from: /about/ and to: /who-we-are/ ") as string }),
  ];
  expect(await told()).toEqual(isTold);
  commit();
  expect(await told()).toEqual(isTold);
});

test("a page that becomes a draft, or goes live later, is told in its file", async () => {
  const { told, commit, change } = await repository();
  await change(call, (text) => text.replace("\n---\n", "\ndraft: true\n---\n"));
  const [hidden] = await told();
  expect(hidden).toMatchObject({
    file: call,
    field: "draft",
    fix: expect.stringMatching(/; or take the line draft: true away$/) as string,
  });
  commit();
  await change(call, (text) => text.replace("draft: true", "draft: true # soon"));
  commit();
  expect(await told()).toEqual([
    expect.objectContaining({ message: expect.stringMatching(/^until 2090-01-02 /) as string }),
  ]);
  await change(call, (text) => text.replace(/draft: true.*\n/, "").replace(/published: .*/, "published: 2100-01-01"));
  const [later] = await told();
  expect(later).toMatchObject({
    file: call,
    field: "published",
    fix: expect.stringMatching(/^write the day on which it went live/) as string,
  });
  expect(later?.message).toContain("up to 2100-01-01 visitors find nothing there");
});

test("what visitors never saw is not told: a draft, and a page of the future", async () => {
  const { told, commit, remove, write } = await repository();
  await remove(draft);
  await remove("content/articles/a-page-of-the-future/index.mdx");
  await write("content/pages/new.mdx", "---\ntitle: New page\n---\n");
  expect(await told()).toEqual([]);
  commit();
  await remove("content/pages/new.mdx");
  expect((await told()).length).toBe(1);
});

test("a topic that is taken away is told", async () => {
  const { told, change } = await repository();
  await change("content/topics.yaml", (text) => text.replace(/^family:/m, "relatives:"));
  expect(await told()).toEqual([
    expect.objectContaining({ message: expect.stringContaining("/topics/family/") as string }),
  ]);
});

test("nothing is said without the whole history, and of what was not sent yet or not fetched", async () => {
  const { root, git, told, commit, remove, write } = await repository();
  await remove(call);
  commit();
  const shallow = await emptyFolder();
  git("clone", "--quiet", "--depth=1", `file://${root}`, shallow);
  expect(await told(shallow)).toEqual([]);

  const clone = await emptyFolder();
  git("clone", "--quiet", `file://${root}`, clone);
  expect((await told(clone)).length).toBe(1);
  // Another page that only the origin has.
  await write("content/pages/new.mdx", "---\ntitle: New page\n---\n");
  commit();
  git("-C", clone, "fetch", "--quiet");
  expect((await told(clone)).length).toBe(1);
  // One that was made and renamed here before anybody else got it.
  await cp(join(clone, about), join(clone, "content/pages/mine.mdx"));
  git("-C", clone, "add", "--all");
  git("-C", clone, "commit", "--quiet", "--message", "Mine");
  await rm(join(clone, "content/pages/mine.mdx"));
  expect((await told(clone)).length).toBe(1);

  await rm(join(root, ".git"), { recursive: true });
  expect(await told()).toEqual([]);
});

test("of the pages of another clinic, whose site was here before, nothing is told; of this clinic's own it is", async () => {
  const { told, commit, change, remove } = await repository();
  await change("content/site.yaml", (text) => text.replace(/^name: .*/m, "name: Oak House"));
  await remove(call);
  // Another name alone is the same clinic.
  expect((await told()).map(({ message }) => message)).toEqual([expect.stringContaining("/blog/a-first-call/")]);
  await change("content/site.yaml", (text) => text.replace(/^phone: .*/m, "phone: 802-555-0142"));
  expect(await told()).toEqual([]);
  commit();
  expect(await told()).toEqual([]);
  await change("content/site.yaml", (text) => text.replace(/^tagline: .*/m, "tagline: Another line about the clinic"));
  commit();
  expect(await told()).toEqual([]);
  await remove("content/programs/individual-therapy.mdx");
  expect((await told()).map(({ message }) => message)).toEqual([
    expect.stringContaining("/programs/individual-therapy/"),
  ]);
  commit();
  expect(await told()).toHaveLength(1);
});
