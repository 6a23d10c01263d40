import { existsSync } from "node:fs";
import { appendFile, cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import {
  type BuildRecord,
  currentRecord,
  isUpToDate,
  reasonsAgainst,
  writeRecord,
} from "../../scripts/build/build-record.ts";
import { publishStaged, recover, stagingDir } from "../../src/hosting/staging.ts";
import { lockBuild } from "../../scripts/build/lock.ts";
import { contentsOf, emptyFolder } from "../support/folder.ts";
import { fixtureContent } from "../support/fixture-site.ts";
import { run } from "../support/run.ts";

/** A folder with a site of one page. */
async function oldSite(): Promise<string> {
  const site = join(await emptyFolder(), "dist");
  await mkdir(site);
  await writeFile(join(site, "index.html"), "the site of yesterday");
  return site;
}

/** A copy of the content with more articles. */
async function contentWith(articles: Record<string, string>): Promise<string> {
  const content = join(await emptyFolder(), "content");
  await cp(fixtureContent, content, { recursive: true });
  for (const [name, text] of Object.entries(articles)) await writeFile(join(content, "articles", name), text);
  return content;
}

function build(site: string, env: NodeJS.ProcessEnv) {
  return run(["scripts/build.ts"], { ...process.env, OUT_DIR: site, ...env }).ended;
}

test("content with mistakes stops the build, which lists them and leaves the site as it was", async () => {
  const site = await oldSite();
  const before = await contentsOf(site);
  const content = await contentWith({ "first.mdx": "---\ntitel: One\n---\n", "second.mdx": "---\ntitel: Two\n---\n" });
  const { code, err } = await build(site, { CONTENT_DIR: content });
  expect(code).toBe(1);
  expect(err).toContain("content/articles/first.mdx");
  expect(err).toContain("content/articles/second.mdx");
  expect(await contentsOf(site)).toEqual(before);
  expect(existsSync(stagingDir(site))).toBe(false);
});

test("an error of Astro leaves the site as it was", async () => {
  const site = await oldSite();
  const before = await contentsOf(site);
  const { code, err } = await build(site, { SITE_URL: "no address" });
  expect(code).toBe(1);
  expect(err).toContain("Invalid URL");
  expect(err).toContain("stays as it was");
  expect(await contentsOf(site)).toEqual(before);
  expect(existsSync(stagingDir(site))).toBe(false);
});

test.each([
  ["cannot be read", "\n<Callout>\n", /family-and-support\.mdx:\d+:1\n.*closing tag for `<Callout>`/],
  [
    "fails when it is made",
    '\n<Source id="nope" />\n',
    /^Page \/programs\/family-and-support\/\n.*\n.*add nope to "sources"/,
  ],
])("a page that %s is told in a few lines: where, and what", async (_, mistake, told) => {
  const content = await contentWith({});
  await appendFile(join(content, "programs/family-and-support.mdx"), mistake);
  const env = {
    ...process.env,
    NODE_ENV: "production",
    OUT_DIR: join(await emptyFolder(), "dist"),
    CONTENT_DIR: content,
  };
  // The check of the content would find these two first.
  const release = await lockBuild();
  const { code, err } = await run(["scripts/build/pages.ts"], env).ended;
  release();
  expect(code).toBe(1);
  expect(err).toMatch(told);
  expect(err.trim().split("\n").length, err).toBeLessThan(6);
});

test("what a killed build left behind is mended by the next", async () => {
  const site = await oldSite();
  const before = await contentsOf(site);
  await mkdir(stagingDir(site));
  await writeFile(join(stagingDir(site), "half.html"), "");
  // Between the two renamings that put a new site in its place, there is none.
  await cp(site, `${site}.old`, { recursive: true });
  await rm(site, { recursive: true });
  await recover(site);
  expect(await contentsOf(site)).toEqual(before);
  expect(existsSync(stagingDir(site))).toBe(false);
  expect(existsSync(`${site}.old`)).toBe(false);
});

test("a finished site takes the place of the one before, with no file of it left", async () => {
  const site = await oldSite();
  await mkdir(stagingDir(site));
  await writeFile(join(stagingDir(site), "new.html"), "");
  await publishStaged(site);
  expect(Object.keys(await contentsOf(site))).toEqual(["/new.html"]);
  expect(existsSync(`${site}.old`)).toBe(false);
});

test("a site is up to date until something that it is made from changes", async () => {
  const site = await oldSite();
  expect(await isUpToDate(site), "without a note of what it was made from").toBe(false);
  await writeRecord(site, await currentRecord());
  expect(await isUpToDate(site)).toBe(true);
  // A page can appear because its day has come.
  process.env.BUILD_DATE = "2031-01-01";
  expect(await isUpToDate(site), "on another day").toBe(false);
  delete process.env.BUILD_DATE;
});

test("a site that should not go online as it is says why", async () => {
  const site = await oldSite();
  expect(await reasonsAgainst(site)).toEqual(["Nobody knows what it was built from."]);
  const now = { ...(await currentRecord()), address: "https://the-clinic.org" };
  const reasons = async (change: Partial<BuildRecord>) => {
    await writeRecord(site, { ...now, ...change });
    return reasonsAgainst(site);
  };
  expect(await reasons({})).toEqual([]);
  expect(await reasons({ isHeldBack: true }), "what is held back is no reason").toEqual([]);
  expect(await reasons({ isPreview: true })).toEqual([expect.stringContaining("a preview")]);
  expect(await reasons({ day: "2031-01-01" })).toEqual([expect.stringContaining("built for 2031-01-01")]);
  for (const address of ["https://core-recovery.example", "http://localhost:4321", "https://www.example.org"])
    expect(await reasons({ address })).toEqual([expect.stringContaining(`Its address is ${address}`)]);
  expect(await reasons({ sources: "others" })).toEqual([expect.stringContaining("has changed")]);
});

test("a preview is not sent to a server, unless somebody insists", async () => {
  const site = await oldSite();
  await writeRecord(site, { ...(await currentRecord()), isPreview: true });
  const server = await emptyFolder();
  const deploy = (...options: string[]) =>
    run(["scripts/deploy.ts", "--reload", "true", "--ask", "", ...options, server], { ...process.env, OUT_DIR: site })
      .ended;
  const { code, err } = await deploy();
  expect(code).toBe(1);
  expect(err).toContain("It is a preview, with drafts and pages of the future.");
  expect(await contentsOf(server)).toEqual({});
  expect(await deploy("--anyway")).toMatchObject({ code: 0 });
});

test("two builds wait for each other", async () => {
  const said = vi.spyOn(console, "log").mockReturnValue();
  onTestFinished(() => said.mockRestore());
  const release = await lockBuild();
  let held = false;
  const second = lockBuild().then((releaseSecond) => {
    held = true;
    return releaseSecond;
  });
  // It says so once it has tried and did not get the lock.
  await expect
    .poll(() => said.mock.calls.map(([line]) => String(line)))
    .toContain("Another build is under way; waiting for it …");
  expect(held).toBe(false);
  release();
  (await second)();
});
