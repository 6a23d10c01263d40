import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import sharp from "sharp";
import { expect } from "vitest";
import { cacheDir } from "../../../src/content/directories.ts";

/** How everything looked when somebody last looked at it; `UPDATE_PICTURES=1` takes them anew. */
const KEPT = join(import.meta.dirname, "../../browser/appearance");

/** Where a picture that differs goes, beside what differs in it. */
const DIFFERENT = join(cacheDir, "appearance");

/** The side of the square that may not differ by more than {@link ALLOWED}, in pixels. */
const SQUARE = 40;

/**
 * Share of a square. Versions of a browser draw edges of letters otherwise, and a line may come to lie half a pixel
 * lower; a colour, a border, a word or a picture that changed is more than that.
 */
const ALLOWED = 0.25;

/**
 * Expects that a part of the site looks as it did when somebody last looked at it.
 * @param name of the picture in `tests/browser/appearance/`, without its ending
 * @param picture of now, as PNG
 */
export async function expectToLookAsBefore(name: string, picture: Buffer): Promise<void> {
  const file = join(KEPT, `${name}.webp`);
  if (process.env.UPDATE_PICTURES || !existsSync(file)) {
    expect(process.env.UPDATE_PICTURES, `${file} is missing: look at the page, then run with UPDATE_PICTURES=1`).toBe(
      "1",
    );
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(file, await sharp(picture).webp({ lossless: true, effort: 6 }).toBuffer());
    return;
  }
  const [before, now] = await Promise.all([pixels(readFileSync(file)), pixels(picture)]);
  const { width, height } = before.info;
  const size = ({ info }: typeof before) => `${info.width} × ${info.height}`;
  const difference = Buffer.alloc(before.data.length);
  const worst =
    size(before) === size(now)
      ? pixelmatch(before.data, now.data, difference, width, height, { threshold: 0.15, windowSize: SQUARE })
      : SQUARE ** 2;
  if (worst > ALLOWED * SQUARE ** 2) {
    mkdirSync(DIFFERENT, { recursive: true });
    writeFileSync(join(DIFFERENT, `${name}.png`), picture);
    const raw = { width, height, channels: 4 } as const;
    await sharp(difference, { raw })
      .png()
      .toFile(join(DIFFERENT, `${name}-difference.png`));
  }
  const where = `${name} looks otherwise: see ${DIFFERENT}; if it is meant so, run with UPDATE_PICTURES=1`;
  expect.soft(size(now), where).toBe(size(before));
  expect.soft(worst / SQUARE ** 2, where).toBeLessThanOrEqual(ALLOWED);
}

/** Softened a little, so that how a browser smooths its letters counts for nothing. */
function pixels(picture: Buffer) {
  return sharp(picture).ensureAlpha().blur(0.8).raw().toBuffer({ resolveWithObject: true });
}
