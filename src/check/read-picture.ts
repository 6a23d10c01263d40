import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { imageMetadata } from "astro/assets/utils";
import sharp from "sharp";
import { svgProblems } from "./check-svg.ts";
import { HEIC, SAVE_AS_JPEG } from "./picture-advice.ts";
import type { Finding } from "./problem.ts";
import type { Picture } from "./site.ts";

/**
 * Reads a picture file as the build does, and to its end: a copy that was cut short has a good head.
 * @param bytes what stands in the file
 * @returns what is known of the picture; of a file that cannot be shown, only its size and why
 */
export async function readPicture(bytes: Uint8Array): Promise<Picture> {
  const picture = { width: 0, height: 0, bytes: bytes.length, isSvg: false, isAnimated: false };
  const cannot = (problem: Finding): Picture => ({ ...picture, problems: [problem] });
  const size = await imageMetadata(bytes).catch(() => undefined);
  if (!size) return cannot(unreadable(bytes));
  if (size.format === "svg") return { ...picture, ...size, isSvg: true, problems: svgProblems(bytes) };
  try {
    const { pages = 1 } = await sharp(bytes).metadata();
    const problems = isAnimatedPng(bytes) ? [ANIMATED_PNG] : [];
    if (!(await isWhole(bytes))) problems.push(CUT_SHORT);
    return { ...picture, ...size, isAnimated: pages > 1, problems };
  } catch {
    return cannot(unreadable(bytes));
  }
}

const CUT_SHORT: Finding = {
  message: "a part of this picture is missing: it was cut short when it was copied or saved",
  fix: "copy it again from where it came from",
};

const ANIMATED_PNG: Finding = {
  message: "this PNG moves, and visitors would see its first picture only",
  fix: "save it as a moving WebP or GIF",
};

/** Why nothing can be shown. */
function unreadable(bytes: Uint8Array): Finding {
  const head = Buffer.from(bytes.subarray(0, 1000)).toString("latin1");
  if (/^.{4}ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)/s.test(head)) return HEIC;
  if (/^(II\*\0|MM\0\*|BM)/.test(head)) return { message: "browsers cannot show this picture", fix: SAVE_AS_JPEG };
  const [, viewBox = ""] = /<svg\b[^>]*\sviewBox=["']([^"']*)["']/i.exec(head) ?? [];
  const numbers = viewBox.split(/[\s,]+/).filter(Boolean);
  if (numbers.length === 4 && numbers.join(" ") !== viewBox)
    return {
      message: "the build cannot read how large this drawing is",
      found: `viewBox="${viewBox}"`,
      fix: `write viewBox="${numbers.join(" ")}"`,
    };
  if (/<svg\b/i.test(head))
    return {
      message: "this drawing does not say how large it is",
      fix: 'write viewBox="0 0 800 600" into its <svg …>',
    };
  return {
    message: "this file holds no picture that can be shown",
    fix: `${SAVE_AS_JPEG}, or delete the file`,
  };
}

/** Names of whole pictures, after what they hold: looking through a photograph takes a tenth of a second each time. */
const KNOWN = resolve(".cache/whole-pictures");

/** Whether the picture can be drawn to its last line. */
async function isWhole(bytes: Uint8Array): Promise<boolean> {
  const known = join(KNOWN, createHash("sha256").update(bytes).digest("hex"));
  if (existsSync(known)) return true;
  try {
    // Made small while it is read, which takes a quarter of the time and still reads all.
    await sharp(bytes, { failOn: "truncated", pages: -1 }).resize(32).raw().toBuffer();
  } catch {
    return false;
  }
  mkdirSync(KNOWN, { recursive: true });
  writeFileSync(known, "");
  return true;
}

/** Whether a PNG holds several pictures, which only browsers know of: its part `acTL` stands before the first. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString("latin1");
  const at = text.startsWith("\x89PNG") ? text.indexOf("acTL") : -1;
  return at > 0 && at < text.indexOf("IDAT");
}
