import type { ImageMetadata } from "astro";

/**
 * What is known of a picture, without using it. Astro takes whoever looks at the picture itself for a page that shows
 * the original, and then publishes that: a photograph as it came from the camera, with the place where it was taken.
 */
export function untrackedImageMetadata(picture: ImageMetadata): ImageMetadata {
  return (picture as ImageMetadata & { clone?: ImageMetadata }).clone ?? picture;
}
