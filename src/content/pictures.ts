import type { ImageMetadata } from "astro";
import sharp from "sharp";

/**
 * What is known of a picture, without using it. Astro takes whoever looks at the picture itself for a page that shows
 * the original, and then publishes that: a photograph as it came from the camera, with the place where it was taken.
 */
export function untrackedImageMetadata(picture: ImageMetadata): ImageMetadata {
  return (picture as ImageMetadata & { clone?: ImageMetadata }).clone ?? picture;
}

/** The file of a picture, which Astro hides: asking for it does not count as using the picture. */
export const fileOf = (picture: ImageMetadata): string | undefined =>
  (picture as ImageMetadata & { fsPath?: string }).fsPath;

/** Whether a picture moves. */
export async function isAnimated(picture: ImageMetadata): Promise<boolean> {
  const fsPath = fileOf(picture);
  const { format } = untrackedImageMetadata(picture);
  if (!fsPath || (format !== "gif" && format !== "webp")) return false;
  const { pages = 1 } = await sharp(fsPath).metadata();
  return pages > 1;
}
