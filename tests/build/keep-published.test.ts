import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { appendFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent, isError } from "../../src/check/index.ts";
import { contentHistory, contentNow } from "../../scripts/build/content-history.ts";
import { copyOfProject } from "../support/project.ts";
import { emptyFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

const ABOUT = "content/pages/about.mdx";
const VISIT = "content/articles/a-first-call/index.mdx";
const BAD_PHONE = "\nCall 602-555-0000 today.\n";
const who = {
  GIT_AUTHOR_NAME: "Robin",
  GIT_AUTHOR_EMAIL: "robin@example.org",
  GIT_COMMITTER_NAME: "Robin",
  GIT_COMMITTER_EMAIL: "robin@example.org",
};

/** A project in a repository whose content has no errors. Pages are made by a stand-in. */
async function repository() {
  const folder = await copyOfProject("quick");
  let day = 1;
  const git = (...parameters: string[]) => {
    const date = `2026-03-${String(day).padStart(2, "0")}T12:00:00Z`;
    const env = { PATH: process.env.PATH, HOME: folder, ...who, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return execFileSync("git", parameters, { cwd: folder, env, encoding: "utf8" }).trim();
  };
  const commit = () => {
    day += 1;
    git("add", "--all", "content");
    git("commit", "--quiet", "--message", `Day ${day}`);
    return git("rev-parse", "HEAD");
  };
  git("init", "--quiet", "--initial-branch=main");
  commit();
  return repositoryAt(folder, git, commit);
}

function repositoryAt(folder: string, git: (...parameters: string[]) => string, commit: () => string) {
  const at = (file: string) => join(folder, file);
  const build = (env: Record<string, string> = { KEEP_PUBLISHED: "1" }) =>
    run(["scripts/build.ts"], { PATH: process.env.PATH, ...env }, folder).ended;
  return {
    folder,
    git,
    commit,
    build,
    at,
    add: (file: string, text: string) => appendFile(at(file), text),
    write: async (file: string, text: string) => {
      await mkdir(join(at(file), ".."), { recursive: true });
      await writeFile(at(file), text);
    },
    swap: async (file: string, old: string, fresh: string) => {
      const text = await readFile(at(file), "utf8");
      expect(text).toContain(old);
      await writeFile(at(file), text.replaceAll(old, fresh));
    },
    /** What is published of a file; undefined when it is left out. */
    published: (file: string) => {
      const path = at(join(".cache/published", file));
      return existsSync(path) ? readFileSync(path, "utf8") : undefined;
    },
    now: (file: string) => readFileSync(at(file), "utf8"),
    report: () => readFileSync(at(".cache/published/held-back.md"), "utf8"),
  };
}

type Repository = Awaited<ReturnType<typeof repository>>;

/** Builds, and makes sure that what was built from has no errors. */
async function publish(site: Repository) {
  const { code, out, err } = await site.build();
  expect(code, out + err).toBe(0);
  expect((await checkContent(site.at(".cache/published/content"))).filter(isError)).toEqual([]);
  return out;
}

test("a page with an error stays as it was, with its pictures; a correction beside it goes online", async () => {
  const site = await repository();
  const before = site.now(VISIT);
  await site.add(VISIT, BAD_PHONE);
  rmSync(site.at("content/articles/a-first-call/photo.jpg"));
  await site.add(ABOUT, "\nA correction.\n");
  const commit = site.commit();
  const out = await publish(site);
  expect(site.published(VISIT)).toBe(before);
  expect(site.published("content/articles/a-first-call/photo.jpg")).toBeDefined();
  expect(site.published(ABOUT)).toContain("A correction.");
  expect(site.report()).toMatch(/^content\/articles\/a-first-call stays online as it was .*Robin/m);
  expect(site.report()).toContain("602-555-0000");
  expect(site.published("commits.txt")).toBe(`${commit}\n`);
  expect(out).toContain("a-first-call stays online");
  // Staff's own files stay as they are.
  expect(site.now(VISIT)).toContain(BAD_PHONE);
});

test("changes that are not committed yet count as well", async () => {
  const site = await repository();
  const before = site.now(VISIT);
  await site.add(VISIT, BAD_PHONE);
  await site.add(ABOUT, "\nA correction.\n");
  await publish(site);
  expect(site.published(VISIT)).toBe(before);
  expect(site.published(ABOUT)).toContain("A correction.");
});

test("without being asked to, a build stops at an error, as it did", async () => {
  const site = await repository();
  await site.add(VISIT, BAD_PHONE);
  site.commit();
  expect((await site.build({})).code).toBe(1);
  expect(existsSync(site.at(".cache/published"))).toBe(false);
});

test("once mended, nothing is held back, and the report is gone", async () => {
  const site = await repository();
  await site.add(VISIT, BAD_PHONE);
  site.commit();
  await publish(site);
  await site.swap(VISIT, BAD_PHONE, "");
  site.commit();
  expect((await site.build()).code).toBe(0);
  expect(existsSync(site.at(".cache/published"))).toBe(false);
});

test("a new page with an error is left out, and a page that links to it stays as it was", async () => {
  const site = await repository();
  const before = site.now(ABOUT);
  await site.write("content/articles/new/index.mdx", site.now(VISIT).replaceAll("./photo.jpg", "./none.jpg"));
  await site.add(ABOUT, "\n[More](/new/) and [more](/articles/new/).\n");
  await site.add("content/pages/privacy.mdx", "\nA correction.\n");
  site.commit();
  await publish(site);
  expect(site.published("content/articles/new/index.mdx")).toBeUndefined();
  expect(site.published(ABOUT)).toBe(before);
  expect(site.published("content/pages/privacy.mdx")).toContain("A correction.");
});

test("two wrong pages and a wrong data file are held back, each by itself", async () => {
  const site = await repository();
  const files = [VISIT, "content/pages/privacy.mdx", "content/topics.yaml"];
  const before = files.map(site.now);
  await site.add(VISIT, BAD_PHONE);
  await site.add("content/pages/privacy.mdx", BAD_PHONE);
  await site.add("content/topics.yaml", "\nbroken: [\n");
  await site.add(ABOUT, "\nA correction.\n");
  site.commit();
  await publish(site);
  expect(files.map(site.published)).toEqual(before);
  expect(site.published(ABOUT)).toContain("A correction.");
});

test("a deleted page that others link to stays", async () => {
  const site = await repository();
  const program = "content/programs/family-and-support.mdx";
  const before = site.now(program);
  rmSync(site.at(program));
  await site.add(ABOUT, "\nA correction.\n");
  site.commit();
  await publish(site);
  expect(site.published(program)).toBe(before);
  expect(site.published(ABOUT)).toContain("A correction.");
});

test("a topic renamed with one page left behind keeps its name everywhere", async () => {
  const site = await repository();
  const pages = [...(await contentNow(site.at("content"))).keys()].map((path) => `content/${path}`);
  const naming = pages.filter((page) => /\bgetting-started\b/.test(site.now(page)));
  const behind = naming.find((page) => page.endsWith(".mdx"));
  expect(naming.length).toBeGreaterThan(2);
  const before = new Map(naming.map((page) => [page, site.now(page)]));
  for (const page of naming) if (page !== behind) await site.swap(page, "getting-started", "beginning");
  await site.add(ABOUT, "\nA correction.\n");
  site.commit();
  await publish(site);
  for (const [page, text] of before) if (page !== ABOUT) expect(site.published(page), page).toBe(text);
  expect(site.published(ABOUT)).toContain("A correction.");
});

test("a page keeps its last published version, whatever came between", async () => {
  const site = await repository();
  await site.add(VISIT, "\nA second version.\n");
  site.commit();
  await site.add(VISIT, BAD_PHONE);
  site.commit();
  // Another page changes while the first is held back, and then has an error too.
  await site.add(ABOUT, "\nA correction.\n");
  site.git("tag", "published", site.commit());
  await site.add(ABOUT, "\nNever published.\n");
  site.commit();
  await site.add(ABOUT, BAD_PHONE);
  await site.add("content/pages/privacy.mdx", "\nGood.\n");
  site.commit();
  await publish(site);
  expect(site.published(VISIT)).toContain("A second version.");
  expect(site.published(VISIT)).not.toContain("555-0000");
  expect(site.published(ABOUT)).toContain("A correction.");
  expect(site.published(ABOUT)).not.toContain("Never published.");
  expect(site.published("content/pages/privacy.mdx")).toContain("Good.");
});

test("where a host fetched one commit the others are fetched; where they cannot be, it says so and stops", async () => {
  const site = await repository();
  await site.add(VISIT, BAD_PHONE);
  site.commit();
  const clone = async () => {
    const folder = join(await emptyFolder(), "clone");
    execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${site.folder}`, folder]);
    return folder;
  };
  const history = await contentHistory(join(await clone(), "content"), "published");
  expect(history?.commits).toHaveLength(2);
  expect(history?.isShallow).toBe(false);

  const shallow = join(await clone(), ".git");
  rmSync(site.at(".git"), { recursive: true });
  await cp(shallow, site.at(".git"), { recursive: true });
  const { code, err } = await site.build();
  expect(code).toBe(1);
  expect(err).toContain("only a part of the history");
  expect(err).toContain("602-555-0000");
});

test("no version of another clinic, whose content was here before, is published", async () => {
  const site = await repository();
  const sites = site.now("content/site.yaml");
  await site.write(
    "content/site.yaml",
    sites.replace(/^name: .*/m, "name: Oak House").replace(/^phone: .*/m, "phone: 802-555-0142"),
  );
  await site.add(VISIT, BAD_PHONE);
  // Before it is committed, and after.
  for (const commit of [() => "", site.commit]) {
    commit();
    const { code, err } = await site.build();
    expect(code).toBe(1);
    expect(err).toContain("No earlier version of the content is free of mistakes");
    expect(existsSync(site.at(".cache/published"))).toBe(false);
  }
  const wrong = site.now(VISIT);
  await site.swap(VISIT, BAD_PHONE, "\nThe first of this clinic.\n");
  site.commit();
  await site.write(VISIT, wrong);
  site.commit();
  await publish(site);
  expect(site.published(VISIT)).toContain("The first of this clinic.");
});

test("without git it says so and stops, with every mistake", async () => {
  const site = await repository();
  rmSync(site.at(".git"), { recursive: true });
  await site.add(VISIT, BAD_PHONE);
  const { code, err } = await site.build();
  expect(code).toBe(1);
  expect(err).toContain("There is no history of the content");
  expect(err).toContain("602-555-0000");
});
