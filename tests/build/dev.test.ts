import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { copyOfProject } from "../support/project.ts";
import { run } from "../support/run.ts";

test("development tells mistakes in the check's words, and no more when they are mended", async () => {
  // A project of its own: builds of other tests would find this one's pages in Astro's lists of a project's files.
  const folder = await copyOfProject("astro");
  const file = join(folder, "content/articles/a-first-call/index.mdx");
  const healthy = await readFile(file, "utf8");
  const save = (change: (text: string) => string) => writeFile(file, change(healthy));
  // A page that cannot be made at all.
  await save((text) => `${text}\nOne <Callout and no end.\n`);
  // Astro serves no pages where it believes itself in a test runner.
  const env = { ...process.env, VITEST: undefined, NODE_ENV: undefined, CONTENT_DIR: "content", NO_COLOR: "1" };
  const dev = run(["scripts/dev.ts"], env, folder);
  onTestFinished(() => {
    dev.stop("SIGTERM");
    return dev.ended.then(() => undefined);
  });
  const [, url = ""] = await dev.says(/(http:\/\/localhost:\d+)/);
  const page = async () => (await fetch(`${url}/blog/a-first-call/`)).text();
  const shows = (words: string) => expect.poll(page, { timeout: 120_000, interval: 250 }).toContain(words);
  const shownWell = () =>
    expect.poll(page, { timeout: 120_000, interval: 250 }).not.toMatch(/class="content-problems|vite-error-overlay/);

  await shows("Something needs to be mended first");
  expect(await page()).toContain("content/articles/a-first-call/index.mdx, line");
  await save((text) => text);
  await shownWell();
  expect(await page()).toContain('<main id="main"');

  await save((text) => text.replace(/^published: .*/m, "published: 2026-02-30"));
  await shows("this day is not in the calendar");
  await shows("instead: write 2026-02-28");
  await save((text) => text.replace(/^topics: .*/m, "topics: [nowhere-at-all]"));
  await shows("nowhere-at-all");
  await save((text) => `${text}\nAddicts come here.\n`);
  await shows("a word that we do not use");
  await save((text) => text);
  await shownWell();
});
