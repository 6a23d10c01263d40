import { readFile } from "node:fs/promises";
import { Blob, Buffer, Face, Font, shape } from "harfbuzzjs";
import subsetFont from "subset-font";

/** Fonts in the order in which they are asked for a letter; all in one weight. */
export type Typeface = readonly Loaded[];

interface Loaded {
  font: Font;
  characters: ReadonlySet<number>;
  /** Of the glyphs that were drawn: titles share them. */
  outlines: Map<number, string>;
}

/** How a text is set. */
export interface Setting {
  typeface: Typeface;
  /** Height of the letters, as in CSS, in pixels. */
  size: number;
  /** Longest line. */
  width: number;
  /** In letter heights. */
  lineHeight: number;
  /** Between letters, in pixels. */
  spacing?: number;
}

/** A text that was set, with its upper left corner at 0, 0. */
export interface SetText {
  /** A `<path>` for each letter. */
  paths: string;
  height: number;
  lines: number;
}

/**
 * Reads variable WOFF2 files in bold.
 * @throws when a file is no font or cannot be read
 */
export const loadTypeface = (files: readonly string[]): Promise<Typeface> =>
  Promise.all(
    files.map(async (file) => {
      const bold = { targetFormat: "truetype", keepAllGlyphs: true, variationAxes: { wght: 700 } } as const;
      const face = new Face(new Blob(await subsetFont(await readFile(file), "", bold)));
      return { font: new Font(face), characters: new Set(face.collectUnicodes()), outlines: new Map<number, string>() };
    }),
  );

/**
 * What of a text can be shown: signs that the typeface lacks are left out, but no letter and no digit.
 * @returns empty where one of these is missing: what has holes is no text
 */
export function settable(text: string, typeface: Typeface): string {
  const missing = graphemes(text.normalize()).filter((one) => !/\s/.test(one) && !fontFor(one, typeface));
  if (RIGHT_TO_LEFT.test(text) || missing.some((one) => /[\p{L}\p{N}]/u.test(one))) return "";
  return graphemes(text.normalize())
    .filter((one) => !missing.includes(one))
    .join("")
    .replaceAll(/[^\S\u00a0]+/g, " ")
    .trim();
}

/** Their order within a line is not ours to work out: a site with such a language has no titles in its pictures. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Breaks a text into lines, at `\n` too, and places its letters. @param text as {@link settable} returns it */
export function typeset(text: string, { typeface, size, width, lineHeight, spacing = 0 }: Setting): SetText {
  const lengthOf = (letters: readonly Letter[]) =>
    letters.reduce((sum, { advance }) => sum + advance * size + spacing, 0);
  // Lines end after spaces and dashes; within a word only where it is longer than a line.
  const pieces = text
    .split(/(?<=[ \n]|[-–—](?=\p{L}))/u)
    .flatMap((piece) => (lengthOf(shaped(piece.trimEnd(), typeface)) > width ? graphemes(piece) : [piece]));
  const { ascender = 0, descender = 0 } = typeface[0]?.font.hExtents() ?? {};
  // As in CSS: the letters in the middle of their line.
  let y = (size * (lineHeight + (ascender + descender) / (typeface[0]?.font.face.upem ?? 1))) / 2;
  let x = 0;
  let lines = 1;
  let paths = "";
  const beginLine = () => {
    x = 0;
    y += lineHeight * size;
    lines++;
  };
  for (const piece of pieces) {
    if (x > 0 && x + lengthOf(shaped(piece.trimEnd(), typeface)) > width) beginLine();
    for (const { outline, scale, right, up, advance } of shaped(piece.replace("\n", ""), typeface)) {
      const place = [size * scale, 0, 0, -size * scale, x + size * right, y - size * up].map(short).join(" ");
      if (outline) paths += `<path transform="matrix(${place})" d="${outline}"/>`;
      x += advance * size + spacing;
    }
    if (piece.endsWith("\n")) beginLine();
  }
  return { paths, height: lines * lineHeight * size, lines };
}

const short = (number: number) => Math.round(number * 1e5) / 1e5;

interface Letter {
  /** In units of the font, upwards. */
  outline: string;
  /** From these units to the height of the letters, in which the rest is told. */
  scale: number;
  right: number;
  up: number;
  advance: number;
}

const known = new WeakMap<Typeface, Map<string, readonly Letter[]>>();

/** The letters of a piece of a line: joined, kerned and with their marks, as the font says. Words come again in titles. */
function shaped(piece: string, typeface: Typeface): readonly Letter[] {
  const pieces = known.get(typeface) ?? new Map<string, readonly Letter[]>();
  known.set(typeface, pieces);
  const letters = pieces.get(piece) ?? runsOf(piece, typeface).flatMap(({ loaded, text }) => shapeRun(text, loaded));
  pieces.set(piece, letters);
  return letters;
}

function shapeRun(text: string, { font, outlines }: Loaded): Letter[] {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const scale = 1 / font.face.upem;
  return buffer.getGlyphInfosAndPositions().map(({ codepoint: glyph, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
    const outline = outlines.get(glyph) ?? font.glyphToPath(glyph);
    outlines.set(glyph, outline);
    return { outline, scale, right: xOffset * scale, up: yOffset * scale, advance: xAdvance * scale };
  });
}

/** Parts of a text that one font has. */
function runsOf(text: string, typeface: Typeface): { loaded: Loaded; text: string }[] {
  const runs: { loaded: Loaded; text: string }[] = [];
  for (const one of graphemes(text)) {
    const loaded = fontFor(one, typeface) ?? typeface[0];
    const last = runs.at(-1);
    if (last && last.loaded === loaded) last.text += one;
    else if (loaded) runs.push({ loaded, text: one });
  }
  return runs;
}

/** The first font that has all of a letter, its accents included. */
const fontFor = (grapheme: string, typeface: Typeface) =>
  typeface.find(({ characters }) => Array.from(grapheme).every((one) => characters.has(one.codePointAt(0) ?? 0)));

const segmenter = new Intl.Segmenter();
const graphemes = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
