import type { ImageMetadata } from "astro";
import sharp from "sharp";

/**
 * What is known of a picture, without using it. Astro takes whoever looks at the picture itself for a page that shows
 * the original, and then publishes that: a photograph as it came from the camera, with the place where it was taken.
 */
export function untrackedImageMetadata(picture: ImageMetadata): ImageMetadata {
  return (picture as ImageMetadata & { clone?: ImageMetadata }).clone ?? picture;
}

/** Whether a picture moves. @param picture as Astro imports it, with the hidden name of its file */
export async function isAnimated(picture: ImageMetadata): Promise<boolean> {
  const { fsPath } = picture as ImageMetadata & { fsPath?: string };
  const { format } = untrackedImageMetadata(picture);
  if (!fsPath || (format !== "gif" && format !== "webp")) return false;
  const { pages = 1 } = await sharp(fsPath).metadata();
  return pages > 1;
}
