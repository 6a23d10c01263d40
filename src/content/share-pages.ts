import { placeName } from "./clinic-address.ts";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SharePicture } from "../seo/share-picture.ts";
import { readShareLook } from "./brand.ts";
import { untrackedImageMetadata } from "./pictures.ts";
import { type Article, getSite, getWords, type Program } from "./published.ts";
import { getAllSitePages } from "./site-pages.ts";

/** Every page that visitors share, in every language, with the words of its share picture. */
export async function getSharePages(): Promise<(SharePicture & { href: string })[]> {
  const { name, place } = await getSite();
  const signature = `${name} · ${placeName(place)}`;
  const look = readShareLook();
  const pages = (await getAllSitePages()).filter(({ part }) => part === 1);
  return Promise.all(
    pages.map(async ({ href, title, language, kind, entry }) => ({
      ...{ href, title, signature, look },
      kind: kind === "page" ? name : (await getWords(language)).kinds[kind],
      drawing: kind === "article" || kind === "program" ? drawingOf(entry) : undefined,
    })),
  );
}

/**
 * The SVG of a page's picture, read from beside its text, since Astro tells only the address of the copy
 * that visitors get (`/_astro/lamp.B2x.svg`). `undefined` for a picture of another kind or from elsewhere.
 */
function drawingOf({ filePath = "", data }: Article | Program): string | undefined {
  if (!data.picture) return undefined;
  const [, name] = /([^/]+?)\.[^/]*svg/.exec(untrackedImageMetadata(data.picture.src).src) ?? [];
  if (name === undefined) return undefined;
  const file = join(dirname(filePath), `${name}.svg`);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
