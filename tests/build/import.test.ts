import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { fixtureContent } from "../support/fixture-site.ts";
import { contentsOf } from "../support/folder.ts";
import { run } from "../support/run.ts";

/** A fixed place, because Astro keeps one cache for each content folder. */
const workshop = resolve(".cache/import-test");
const content = join(workshop, "content");
const output = join(workshop, "dist");
const wordpress = join(workshop, "cedar.xml");
const markdown = join(workshop, "willow");
const uploads = join(workshop, "uploads");

/** Nothing of the test runner's own environment, which builds look at. */
const env = { PATH: process.env.PATH, CONTENT_DIR: content, OUT_DIR: output };
const command = (...words: string[]) => run(["scripts/import.ts", ...words], env).ended;
const page = (path: string) => readFile(join(output, path, "index.html"), "utf8");

beforeAll(async () => {
  await rm(workshop, { recursive: true, force: true });
  await cp(fixtureContent, content, { recursive: true });
  await cp("tests/fixtures/import/wordpress.xml", wordpress);
  await cp("tests/fixtures/import/markdown", markdown, { recursive: true });
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#583" } })
    .png()
    .toBuffer();
  await mkdir(join(uploads, "2019/03"), { recursive: true });
  await mkdir(join(markdown, "images"), { recursive: true });
  await writeFile(join(uploads, "2019/03/Bench.png"), picture);
  await writeFile(join(markdown, "images/River Walk.png"), picture);
  await cp(join(fixtureContent, "files/intake-form.pdf"), join(uploads, "2019/03/Garden Plan.pdf"));
});

describe("npm run import", () => {
  test("refuses what it cannot use in plain words, without a trace of its own code", async () => {
    const broken = join(workshop, "broken.xml");
    await writeFile(broken, (await readFile(wordpress, "utf8")).slice(0, 3000));
    const cases: [words: string[], says: RegExp][] = [
      [[], /^Say what to import:\n\nnpm run import -- export\.xml/],
      [["none.xml"], /^none\.xml: there is no such file or folder\.$/],
      [["a", "b.xml"], /^Put names with spaces into quotation marks: "a b\.xml"\.$/],
      [[wordpress, "--chekc"], /--chekc/],
      [[wordpress, "--uploads", "none"], /^--uploads none: there is no such folder\.$/],
      [[broken], /broken\.xml.*line/],
    ];
    for (const [words, says] of cases) {
      const { code, err } = await command(...words);
      expect([words, code]).toEqual([words, 1]);
      expect(err.trim()).toMatch(says);
      expect(err).not.toMatch(/^\s+at /m);
    }
  });

  test("with --check tells everything and writes nothing", async () => {
    const [before, beside] = [await contentsOf(content), await readdir(workshop)];
    const { code, out, err } = await command(wordpress, "--check", "--uploads", uploads);
    expect(code, err).toBe(0);
    expect(out).toContain("Would write: 3 articles and 2 pages.");
    expect(out).toMatch(/For staff only.*\n.*a draft, because it was not public: password/);
    expect(out).toContain("1 comment");
    expect(await contentsOf(content)).toEqual(before);
    expect(await readdir(workshop)).toEqual(beside);
  });

  test("writes the list of categories and tags for staff to fill in, and does as they say", async () => {
    const list = join(workshop, "topics.yaml");
    const { out } = await command(wordpress, "--topics", list);
    expect(out).toContain(`Written: ${list}`);
    const text = await readFile(list, "utf8");
    expect(text).toContain("  News: nothing # 1 page\n");
    await writeFile(
      list,
      text.replace("News: nothing", 'News: "new: Our news"').replace("Garden: alias", "Garden: gardn"),
    );
    const { code, err } = await command(wordpress, "--topics", list);
    expect([code, err]).toEqual([1, expect.stringMatching(/tag Garden: "gardn" is no topic/)]);
    await writeFile(list, (await readFile(list, "utf8")).replace("gardn", "alias"));
  });

  test("brings both sites, and the check and the build pass on what they became", async () => {
    const list = join(workshop, "topics.yaml");
    const first = await command(wordpress, "--uploads", uploads, "--topics", list);
    expect(first.code, first.err).toBe(0);
    const second = await command(markdown);
    expect(second.code, second.err).toBe(0);
    const checked = await run(["scripts/check.ts"], env).ended;
    expect(checked.code, checked.out).toBe(0);
    const built = await run(["scripts/build.ts"], env).ended;
    expect(built.code, built.out + built.err).toBe(0);

    const garden = await page("blog/garden");
    expect(garden).toContain("A garden &amp; a bench");
    expect(garden).toContain("{really}");
    expect(garden).toMatch(/<img[^>]*alt="A bench in the shade of a lemon tree"/);
    expect(garden).toContain("Come and sit down.");
    expect(garden).toMatch(/<a[^>]*href="\/our-house\/"[^>]*>Our house<\/a>/);
    expect(garden).toMatch(/<a[^>]*href="\/files\/garden-plan\.pdf"/);
    expect(garden).toMatch(/<a[^>]*href="\/blog\/how-we-began\/"/);
    expect(garden).toContain("what is gone");
    expect(garden).toContain('datetime="2019-03-01"');
    expect(garden).toContain("Rosa Cedar");
    expect(await page("topics/our-news")).toContain("/blog/garden/");
    expect(await page("our-house")).not.toContain("alert(1)");
    expect(await page("blog/a-walk-by-the-river")).toMatch(/<a[^>]*href="\/blog\/by-bus\/"/);
    const redirects = await readFile(join(output, "_redirects"), "utf8");
    expect(redirects).toMatch(/^\/2019\/03\/garden\/ +\/blog\/garden\/ /m);
    expect(redirects).toMatch(/^\/2020\/06\/by-bus\.html +\/blog\/by-bus\/ /m);
    expect(await readdir(join(output, "blog"))).not.toContain("staff");
  });

  test("says page by page what did not come over, beside the export", async () => {
    const report = await readFile(join(workshop, "cedar-report.md"), "utf8");
    for (const words of [
      "For staff only",
      "1 comment",
      "a form",
      "/2018/01/gone/",
      "https://www.youtube.com/watch?v=abc123",
    ])
      expect(report).toContain(words);
  });

  test("changes nothing when it runs again", async () => {
    const before = await contentsOf(content);
    const { code, out } = await command(wordpress, "--uploads", uploads, "--topics", join(workshop, "topics.yaml"));
    expect([code, await contentsOf(content)]).toEqual([0, before]);
    expect(out).toContain("5 of them as before or anew");
  });
});
