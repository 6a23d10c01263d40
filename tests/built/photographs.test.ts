import { appendFile, cp, glob, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { contentDir } from "../../src/content/directories.ts";
import { build } from "./support/build.ts";

/** A fixed place, because Astro keeps one cache for each content folder. */
const workshop = "node_modules/.cache/photographs";
const content = join(workshop, "content");
const site = join(workshop, "site");
let slug = "";
let camera: Buffer;

/** A photograph as a phone takes it, lying on its side, with the place where it was taken. */
async function photograph(): Promise<Buffer> {
  return sharp({ create: { width: 1600, height: 1200, channels: 3, background: "#c60" } })
    .withExif({
      IFD0: { Make: "A telling phone" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "33/1 20/1 30/1",
        GPSLongitudeRef: "W",
        GPSLongitude: "111/1 58/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

beforeAll(async () => {
  await rm(content, { recursive: true, force: true });
  await cp(contentDir, content, { recursive: true });
  const [article = ""] = (await Array.fromAsync(glob("*/index.mdx", { cwd: join(content, "articles") }))).sort();
  slug = dirname(article);
  const file = join(content, "articles", article);
  camera = await photograph();
  await writeFile(join(dirname(file), "photo.jpg"), camera);
  await writeFile(file, (await readFile(file, "utf8")).replace(/^( +src: ).*$/m, "$1./photo.jpg"));
  await appendFile(file, "\n\n![Light falls on a chair by a window](./photo.jpg)\n");
  await build({ CONTENT_DIR: content, OUT_DIR: site });
}, 180_000);

test("a photograph comes as AVIF and WebP in several widths, and its room is kept", async () => {
  const { document } = parseHTML(await readFile(join(site, "blog", slug, "index.html"), "utf8"));
  const pictures = [...document.querySelectorAll("main picture")];
  expect(pictures.length).toBeGreaterThanOrEqual(2);
  for (const picture of pictures) {
    const sources = [...picture.querySelectorAll("source")];
    expect(sources.map((source) => source.getAttribute("type"))).toEqual(["image/avif", "image/webp"]);
    for (const source of sources) expect(source.getAttribute("srcset")?.split(",").length).toBeGreaterThan(2);
    const image = picture.querySelector("img");
    // Upright, as it was taken.
    expect(Number(image?.getAttribute("height"))).toBeGreaterThan(Number(image?.getAttribute("width")));
    expect(image?.getAttribute("width")).toMatch(/^\d+$/);
    expect(image?.hasAttribute("style")).toBe(false);
  }
});

test("what the camera wrote into it, the place above all, is in no published file", async () => {
  const files = await Array.fromAsync(glob("**/*.{jpg,jpeg,png,webp,avif}", { cwd: site }));
  const copies = files.filter((file) => basename(file).startsWith("photo."));
  expect(copies.length).toBeGreaterThan(4);
  for (const file of files) {
    const bytes = await readFile(join(site, file));
    expect((await sharp(bytes).metadata()).exif, file).toBeUndefined();
    expect(bytes.equals(camera) || bytes.includes("A telling phone"), file).toBe(false);
  }
});
