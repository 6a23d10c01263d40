import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { flatPng } from "../../src/seo/flat-png.ts";
import { sharePicture, type SharePicture } from "../../src/seo/share-picture.ts";
import { loadTypeface, settable, typeset } from "../../src/seo/typeset.ts";

const colours = {
  ...{ ink: "#000000", "ink-soft": "#111111", "accent-ink": "#752e14", surface: "#ffffff", paper: "#fbf5ea" },
  ...{ sun: "#e08a4f", "ridge-far": "#e3b793", "ridge-near": "#3d6656" },
};
const mark = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>';
const look = { colours, drawings: "#f7f1e6", mark };
const drawing = '<svg viewBox="0 0 1200 630"><circle cx="600" cy="400" r="80" fill="#b5532f"/></svg>';
const picture: SharePicture = {
  title: "What helps",
  kind: "Article",
  signature: "Core Recovery · Ahwatukee, AZ",
  look,
};

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
const titleBox = { left: 72, top: 100, width: 1000, height: 140 };
const nameOnHills = { left: 72, top: 564, width: 600, height: 44 };
const nameByDrawing = { left: 72, top: 512, width: 320, height: 118 };

/** How many pixels of a part of a picture have a colour. */
async function count(png: Uint8Array, box: Box, colour: string): Promise<number> {
  const pixels = await sharp(png).removeAlpha().extract(box).raw().toBuffer();
  return (
    pixels
      .toString("hex")
      .match(/.{6}/g)
      ?.filter((pixel) => `#${pixel}` === colour).length ?? 0
  );
}
const part = (png: Uint8Array, box: Box) => sharp(png).removeAlpha().extract(box).raw().toBuffer();

const typeface = await loadTypeface(
  ["latin", "latin-ext"].map((letters) =>
    fileURLToPath(
      import.meta.resolve(
        `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${letters}-wght-normal.woff2`,
      ),
    ),
  ),
);
const setting = { typeface, size: 68, width: 1000, lineHeight: 1.08 };

describe("The clinic's name is on every share picture", () => {
  test("on the near hills, with nothing but them behind it", async () => {
    const png = await sharePicture(picture);
    expect(await count(png, nameOnHills, colours.surface)).toBeGreaterThan(500);
    expect(await count(png, nameOnHills, colours["ridge-far"])).toBe(0);
    expect(await count(png, { left: 0, top: 608, width: 1200, height: 22 }, colours.surface)).toBe(0);
  });

  test("beside a drawing, over nothing of it", async () => {
    const png = await sharePicture({ ...picture, drawing });
    expect(await count(png, nameByDrawing, colours["ink-soft"])).toBeGreaterThan(500);
  });

  test("whole, however long it is", async () => {
    const signature = "The Ahwatukee Foothills Center for Outpatient Recovery and Family Care · Ahwatukee, AZ";
    const png = await sharePicture({ ...picture, signature, drawing });
    expect(await count(png, nameByDrawing, colours["ink-soft"])).toBeGreaterThan(500);
    expect(await count(png, { left: 0, top: 622, width: 400, height: 8 }, colours["ink-soft"])).toBe(0);
    const onHills = await sharePicture({ ...picture, signature });
    expect(await count(onHills, { left: 0, top: 500, width: 1200, height: 64 }, colours.surface)).toBe(0);
  });

  test("in the place of a title in letters that the typeface lacks", async () => {
    const [foreign, name] = await Promise.all(
      ["Помощь без больницы", "Core Recovery"].map((title) => sharePicture({ ...picture, title })),
    );
    if (!foreign || !name) throw new Error("nothing was drawn");
    expect(await count(foreign, titleBox, colours.ink)).toBeGreaterThan(1000);
    expect(await part(foreign, titleBox)).toEqual(await part(name, titleBox));
  });
});

describe("No letter comes out as a box", () => {
  test.each(["Żółć, gęślą jaźń", "Ștefan și Țară", "Přílišný kůň", "Ğ ı İ ş", "Ẁ œ ß ẞ", "¿Qué pasó mañana?"])(
    "%s is set as it is",
    (text) => {
      expect(settable(text, typeface)).toBe(text);
    },
  );

  test("accents that stand by themselves are joined with their letters", () => {
    expect(settable("man\u0303ana", typeface)).toBe("mañana");
  });

  test("a sign that is missing is left out, a letter or digit never", () => {
    expect(settable("Recovery \u{1f642} now ⚕", typeface)).toBe("Recovery now");
    for (const text of ["Помощь", "Chăm sóc ngoại trú ẵ", "中文", "مرحبا", "שלום", "zz \u{10380}", "९८८"])
      expect(settable(text, typeface), text).toBe("");
  });

  test("letters of two fonts stand in one word, each drawn once", () => {
    expect(typeset("Żółć", setting).paths.match(/<path/g)).toHaveLength(4);
    expect(typeset("Żó\u00a0łć", setting).paths.match(/<path/g)).toHaveLength(4);
  });
});

describe("Lines", () => {
  test("end after spaces and dashes, and within what is longer than a line", () => {
    const lines = (text: string) => typeset(text, setting).lines;
    expect(lines("What helps")).toBe(1);
    expect(lines("Help ".repeat(20).trim())).toBeGreaterThan(2);
    expect(lines("Help-".repeat(20))).toBeGreaterThan(2);
    expect(lines("m".repeat(100))).toBeGreaterThan(5);
    expect(lines("Core Recovery\nAhwatukee")).toBe(2);
  });
});

describe("A picture of flat colours", () => {
  const render = (shapes: string) =>
    sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300">${shapes}</svg>`))
      .raw()
      .toBuffer();

  test("keeps areas exactly, however alike, and edges nearly", async () => {
    const pixels = await render(
      `<rect width="600" height="300" fill="#fbf5ea"/><rect width="300" height="300" fill="#f7f1e6"/>
      ${Array.from({ length: 40 }, (_, hue) => `<circle cx="${hue * 15}" cy="${hue * 7}" r="30" fill="hsl(${hue * 9} 60% 50%)"/>`).join("")}`,
    );
    const png = flatPng(pixels, 600, 300);
    if (!png) throw new Error("it was taken for a photograph");
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 600, height: 300, isPalette: true });
    const read = await sharp(png).ensureAlpha().raw().toBuffer();
    const apart = read.reduce((most, value, index) => Math.max(most, Math.abs(value - (pixels[index] ?? 0))), 0);
    expect(apart).toBeLessThan(32);
    const at = (left: number, top: number) => 4 * (600 * top + left);
    for (const place of [at(10, 290), at(590, 10), at(15, 7)])
      expect(read.subarray(place, place + 4)).toEqual(pixels.subarray(place, place + 4));
  });

  test("is not one with gradients, which another encoder takes", async () => {
    const gradient = `<linearGradient id="g"><stop stop-color="#123"/><stop offset="1" stop-color="#fda"/></linearGradient><rect width="600" height="300" fill="url(#g)"/>`;
    expect(flatPng(await render(gradient), 600, 300)).toBeUndefined();
    const whole = drawing.replace(
      "<circle",
      `${gradient.replace('width="600" height="300"', 'width="1200" height="630"')}<circle`,
    );
    const png = await sharePicture({ ...picture, drawing: whole });
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  });
});
