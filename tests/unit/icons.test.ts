import sharp from "sharp";
import { expect, test } from "vitest";
import { drawingIn, inColours } from "../../src/content/brand.ts";
import { icoIcon, pngIcon, squareIcon } from "../../src/seo/icons.ts";
import { sharePicture } from "../../src/seo/share-picture.ts";

const palette = { sun: "#ff0000", paper: "#00ff00" };
const wide = drawingIn(
  '<?xml version="1.0"?><svg viewBox="0 0 40 20"><!-- x --> <rect width="40" height="20" fill="var(--sun)"/></svg>',
);
const shapes = inColours(wide?.shapes ?? "", palette);

/** Red, green, blue and opacity of one pixel. */
async function pixel(image: Uint8Array, left: number, top: number): Promise<number[]> {
  return [...(await sharp(image).ensureAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
}

test("a drawing is its shapes and their box; without a viewBox there is none", () => {
  expect(wide).toEqual({ viewBox: [0, 0, 40, 20], shapes: '<rect width="40" height="20" fill="var(--sun)"/>' });
  expect(drawingIn("<svg><rect/></svg>")).toBeUndefined();
});

test("an icon is a square with the mark in its middle, in the clinic's colours", async () => {
  const icon = await pngIcon(squareIcon({ viewBox: [0, 0, 40, 20], shapes }), 32);
  expect(await pixel(icon, 16, 16)).toEqual([255, 0, 0, 255]);
  expect((await pixel(icon, 16, 2))[3]).toBe(0);
  const onPaper = await pngIcon(squareIcon({ viewBox: [0, 0, 40, 20], shapes }, 0.25, palette.paper), 60);
  expect(await pixel(onPaper, 1, 1)).toEqual([0, 255, 0, 255]);
  expect(await pixel(onPaper, 30, 30)).toEqual([255, 0, 0, 255]);
});

test("an .ico file holds one picture, after a head of 22 bytes", async () => {
  const file = await icoIcon(squareIcon({ viewBox: [0, 0, 40, 20], shapes }), 32);
  expect(file.readUInt16LE(4)).toBe(1);
  expect(await sharp(file.subarray(22)).metadata()).toMatchObject({ format: "png", width: 32, height: 32 });
});

test("a share picture has the clinic's colours and its mark, whatever style the drawing brings", async () => {
  const colours = {
    ...{ ink: "#000000", "ink-soft": "#000000", "accent-ink": "#000000", surface: "#ffffff", paper: "#0000ff" },
    ...{ sun: "#ff0000", "ridge-far": "#00ff00", "ridge-near": "#00ffff" },
  };
  const mark =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#ff00ff" d="M0 0h10v10H0z"/></svg>';
  const look = { colours, drawings: "#ffff00", mark };
  const words = { title: "x", kind: "x", signature: "x · x", look };
  const plain = await sharePicture(words);
  expect((await pixel(plain, 1190, 10)).slice(0, 3)).toEqual([0, 0, 255]);
  expect((await pixel(plain, 930, 330)).slice(0, 3)).toEqual([255, 0, 0]);
  const drawing =
    '<svg viewBox="0 0 1200 630"><style>path { fill: none; stroke: none }</style><path d="M0 0h9"/></svg>';
  const drawn = await sharePicture({ ...words, drawing });
  expect((await pixel(drawn, 1190, 10)).slice(0, 3)).toEqual([255, 255, 0]);
  expect((await pixel(drawn, 90, 470)).slice(0, 3)).toEqual([255, 0, 255]);
});
