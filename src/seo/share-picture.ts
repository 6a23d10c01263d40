import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { flatPng } from "./flat-png.ts";
import { loadTypeface, settable, type Setting, type SetText, typeset, type Typeface } from "./typeset.ts";

/** How the clinic looks. */
export interface ShareLook {
  /** By their names in `content/brand.yaml`, for light screens. */
  colours: Readonly<
    Record<"ink" | "ink-soft" | "accent-ink" | "surface" | "paper" | "sun" | "ridge-far" | "ridge-near", string>
  >;
  /** The ground of the drawings in articles. */
  drawings: string;
  /** The mark in its own colours: a whole SVG. */
  mark: string;
  /** The clinic's own typeface, a variable WOFF2, by its path and what it holds; else the site's. */
  typeface?: { file: string; digest: string } | undefined;
}

/** What a share picture shows. */
export interface SharePicture {
  title: string;
  /** The kind of page, such as "Article". */
  kind: string;
  /** Name of the clinic and place, printed under the title. */
  signature: string;
  /** The page's own drawing: an SVG of 1200 × 630 with its light colours outside any media query. Without it, the hills. */
  drawing?: string | undefined;
  look: ShareLook;
}

/** Width and height in pixels, as the large networks ask for. */
export const shareSize = { width: 1200, height: 630 };

/** Address of the share picture of a page: `/blog/x/` has `/share/blog/x.png`, the home page `/share/home.png`. */
export function sharePicturePath(pathname: string): string {
  return `/share/${pathname.replaceAll(/^\/|\/$/g, "") || "home"}.png`;
}

/**
 * Draws a page's share picture. Its route has a key ({@link sharePictureKey}), so that Astro keeps the picture for the
 * next build. Where the typeface lacks letters of the title, the clinic's name stands in its place.
 * @returns PNG of {@link shareSize}
 */
