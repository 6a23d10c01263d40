import { placeName } from "./clinic-address.ts";
import { readFileSync } from "node:fs";
import type { SharePicture } from "../seo/share-picture.ts";
import { readShareLook } from "./brand.ts";
import { fileOf } from "./pictures.ts";
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

/** The SVG of a page's picture; `undefined` for a picture of another kind. */
function drawingOf({ data }: Article | Program): string | undefined {
  const file = data.picture && fileOf(data.picture.src);
  return file?.endsWith(".svg") ? readFileSync(file, "utf8") : undefined;
}
