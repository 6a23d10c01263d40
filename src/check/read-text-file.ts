import { parsePath } from "./content-path.ts";
import { readPage } from "./read-page.ts";
import { readText } from "./read-text.ts";
import { readYaml } from "./read-yaml.ts";
import type { DataFile, Handout, Page, Picture, Site } from "./site.ts";

/** What stands in one file: one of the four, or nothing that the site knows. */
export interface ReadFile {
  page?: Page;
  data?: DataFile;
  picture?: Picture;
  handout?: Handout;
}

/**
 * Reads a page or a data file of the content folder as what its name says it is.
 * @param file its name as staff see it
 * @param path its name within the content folder
 * @param read returns what stands in it; called only when it is needed
 * @returns nothing for any other file
 */
export function readTextFile(file: string, path: string, read: () => Uint8Array): ReadFile {
  const { language, folder, slug, data } = parsePath(path);
  if (folder && slug) return { page: readPage(file, { folder, slug, language }, read()) };
  if (!data) return {};
  const { text = "", problems } = readText(read());
  const yaml = readYaml(text);
  return { data: { file, name: data, language, yaml, problems: [...problems, ...yaml.problems] } };
}

/** Pages sorted by file, and by their addresses. */
export function indexPages(pages: readonly Page[]): Pick<Site, "pages" | "pageAt"> {
  const sorted = pages.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return { pages: sorted, pageAt: new Map(sorted.toReversed().map((page) => [page.href, page])) };
}

/**
 * The site as it would be read with another file in its folder.
 * @param file its name as staff see it, such as `content/pages/about.mdx`
 * @param read what stands in it; undefined when it is gone
 */
export const withFile = (site: Site, file: string, read: ReadFile | undefined): Site =>
  withFiles(site, new Map([[file, read]]));

/** The same with several files, by name. */
export function withFiles(site: Site, changed: ReadonlyMap<string, ReadFile | undefined>): Site {
  const isOther = (one: { file: string }) => !changed.has(one.file);
  const files = new Set(site.files);
  const pictures = new Map(site.pictures);
  const handouts = new Map(site.handouts);
  for (const [file, read] of changed) {
    files.delete(file);
    pictures.delete(file);
    handouts.delete(file);
    if (read) files.add(file);
    if (read?.picture) pictures.set(file, read.picture);
    if (read?.handout) handouts.set(file, read.handout);
  }
  const all = [...changed.values()];
  const { pages, pageAt } = indexPages([...site.pages.filter(isOther), ...all.flatMap((read) => read?.page ?? [])]);
  // Pages that the given site leaves out stay where links look for them.
  const outside = [...site.pageAt].filter(([, page]) => isOther(page));
  return {
    ...site,
    files,
    pages,
    pageAt: new Map([...outside, ...pageAt]),
    data: [...site.data.filter(isOther), ...all.flatMap((read) => read?.data ?? [])],
    pictures,
    handouts,
  };
}
