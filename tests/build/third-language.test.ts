import { cpSync, existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../support/build.ts";
import { fixtureContent } from "../support/fixture-site.ts";

const content = ".cache/test-site/third-language-content";
const site = ".cache/test-site/third-language";

/** A language that nobody speaks. */
const made = "zz";

/** An article with a drawing. */
const drawn = "how-intensive-outpatient-program-works";

const page = (name: string) => readFileSync(join(site, name), "utf8");

describe("A third language is a folder", () => {
  beforeAll(async () => {
    for (const folder of [content, site]) rmSync(folder, { recursive: true, force: true });
    cpSync(fixtureContent, content, { recursive: true });
    cpSync(join(content, "es"), join(content, made), { recursive: true });
    for (const file of globSync(`${made}/**/*.{mdx,yaml}`, { cwd: content })) {
      const text = readFileSync(join(content, file), "utf8");
      writeFileSync(join(content, file), text.replaceAll("/es/", `/${made}/`));
    }
    // The same file under another name: Astro publishes one of the two.
    renameSync(join(content, made, "articles", drawn, "path.svg"), join(content, made, "articles", drawn, "way.svg"));
    const article = join(content, made, "articles", drawn, "index.mdx");
    writeFileSync(article, readFileSync(article, "utf8").replace("src: ./path.svg", "src: ./way.svg"));
    const words = join(content, made, "words.yaml");
    writeFileSync(words, readFileSync(words, "utf8").replace(/^language: .*$/m, "language: Zedian"));
    await build({ CONTENT_DIR: content, OUT_DIR: site });
  });

  test("with every page that the second one has, a feed, share pictures and a search of its own", () => {
    const own = globSync(["es/**/*.{html,xml}", "share/es/**/*.png"], { cwd: site });
    expect(own.length).toBeGreaterThan(15);
    const twins = own.map((file) => file.replace(/(^|\/)es\//, `$1${made}/`));
    expect(twins.filter((file) => !existsSync(join(site, file)))).toEqual([]);
    expect(globSync(`pagefind/{names,text}.${made}*`, { cwd: site }).length).toBeGreaterThan(1);
    const [before, now] = ["es", made].map((folder) => readFileSync(join(site, `share/${folder}/blog/${drawn}.png`)));
    expect(now, "the drawing, not the hills").toEqual(before);
    expect(page("_headers")).toContain(`/${made}/blog/*\n`);
    expect(page("sitemap-0.xml")).toContain(`hreflang="${made}"`);
  });

  test("whose pages are in it, and lead to pages of it", () => {
    for (const name of [
      "index.html",
      "blog/index.html",
      "topics/getting-started/index.html",
      "glossary/index.html",
      "404.html",
    ]) {
      const html = page(`${made}/${name}`);
      expect(html, name).toMatch(new RegExp(`<html[^>]* lang="?${made}"?`));
      const links = [...html.matchAll(/<a\b[^>]*>/g)].flatMap(([tag]) => (tag.includes(" lang=") ? [] : tag));
      expect(links.length, name).toBeGreaterThan(5);
      expect(
        links.filter((tag) => /href="?\/es\//.test(tag)),
        name,
      ).toEqual([]);
    }
  });

  test("and which every other page of the site knows", () => {
    for (const name of ["index.html", "es/index.html", "crisis/index.html"]) {
      expect(page(name), name).toMatch(new RegExp(`<a [^>]*href="?/${made}/[^>]*>\\s*Zedian`));
      expect(page(name), name).toMatch(new RegExp(`<link [^>]*hreflang="?${made}"?`));
    }
  });
});
