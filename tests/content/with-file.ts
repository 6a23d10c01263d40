import { indexPages, readContentFile } from "../../src/check/read-site.ts";
import type { Site } from "../../src/check/site.ts";

/**
 * The site as it would be read with another file in its folder: a thousand of them are read in seconds.
 * @param file its name as staff see it, such as `content/pages/about.mdx`
 * @param bytes what stands in it; undefined when it is gone
 */
export async function withFile(site: Site, file: string, bytes: Uint8Array | undefined): Promise<Site> {
  const read = bytes ? await readContentFile(file, file.slice(site.folder.length + 1), () => bytes) : {};
  const isOther = (one: { file: string }) => one.file !== file;
  const files = new Set(site.files);
  const pictures = new Map(site.pictures);
  const handouts = new Map(site.handouts);
  files.delete(file);
  pictures.delete(file);
  handouts.delete(file);
  if (bytes) files.add(file);
  if (read.picture) pictures.set(file, read.picture);
  if (read.handout) handouts.set(file, read.handout);
  const { pages, pageAt } = indexPages([...site.pages.filter(isOther), ...(read.page ? [read.page] : [])]);
  // Pages that the given site leaves out stay where links look for them.
  const outside = [...site.pageAt].filter(([, page]) => isOther(page));
  return {
    ...site,
    files,
    pages,
    pageAt: new Map([...outside, ...pageAt]),
    data: [...site.data.filter(isOther), ...(read.data ? [read.data] : [])],
    pictures,
    handouts,
  };
}
