import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { contentDir, outDir } from "../../src/content/directories.ts";
import { all } from "../support/built/rule.ts";
import { files, pages } from "../support/built/site.ts";

const article = pages.find(({ pathname }) => pathname === "/blog/a-first-call/");
const camera = readFileSync(join(contentDir, "articles/a-first-call/photo.jpg"));

test("a photograph comes as AVIF and WebP in several widths, and its room is kept", () => {
  const pictures = article ? all(article, "main picture:has(source)") : [];
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

test("a picture that moves still does, one frame at a time", async () => {
  const image = article && all(article, "main img[alt^='A lamp that lights up']")[0];
  const shown = [...(image?.closest("picture")?.querySelectorAll("source") ?? [])];
  expect(shown.map((source) => source.getAttribute("type"))).toEqual([]);
  const { pages, height } = await sharp(join(outDir, image?.getAttribute("src") ?? "")).metadata();
  expect([pages, height, image?.getAttribute("height")]).toEqual([2, 40, "40"]);
});

test("what the camera wrote into it, the place above all, is in no published file", async () => {
  const pictures = [...files].filter((file) => /\.(jpe?g|png|webp|avif)$/.test(file));
  expect(pictures.filter((file) => basename(file).startsWith("photo.")).length).toBeGreaterThan(4);
  for (const file of pictures) {
    const bytes = readFileSync(join(outDir, file));
    expect((await sharp(bytes).metadata()).exif, file).toBeUndefined();
    expect(bytes.equals(camera) || bytes.includes("A telling phone"), file).toBe(false);
  }
});
