import sharp from "sharp";
import { svgProblems } from "../../check/check-svg.ts";
import { readPicture } from "../../check/read-picture.ts";

/** A picture as the site keeps it. */
export interface Prepared {
  bytes: Buffer;
  ending: ".webp" | ".png" | ".svg";
  /** What it lost on the way. */
  lost?: string;
}

/** The longer side, in pixels: the site makes smaller ones itself. */
const LONGEST = 2000;

/** More pixels than any camera makes: a small file can hold a picture that fills the memory of a computer. */
const MOST_PIXELS = 150_000_000;

/** Drawings of so many bytes keep their sharp edges as PNG, and what is shown as it is may have no more than that. */
const SMALL_PNG = 200_000;
const MOST_AS_IT_IS = 2_000_000;

/**
 * Makes a picture upright and small enough, with nothing in it but the picture.
 * @param bytes a file of any kind
 * @throws one line that says why it cannot be shown
 */
export async function preparePicture(bytes: Buffer): Promise<Prepared> {
  if (isSvg(bytes)) {
    const { problems } = await readPicture(bytes);
    if (problems.length === 0 && bytes.length <= MOST_AS_IT_IS) return { bytes, ending: ".svg" };
  }
  try {
    return await drawn(bytes);
  } catch {
    const { problems } = await readPicture(bytes);
    throw new Error(problems[0]?.message ?? "this picture is too large to be opened, or damaged");
  }
}

async function drawn(bytes: Buffer): Promise<Prepared> {
  const options = { limitInputPixels: MOST_PIXELS, failOn: "truncated" } as const;
  const { pages = 1, format } = await sharp(bytes, options).metadata();
  if (pages > 1 && (format === "gif" || format === "webp")) return moving(bytes, options);
  const picture = sharp(bytes, { ...options, ...(format === "svg" ? { density: 144 } : {}) })
    .autoOrient()
    .resize({ width: LONGEST, height: LONGEST, fit: "inside", withoutEnlargement: true });
  const lost = svgLoss(bytes);
  if (format === "png" || format === "gif") {
    const png = await picture.clone().png({ effort: 8 }).toBuffer();
    if (png.length <= SMALL_PNG) return { bytes: png, ending: ".png" };
  }
  return { bytes: await picture.webp({ quality: 82 }).toBuffer(), ending: ".webp", ...lost };
}

/** A picture that moves is shown as it is: it gets smaller until a phone can load it, or stands still. */
async function moving(bytes: Buffer, options: { limitInputPixels: number; failOn: "truncated" }): Promise<Prepared> {
  for (const width of [1000, 600, 360]) {
    const webp = await sharp(bytes, { ...options, animated: true })
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: 70 })
      .toBuffer();
    if (webp.length <= MOST_AS_IT_IS) return { bytes: webp, ending: ".webp" };
  }
  const still = await sharp(bytes, options).webp({ quality: 82 }).toBuffer();
  return { bytes: still, ending: ".webp", lost: "a picture that moved stands still: it is too large for a phone" };
}

const isSvg = (bytes: Buffer): boolean => /<svg\b/i.test(bytes.subarray(0, 1000).toString("latin1"));

const svgLoss = (bytes: Buffer) =>
  isSvg(bytes) && svgProblems(bytes).length > 0
    ? { lost: "a drawing that could run a program or load something from elsewhere is a plain picture now" }
    : {};
