import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Article, getArticles, getPages, getPrograms, getSite, getWords } from "~/content/published.ts";
import { untrackedImageMetadata } from "~/content/pictures.ts";
import { articleHref, pageHref, programHref } from "~/content/addresses.ts";
import { getTopicPages } from "~/content/topics.ts";
import { defaultLanguage, languages } from "~/content/languages.ts";
import type { SharePicture } from "./share-picture.ts";

/** Every page that visitors share, in every language, with the words of its share picture. */
export async function getSharePages(): Promise<(SharePicture & { href: string })[]> {
  return (await Promise.all(languages.map(pagesIn))).flat();
}

async function pagesIn(language: string) {
  const { name, place } = await getSite();
  const { kinds } = await getWords(language);
  const signature = `${name} · ${place.locality}, ${place.region}`;
  const entries = [
    ...(await getArticles(language)).map((article) => ({
      href: articleHref(article.id, language),
      title: article.data.title,
      kind: kinds.article,
      drawing: drawingOf(article),
    })),
    ...(await getPrograms(language)).map(({ id, data }) => ({
      href: programHref(id, language),
      title: data.title,
      kind: kinds.program,
    })),
    ...(language === defaultLanguage ? await getTopicPages() : []).map(({ href, title }) => ({
      href,
      title,
      kind: kinds.topic,
    })),
    ...[...(await getPages(language)).values()].map(({ id, data }) => ({
      href: pageHref(id, language),
      title: data.title,
      kind: name,
    })),
  ];
  return entries.map((entry) => ({ ...entry, signature }));
}

/**
 * The SVG of an article's picture, read from beside its text, since Astro tells only the address of the copy
 * that visitors get (`/_astro/lamp.B2x.svg`). `undefined` for a picture of another kind or from elsewhere.
 */
function drawingOf({ filePath = "", data }: Article): string | undefined {
  const [, name] = /([^/]+?)\.[^/]*svg/.exec(untrackedImageMetadata(data.picture.src).src) ?? [];
  if (name === undefined) return undefined;
  const file = join(dirname(filePath), `${name}.svg`);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
