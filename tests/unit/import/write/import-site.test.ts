import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { checkContent, formatProblems, isError } from "../../../../src/check/index.ts";
import { contentsOf } from "../../../support/folder.ts";
import { entry, importInto, OLD, photograph, place, sourceOf } from "./made-up-site.ts";

const TEXT = "We opened a garden behind the house, with a bench in the shade and a lemon tree.";

/** The errors of a content folder, as people read them; the fixture has none. */
const errorsOf = async (contentDir: string) => formatProblems((await checkContent(contentDir)).filter(isError));
const read = (contentDir: string, path: string) => readFile(join(contentDir, path), "utf8");
const redirectsOf = async (contentDir: string) =>
  Object.fromEntries(
    (parse(await read(contentDir, "redirects.yaml")) as { from: string; to: string }[]).map(({ from, to }) => [
      from,
      to,
    ]),
  );

describe("an import", () => {
  test("writes pages that pass the check, and leads old addresses to them", async () => {
    const here = await place();
    const source = sourceOf(
      [
        [
          entry("garden", { title: "The garden", terms: [{ kind: "tag", name: "Lemon Trees" }] }),
          `${TEXT} [Us](/about-us/?x=1#team)`,
        ],
        [
          entry("about-us", { kind: "page", oldAddresses: ["/about-us/", "/?page_id=2"] }),
          `See [the garden](${OLD}/2019/03/garden).`,
        ],
      ],
      {
        lists: [
          { oldAddress: "/feed/", term: undefined },
          { oldAddress: "/category/x/*", term: undefined },
        ],
      },
    );
    const { pages } = await importInto(here, source);
    expect(await errorsOf(here.contentDir)).toBe("The content has no problems.");
    expect(pages.flatMap(({ page }) => [...page.drafts])).toEqual([]);
    expect(await read(here.contentDir, "articles/garden/index.mdx")).toBe(
      `---\ntitle: The garden\ndescription: ${TEXT} [Us](/about-us/?x=1#team)\npublished: 2019-03-01\nauthor: Rosa Example\naliases:\n  - lemon trees\n---\n\n${TEXT} [Us](/about-us/)\n`,
    );
    expect(await read(here.contentDir, "pages/about-us/index.mdx")).toContain("[the garden](/blog/garden/)");
    expect(await redirectsOf(here.contentDir)).toMatchObject({
      "/2019/03/garden/": "/blog/garden/",
      "/?page_id=2": "/about-us/",
      "/feed/": "/rss.xml",
      "/category/x/*": "/blog/",
    });
    expect(await redirectsOf(here.contentDir)).not.toHaveProperty("/about-us/");
  });

  test("makes a draft of what the check would stop and of what was hidden, and lets no page lead there", async () => {
    const here = await place();
    const source = sourceOf([
      [entry("open"), `${TEXT} [One](${OLD}/2019/03/bad/) [two](/2019/03/secret/) [three](/2019/03/none/)`],
      [entry("bad"), "Call 602-555-0199 to write to us, and see <Callout>"],
      [entry("secret", { hidden: "private" }), TEXT],
      [entry("leads-to-open"), "Here is [the open one](/2019/03/open/)."],
    ]);
    const { pages } = await importInto(here, source);
    expect(await errorsOf(here.contentDir)).toBe("The content has no problems.");
    expect(await read(here.contentDir, "articles/open/index.mdx")).toContain(`tree. One two three\n`);
    expect(await read(here.contentDir, "articles/bad/index.mdx")).toContain("draft: true");
    expect(await read(here.contentDir, "articles/secret/index.mdx")).toContain("draft: true");
    expect(await read(here.contentDir, "articles/leads-to-open/index.mdx")).not.toContain("draft");
    const open = pages.find(({ page }) => page.entry.slug === "open");
    expect(open?.notes.map(({ what }) => what).join("\n")).toMatch(
      /bad.*words only.*\n.*secret.*words only.*\n.*none/s,
    );
    expect(await redirectsOf(here.contentDir)).toMatchObject({
      "/2019/03/bad/": "/blog/",
      "/2019/03/secret/": "/blog/",
    });
  });

  test("gives every page an address of its own, and none of the site's", async () => {
    const here = await place();
    const kinds = { kind: "page" as const, oldAddresses: [] };
    const source = sourceOf([
      [entry("hello"), TEXT],
      [entry("Hello", { source: "another" }), `${TEXT} Again.`],
      [entry("%e6%97%a5", { title: "日本の庭園", source: "third" }), `${TEXT} More.`],
      [entry("2", { title: "2 (two)", source: "fourth" }), `${TEXT} Yes.`],
      [entry("contact", { ...kinds, oldAddresses: ["/contact/", "/?page_id=9"] }), TEXT],
      [entry("blog", kinds), TEXT],
      [entry("es", kinds), TEXT],
    ]);
    const { pages } = await importInto(here, source);
    expect(pages.map(({ page }) => [page.path, page.drafts.size > 0])).toEqual([
      ["articles/hello/index.mdx", false],
      ["articles/hello-2/index.mdx", false],
      ["articles/article-3/index.mdx", false],
      ["articles/2-two/index.mdx", false],
      ["pages/contact-2/index.mdx", true],
      ["pages/blog-2/index.mdx", true],
      ["pages/es-2/index.mdx", true],
    ]);
    expect(await errorsOf(here.contentDir)).toBe("The content has no problems.");
    expect(await redirectsOf(here.contentDir)).toMatchObject({ "/?page_id=9": "/contact/" });
  });

  test("brings pictures upright, small and without where they were taken; the same one once; words to write make a draft", async () => {
    const here = await place();
    const uploads = join(here.folder, "uploads");
    await mkdir(join(uploads, "2019/03"), { recursive: true });
    const big = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: "#c60" } })
      .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "33/1 20/1 30/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    await writeFile(join(uploads, "2019/03/My Hill.jpg"), big);
    await writeFile(join(uploads, "2019/03/cut.jpg"), big.subarray(0, big.length / 2));
    const at = `${OLD}/wp-content/uploads/2019/03`;
    const source = sourceOf([
      [
        entry("hill", { picture: { address: `${at}/My%20Hill.jpg`, alt: "A hill at dawn", caption: undefined } }),
        `${TEXT}\n\n![A hill at dawn](${at}/My%20Hill-300x150.jpg)\n\n![The half](${at}/cut.jpg)`,
      ],
      [entry("silent"), `${TEXT}\n\n![](${at}/My%20Hill.jpg)`],
    ]);
    const { missing, pages } = await importInto(here, source, { uploads });
    const text = await read(here.contentDir, "articles/hill/index.mdx");
    expect(text).toContain("![A hill at dawn](./my-hill.webp)\n\nThe half");
    expect(text).toContain("picture:\n  src: ./my-hill.webp\n  alt: A hill at dawn\n");
    const { width, height, exif } = await sharp(join(here.contentDir, "articles/hill/my-hill.webp")).metadata();
    expect([width, height, exif]).toEqual([1000, 2000, undefined]);
    expect(missing.map(({ problem }) => problem)).toEqual([expect.stringContaining("cut short")]);
    expect(await read(here.contentDir, "articles/silent/index.mdx")).toContain(
      "![To write: what this picture shows](./my-hill.webp)",
    );
    expect([...(pages[1]?.page.drafts ?? [])]).toEqual(["somebody has to write what its pictures show"]);
    expect(await errorsOf(here.contentDir)).toBe("The content has no problems.");
  });

  test("asks before it loads pictures, loads each once, and goes on without them", async () => {
    const here = await place();
    const asked: string[] = [];
    const source = sourceOf([[entry("far"), `${TEXT}\n\n![A hill at dawn](https://far.example/a.jpg)`]]);
    const load = async (url: string) => (asked.push(url), await photograph("#06c"));
    await importInto(here, source, { load });
    expect(asked).toEqual([]);
    expect(await read(here.contentDir, "articles/far/index.mdx")).toContain("\n\nA hill at dawn\n");
    const hosts: string[] = [];
    const mayDownload = (_: number, names: string[]) => (hosts.push(...names), Promise.resolve(true));
    await importInto(here, source, { load, mayDownload });
    expect([asked, hosts]).toEqual([["https://far.example/a.jpg"], ["far.example"]]);
    expect(await read(here.contentDir, "articles/far/index.mdx")).toContain("![A hill at dawn](./a.webp)");
    await importInto(here, source, { load, mayDownload });
    expect(asked).toHaveLength(1);
  });

  test("hands out forms, and leads their old address there", async () => {
    const here = await place();
    const form = join(here.contentDir, "files/intake-form.pdf");
    const address = `${OLD}/wp-content/uploads/2019/Form%20A.pdf`;
    const file = { path: join(here.folder, "Form A.pdf"), address, alt: undefined, caption: undefined };
    await writeFile(file.path, `${await readFile(form, "latin1")}% another\n%%EOF\n`, "latin1");
    const source = sourceOf([[entry("form"), `${TEXT} [The form](${address})`]], { files: new Map([[address, file]]) });
    await importInto(here, source);
    expect(await read(here.contentDir, "articles/form/index.mdx")).toContain("[The form](/files/form-a.pdf)");
    expect(await redirectsOf(here.contentDir)).toMatchObject({
      "/wp-content/uploads/2019/Form%20A.pdf": "/files/form-a.pdf",
    });
    expect(await errorsOf(here.contentDir)).toBe("The content has no problems.");
  });
});

