import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import satori from "satori";
import sharp from "sharp";
import subsetFont from "subset-font";

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
 * Draws a page's share picture. It takes half a tenth of a second, which counts in thousands of pages: its route has
 * a key ({@link sharePictureKey}), so that Astro keeps the picture for the next build.
 * @returns PNG of {@link shareSize}
 */
export async function sharePicture({
  title,
  kind,
  signature,
  drawing,
  look,
}: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  const text = (content: string, style: Record<string, unknown>) => ({
    type: "div",
    props: { children: content, style },
  });
  const { colours } = look;
  const card = {
    type: "div",
    props: {
      style: {
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        padding: drawing === undefined ? "64px 72px" : "48px 72px",
        color: colours.ink,
      },
      children: [
        text(kind, { fontSize: 34, color: colours["accent-ink"] }),
        text(title, {
          marginTop: 16,
          maxWidth: 1000,
          fontSize: sizeOf(title, drawing !== undefined),
          lineHeight: 1.08,
          // A word may be longer than a line.
          wordBreak: "break-word",
          letterSpacing: -2,
        }),
        drawing === undefined
          ? text(signature, { marginTop: "auto", fontSize: 32, color: colours.surface })
          : text(signature.replace(" · ", "\n"), {
              whiteSpace: "pre-wrap",
              position: "absolute",
              left: 72,
              top: 516,
              width: 310,
              fontSize: 28,
              lineHeight: 1.25,
              color: colours["ink-soft"],
            }),
      ],
    },
  };
  const words = await satori(card, {
    ...shareSize,
    fonts: [{ name: "Atkinson", data: await loadFont(look.typeface?.file), weight: 700, style: "normal" }],
  });
  // All of it as one SVG, since laying pictures over each other costs more than drawing them.
  const ground = drawing === undefined ? hills(look) : paper(look) + beside(drawing);
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">${ground}${withOwnColours(words)}</svg>`;
  return new Uint8Array(
    await sharp(Buffer.from(whole))
      // Flat colours gain nothing from mixing dots, and more effort saves 4 % of the bytes for three times the work.
      .removeAlpha()
      .png({ palette: true, effort: 1, dither: 0 })
      .toBuffer(),
  );
}

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

/** The words' letters keep their colour beside a drawing whose style says `path { fill: none }`. */
const withOwnColours = (words: string) =>
  words.replaceAll(/<path fill="([^"]*)"/g, '<path style="fill:$1;stroke:none"');

/** What a page's share picture depends on, as one word; its design is code, which Astro minds. */
export const sharePictureKey = (picture: SharePicture): string =>
  createHash("sha256").update(JSON.stringify(picture)).digest("base64url");

const fonts = new Map<string, Promise<Buffer>>();

/** A typeface as one bold TrueType font: the drawing library reads neither WOFF2 nor weights. @param own path of the clinic's */
function loadFont(own?: string): Promise<Buffer> {
  const file = own ?? fileURLToPath(import.meta.resolve(SITE_TYPEFACE));
  const font = fonts.get(file) ?? cutFont(file);
  fonts.set(file, font);
  return font;
}

const SITE_TYPEFACE =
  "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2";

async function cutFont(file: string): Promise<Buffer> {
  const letters = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join("");
  return subsetFont(await readFile(file), `${letters}–—‘’“”…`, {
    targetFormat: "truetype",
    variationAxes: { wght: 700 },
  });
}

/** The ground of a picture with a drawing, and the mark, which as a picture of its own takes no style of the drawing. */
const paper = ({ drawings, mark }: ShareLook) =>
  `<rect width="1200" height="630" style="fill:${drawings}"/><image x="72" y="446" width="144" height="51" preserveAspectRatio="xMinYMid" href="data:image/svg+xml;base64,${Buffer.from(mark).toString("base64")}"/>`;

const hills = ({ colours }: ShareLook) => `<rect width="1200" height="630" fill="${colours.paper}"/>
<circle cx="930" cy="430" r="118" fill="${colours.sun}"/>
<path d="M0 520 160 470 330 500 560 420 700 458 820 404 960 446 1090 396 1200 430V630H0Z" fill="${colours["ridge-far"]}"/>
<path d="M0 560 210 500 380 540 610 486 790 538 960 498 1200 548V630H0Z" fill="${colours["ridge-near"]}"/>`;
