import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { movingPicture } from "../support/moving-picture.ts";
import { article, append, damage, like, swap } from "./damage.ts";

const beside = (name: string) => article.replace("index.mdx", name);
const canvas = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#c60" } });
const small = await canvas(60, 40).png().toBuffer();
const photograph = await canvas(900, 600).jpeg().toBuffer();
const moving = await movingPicture();
const cut = (bytes: Buffer, share = 0.7) => bytes.subarray(0, Math.floor(bytes.length * share));
const text = (words: string) => Buffer.from(words, "latin1");
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), text("ftypheic\0\0\0\0mif1heic"), Buffer.alloc(500)]);
/** Says at the head of a PNG that more pictures follow. */
const movingPng = Buffer.concat([small.subarray(0, 33), text("\0\0\0\x08acTL\0\0\0\x02\0\0\0\0"), Buffer.alloc(4), small.subarray(33)]); // prettier-ignore

describe("a picture file", () => {
  test.each([
    ["cut.jpg", cut(photograph), /cut short/, "copy it again from where it came from"],
    ["cut.png", cut(small, 0.9), /cut short/, /^copy it again/],
    ["phone.jpg", heic, /Apple's own format/, /save it as JPEG.*Most Compatible/],
    ["scan.png", text("II*\0rest of a TIFF"), /cannot show/, /save it as JPEG/],
    ["words.png", text("not a picture"), /holds no picture/, /save it as JPEG/],
    ["moving.png", movingPng, /moves/, /WebP or GIF/],
    [
      "commas.svg",
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0,0,24,24"/>',
      /how large/,
      'write viewBox="0 0 24 24"',
    ],
    ["sizeless.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>', /how large/, /^write viewBox/],
  ])("%s", async (name, bytes, message, fix) => {
    const { only } = await damage({ [beside(name)]: bytes });
    expect(only).toMatchObject({ file: beside(name), message: like(message), fix: like(fix) });
  });

  test("that is whole, moving or still, is good, the second time too", async () => {
    const check = () => damage({ [beside("a.jpg")]: photograph, [beside("b.webp")]: moving });
    for (const { problems, warnings } of [await check(), await check()]) expect([...problems, ...warnings]).toEqual([]);
  });

  test("from a camera is made smaller by the build, which is said and stops nothing", async () => {
    const wide = await canvas(4500, 100).jpeg().toBuffer();
    const { problems, warnings } = await damage({ [beside("wide.jpg")]: wide });
    expect(problems).toEqual([]);
    expect(warnings).toMatchObject([
      { file: beside("wide.jpg"), found: like(/^4500 × 100, /), fix: like(/2000 dots.*or leave it/) },
    ]);
  });

  test("that swells the repository or that phones get as it is", async () => {
    const { problems } = await damage({
      [beside("heavy.png")]: Buffer.concat([small, Buffer.alloc(10_000_000)]),
      [beside("heavy.svg")]:
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!--${"x".repeat(2_000_000)}--></svg>`,
    });
    expect(problems.map(({ file, found, fix }) => [file, found, fix])).toEqual([
      [beside("heavy.png"), "10.0 MB", "save it smaller than 10 MB"],
      [beside("heavy.svg"), "2.0 MB", "save it smaller than 2 MB"],
    ]);
  });
});

describe("the name of a picture", () => {
  test.each([
    [
      "IMG 2041 (Clinic).JPG",
      "rename it to how-intensive-outpatient-program-works/img-2041-clinic.jpg, and write ./img-2041-clinic.jpg where a page names it",
    ],
    ["Señal.jpg", /^rename it to .*\/senal\.jpg/],
    ["IMG_2041.HEIC", /Most Compatible/],
    ["photo.jfif", "rename it to photo.jpg"],
    ["scan.tiff", /^open it, save it as JPEG/],
    ["clip.bmp", /^open it, save it as JPEG/],
  ])("%s", async (name, fix) => {
    const { only } = await damage({ [beside(name)]: photograph });
    expect(only).toMatchObject({ file: beside(name), fix: like(fix) });
  });

  test("is told once, by its new name, however the page writes it", async () => {
    for (const address of ["./IMG%202041%20(Clinic).JPG", "./img-2041-clinic.jpg"]) {
      const page = append(`![A chair by the window of the room](${address})`);
      const { only } = await damage({ [beside("IMG 2041 (Clinic).JPG")]: photograph, [article]: page });
      expect(only).toMatchObject({ fix: like(/img-2041-clinic\.jpg/) });
    }
  });

  test.each([
    ["./chair.jpeg", "write ./chair.jpg"],
    ["./Chair.jpg", "write ./chair.jpg"],
    ["images/chair.jpg", "write ./chair.jpg"],
    ["./chiar.jpg", "write ./chair.jpg"],
    ["./Garden 1.JPG", /^put the picture into content\/articles\/[a-z-]+\/ and write \.\/garden-1\.jpg$/],
    ["https://example.org/a/Garden.JPG?w=800", /write \.\/garden\.jpg$/],
  ])("in a page: %s", async (address, fix) => {
    const page = swap(/^ {2}src: .*$/m, `  src: ${address}`);
    const { only } = await damage({ [beside("chair.jpg")]: photograph, [article]: page });
    expect(only).toMatchObject({ file: article, field: "picture.src", found: address, fix: like(fix) });
  });

  test.each([
    ["content/images/chair.jpg", /^put it beside its page/],
    [beside("images/Chair.jpg"), /and write \.\/chair\.jpg in the page$/],
  ])("in a folder of its own: %s", async (file, fix) => {
    const { only } = await damage({ [file]: photograph });
    expect(only).toMatchObject({ file, fix: like(fix) });
  });
});