export async function sharePicture(picture: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  const { drawing, look } = picture;
  // All of it as one SVG, since laying pictures over each other costs more than drawing them.
  const ground = drawing === undefined ? hills(look) : paper(look) + beside(drawing);
  const words = await wordsOf(picture);
  const { width, height } = shareSize;
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}${words}</svg>`;
  const pixels = await sharp(Buffer.from(whole)).raw().toBuffer();
  const flat = flatPng(pixels, width, height);
  if (!flat) {
    const raw = sharp(pixels, { raw: { ...shareSize, channels: 4 } });
    return new Uint8Array(await raw.removeAlpha().png({ palette: true, effort: 1, dither: 0 }).toBuffer());
  }
  // Three megabytes for each picture, given back at once: else Node searches all its memory every few pictures.
  pixels.buffer.transfer(0);
  return flat;
}

/** Kind, title, and the clinic's name: of a picture without a drawing on the near hills, else under the mark. */
async function wordsOf({ title, kind, signature, drawing, look: { colours, typeface: own } }: SharePicture) {
  const typeface = await typefaceOf(own?.file);
  const shown = (text: string) => settable(text, typeface);
  const [name = "", place = ""] = signature.split(" · ").map(shown);
  const set = (text: string, setting: Omit<Setting, "typeface">) => typeset(text, { typeface, ...setting });
  const isAboveDrawing = drawing !== undefined;
  const heading = shown(title) || name;
  const top = isAboveDrawing ? 48 : 64;
  const label = set(heading === name ? "" : shown(kind), { size: 34, width: WIDTH, lineHeight: 1.3 });
  const size = sizeOf(heading, isAboveDrawing);
  const words = [
    placed(label, top, colours["accent-ink"]),
    placed(set(heading, { size, width: 1000, lineHeight: 1.08, spacing: -2 }), top + label.height + 16, colours.ink),
  ];
  const signed = isAboveDrawing
    ? fitting([28, 23, 18], 105, (size) => set(`${name}\n${place}`.trim(), { size, width: 310, lineHeight: 1.25 }))
    : fitting([32, 26, 20], 42, (size) =>
        set([name, place].filter(Boolean).join(" · "), { size, width: WIDTH, lineHeight: 1.3 }),
      );
  words.push(
    isAboveDrawing ? placed(signed, 516, colours["ink-soft"]) : placed(signed, 606 - signed.height, colours.surface),
  );
  return words.join("");
}

/** Between the margins. */
const WIDTH = 1056;

/** A long name is set in smaller letters. @returns in the first of the sizes in which it is no higher, or in the last */
function fitting([size = 0, ...smaller]: readonly number[], height: number, set: (size: number) => SetText): SetText {
  const text = set(size);
  return text.height <= height || smaller.length === 0 ? text : fitting(smaller, height, set);
}

/** The letters' style is their own: a drawing's may say `path { fill: none }`. */
const placed = ({ paths }: SetText, top: number, colour: string) =>
  `<g transform="translate(72 ${top})">${paths.replaceAll("<path", `<path style="fill:${colour};stroke:none"`)}</g>`;

/** Height of a title's letters in pixels: the longest titles stay above what is drawn below them. */
function sizeOf({ length }: string, isAboveDrawing: boolean): number {
  if (length <= 44) return isAboveDrawing ? 68 : 80;
  return length <= 70 ? 68 : length <= 110 ? 52 : isAboveDrawing ? 36 : 40;
}

/**
 * A drawing in the lower right corner, under the title and beside the name. It has the paper's colour, so no edge
 * shows; the sky above most drawings is empty, so what does not fit is taken from there.
 */
function beside(drawing: string): string {
  const place = `x="400" y="260" width="800" height="370" preserveAspectRatio="xMidYMax slice"`;
  const placed = (_: string, attributes: string) => {
    const box = /\sviewBox=/.test(attributes) ? "" : ' viewBox="0 0 1200 630"';
    return `<svg${attributes.replace(/\s(x|y|width|height|preserveAspectRatio)=("[^"]*"|'[^']*')/g, "")}${box} ${place}>`;
  };
  return drawing.replace(/^[\s\S]*?<svg\b([^>]*)>/, placed);
}

/** What a page's share picture depends on, as one word; its design is code, which Astro minds. */
export const sharePictureKey = (picture: SharePicture): string =>
  createHash("sha256").update(JSON.stringify(picture)).digest("base64url");

const typefaces = new Map<string, Promise<Typeface>>();

/** @param own path of the clinic's; letters that it lacks are taken from the site's */
function typefaceOf(own = ""): Promise<Typeface> {
  const site = SITE_TYPEFACE.map((file) => fileURLToPath(import.meta.resolve(file)));
  const typeface = typefaces.get(own) ?? loadTypeface(own ? [own, ...site] : site);
  typefaces.set(own, typeface);
  return typeface;
}

/** The letters of western Europe, and those of the rest that writes in Latin letters. */
const SITE_TYPEFACE = ["latin", "latin-ext"].map(
  (letters) =>
    `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${letters}-wght-normal.woff2`,
);

/** The ground of a picture with a drawing, and the mark, which as a picture of its own takes no style of the drawing. */
const paper = ({ drawings, mark }: ShareLook) =>
  `<rect width="1200" height="630" style="fill:${drawings}"/><image x="72" y="446" width="144" height="51" preserveAspectRatio="xMinYMid" href="data:image/svg+xml;base64,${Buffer.from(mark).toString("base64")}"/>`;

const hills = ({ colours }: ShareLook) => `<rect width="1200" height="630" fill="${colours.paper}"/>
<circle cx="930" cy="430" r="118" fill="${colours.sun}"/>
<path d="M0 520 160 470 330 500 560 420 700 458 820 404 960 446 1090 396 1200 430V630H0Z" fill="${colours["ridge-far"]}"/>
<path d="M0 560 210 500 380 540 610 486 790 538 960 498 1200 548V630H0Z" fill="${colours["ridge-near"]}"/>`;
