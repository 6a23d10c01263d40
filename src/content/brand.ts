import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Brand, brandSchema, type Palette } from "../schemas/brand.ts";
import type { ShareLook } from "../seo/share-picture.ts";
import { brandFolder } from "./brand-folder.ts";
import { contentDir } from "./directories.ts";

/** A drawing that takes the colours of the page around it: its shapes name them as `fill="var(--sun)"`. */
export interface Drawing {
  /** Left, top, width and height of what is drawn. */
  viewBox: readonly [number, number, number, number];
  /** The shapes, without the `<svg>` around them. */
  shapes: string;
}

/**
 * The colours and the typeface of the site.
 * @throws when the file is not what the content check lets pass
 */
export const readBrand = (): Brand => brandSchema.parse(parse(readFileSync(join(contentDir, "brand.yaml"), "utf8")));

/** The clinic's mark. @throws when it is missing or has no viewBox, which the content check tells */
export function readMark(): Drawing {
  const mark = readDrawing("mark");
  if (!mark) throw new Error(`${brandFolder}/mark.svg is missing or has no viewBox`);
  return mark;
}

/** The drawing of the home page; a site may do without. */
export const readHero = (): Drawing | undefined => readDrawing("hero");

function readDrawing(name: string): Drawing | undefined {
  const file = join(contentDir, brandFolder, `${name}.svg`);
  return existsSync(file) ? drawingIn(readFileSync(file, "utf8")) : undefined;
}

/**
 * What is drawn in an SVG file.
 * @returns nothing for a file without a viewBox
 */
export function drawingIn(svg: string): Drawing | undefined {
  const [, attributes = "", shapes = ""] = /<svg\b([^>]*)>([\s\S]*)<\/svg>/.exec(svg) ?? [];
  const [left, top, width, height] = (/\sviewBox=["']([^"']*)["']/.exec(attributes)?.[1] ?? "")
    .split(/[\s,]+/)
    .map(Number);
  if (left === undefined || top === undefined || !width || !height) return undefined;
  return {
    viewBox: [left, top, width, height],
    shapes: shapes
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/>\s+</g, "><")
      .trim(),
  };
}

/** The shapes of a drawing with its colours in the place of their names, for pictures that stand by themselves. */
export const inColours = (shapes: string, palette: Readonly<Partial<Palette>>): string =>
  shapes.replace(/var\(--([\w-]+)\)/g, (whole, name: string) => palette[name as keyof Palette] ?? whole);

/** The mark as icons show it: in the colours of light screens. */
export function readIcon(): Drawing {
  const { viewBox, shapes } = readMark();
  return { viewBox, shapes: inColours(shapes, readBrand().light) };
}

/** How share pictures look: in the colours of light screens. */
export function readShareLook(): ShareLook {
  const { light: colours, drawings = colours.paper, typeface } = readBrand();
  const { viewBox, shapes } = readMark();
  // What parts the shapes of the mark takes the colour of the ground that it stands on.
  const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox.join(" ")}">${inColours(shapes, { ...colours, paper: drawings })}</svg>`;
  const file = typeface && join(contentDir, brandFolder, typeface.file);
  const digest = file && createHash("sha256").update(readFileSync(file)).digest("base64url");
  return { colours, drawings, mark, typeface: file && digest ? { file, digest } : undefined };
}
