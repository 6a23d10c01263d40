import { getArticles, getPages, getPrograms, getSite, getWords } from "~/content/published.ts";
import { articleHref, pageHref, programHref } from "~/content/addresses.ts";
import { getTopicPages } from "~/content/topics.ts";
import type { SharePicture } from "./share-picture.ts";

/** Every page that visitors share, with the words of its share picture. */
export async function getSharePages(): Promise<(SharePicture & { href: string })[]> {
  const { name, place } = await getSite();
  const { kinds } = await getWords();
  const signature = `${name} · ${place.locality}, ${place.region}`;
  const entries = [
    ...(await getArticles()).map(({ id, data }) => ({ href: articleHref(id), title: data.title, kind: kinds.article })),
    ...(await getPrograms()).map(({ id, data }) => ({ href: programHref(id), title: data.title, kind: kinds.program })),
    ...(await getTopicPages()).map(({ href, title }) => ({ href, title, kind: kinds.topic })),
    ...[...(await getPages()).values()].map(({ id, data }) => ({ href: pageHref(id), title: data.title, kind: name })),
  ];
  return entries.map((entry) => ({ ...entry, signature }));
}
