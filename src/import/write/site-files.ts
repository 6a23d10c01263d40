import { readContentFile } from "../../check/read-site.ts";
import { indexPages } from "../../check/read-text-file.ts";
import type { Site } from "../../check/site.ts";
import type { Manifest } from "./manifest.ts";
import { isWritten, type PlannedPage } from "./plan.ts";

/** A site without the files of the pages that are written anew. */
export function withoutPages(site: Site, pages: readonly PlannedPage[], manifest: Manifest): Site {
  const paths = pages.filter(isWritten).flatMap(({ id }) => Object.keys(manifest.pages[id] ?? {}));
  const gone = new Set(paths.map((path) => `${site.folder}/${path}`));
  const stays = (file: string) => !gone.has(file);
  return {
    ...site,
    files: new Set([...site.files].filter(stays)),
    ...indexPages(site.pages.filter(({ file }) => stays(file))),
    pictures: new Map([...site.pictures].filter(([file]) => stays(file))),
  };
}

/** A site with more files, none of them pages; of data files the new ones count. */
export async function withNewFiles(
  site: Site,
  more: readonly { path: string; read: () => Uint8Array }[],
): Promise<Site> {
  const files = new Set(site.files);
  const pictures = new Map(site.pictures);
  const handouts = new Map(site.handouts);
  const data = new Map(site.data.map((one) => [one.file, one]));
  for (const { path, read } of more) {
    const file = `${site.folder}/${path}`;
    const found = await readContentFile(file, path, read);
    files.add(file);
    if (found.picture) pictures.set(file, found.picture);
    if (found.handout) handouts.set(file, found.handout);
    if (found.data) data.set(file, found.data);
  }
  return { ...site, files, pictures, handouts, data: [...data.values()] };
}