describe("a second import", () => {
  test("of the same changes nothing", async () => {
    const here = await place();
    const source = sourceOf([
      [entry("garden"), TEXT],
      [entry("undated", { published: undefined }), TEXT],
    ]);
    await importInto(here, source);
    const before = await contentsOf(here.contentDir);
    const { changes, redirects } = await importInto(here, source);
    expect([changes, redirects]).toEqual([0, 0]);
    expect(await contentsOf(here.contentDir)).toEqual(before);
  });

  test("adds what is new, writes anew what nobody touched, and leaves alone what was edited or deleted", async () => {
    const here = await place();
    const names = ["same", "edited", "deleted"];
    await importInto(here, sourceOf(names.map((name) => [entry(name), TEXT])));
    const edited = join(here.contentDir, "articles/edited/index.mdx");
    await writeFile(edited, (await readFile(edited, "utf8")).replace("garden", "yard"));
    await rm(join(here.contentDir, "articles/deleted"), { recursive: true });
    const redirects = await read(here.contentDir, "redirects.yaml");
    await writeFile(
      join(here.contentDir, "redirects.yaml"),
      redirects.replace("to: /blog/edited/", "to: /about/ # better").replace("to: /blog/deleted/", "to: /blog/"),
    );
    const { pages } = await importInto(
      here,
      sourceOf([...names, "fresh"].map((name) => [entry(name), `${TEXT} Come and see [it](/2019/03/edited/).`])),
    );
    expect(pages.map(({ page }) => page.state)).toEqual(["again", "edited", "deleted", "new"]);
    expect(await read(here.contentDir, "articles/same/index.mdx")).toContain("Come and see [it](/blog/edited/)");
    expect(await readFile(edited, "utf8")).toContain("yard");
    expect(await readFile(edited, "utf8")).not.toContain("Come");
    expect(existsSync(join(here.contentDir, "articles/deleted"))).toBe(false);
    expect(existsSync(join(here.contentDir, "articles/fresh"))).toBe(true);
    expect(await read(here.contentDir, "redirects.yaml")).toContain("to: /about/ # better");
    expect(await errorsOf(here.contentDir)).toBe("The content has no problems.");
  });

  test("leads old addresses to a draft that was published since", async () => {
    const here = await place();
    const source = sourceOf([[entry("secret", { hidden: "password" }), TEXT]]);
    await importInto(here, source);
    expect(await redirectsOf(here.contentDir)).toMatchObject({ "/2019/03/secret/": "/blog/" });
    const file = join(here.contentDir, "articles/secret/index.mdx");
    await writeFile(file, (await readFile(file, "utf8")).replace("draft: true\n", ""));
    await importInto(here, source);
    expect(await redirectsOf(here.contentDir)).toMatchObject({ "/2019/03/secret/": "/blog/secret/" });
  });
});

test("a trial writes nothing into the content folder", async () => {
  const here = await place();
  const before = await contentsOf(here.contentDir);
  const { pages } = await importInto(here, sourceOf([[entry("garden"), TEXT]]), { isTrial: true });
  expect(pages).toHaveLength(1);
  expect(await contentsOf(here.contentDir)).toEqual(before);
});
