import { globSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";

/** Pictures as Astro names them, after what they hold. */
const PICTURES = "_astro/*.{svg,png,jpg,jpeg,webp,avif,gif}";

/** What may name a picture, beside pages. */
const OTHERS = ["*.xml", "_astro/*.{js,css}"];

/**
 * Astro puts the pictures of every article into the site, those of drafts and of pages of tomorrow too, and originals
 * that only other sizes were made from, with all that a camera wrote into them. This takes out what nothing shows.
 * @param root folder of the site, before its files are compressed
 * @param shown names of pictures in its pages, from {@link picturesIn}
 */
export function removeUnusedPictures(root: string, shown: ReadonlySet<string>): void {
  const unused = globSync(PICTURES, { cwd: root }).filter((file) => !shown.has(basename(file)));
  if (unused.length === 0) return;
  const others = new Set(
    globSync(OTHERS, { cwd: root }).flatMap((file) => picturesIn(readFileSync(join(root, file), "utf8"))),
  );
  for (const file of unused) if (!others.has(basename(file))) rmSync(join(root, file));
}

/** Names of the pictures that a page or another file of the site names. */
export const picturesIn = (text: string): string[] =>
  [...text.matchAll(/_astro\/([^"'\s<>?#,)&\\]+)/g)].map(([, name = ""]) => plain(name));

/** A space may stand there as %20. */
function plain(name: string): string {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}
