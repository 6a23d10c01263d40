import { posix } from "node:path";
import { parsePath } from "../../check/content-path.ts";
import { redirectsOf } from "../../check/redirects.ts";
import { isLive, type Site } from "../../check/site.ts";
import { isLanguage } from "../../content/languages.ts";
import { pageAddress, pageKinds, reservedSlugs } from "../../content/page-kinds.ts";
import type { ImportedEntry, Note, Overview } from "../import-source.ts";
import { changeOf, isPage, type Manifest } from "./manifest.ts";
import { takeFree, tidySlug } from "./slugs.ts";

/** A page of the old site with its place on the new one. */
export interface PlannedPage {
  entry: ImportedEntry;
  /** Its name in the manifest. */
  id: string;
  /** File of the page in the content folder: `articles/x/index.mdx`. */
  path: string;
  href: string;
  /** The page that the site has in its place, when it has one. */
  instead?: string;
  /**
   * Whether an import wrote it before: "again" is written anew, since nobody touched it; "edited" and "deleted" stay as
   * people left them.
   */
  state: "new" | "again" | "edited" | "deleted";
  /** Why it has to be a draft; empty for a page that visitors shall see. */
  drafts: Set<string>;
  /** What is not on the new page as it was on the old one. */
  notes: Note[];
}

/** Whether this import writes the page. */
export const isWritten = ({ state }: PlannedPage): boolean => state === "new" || state === "again";

/**
 * Gives every page its place. Whatever an import wrote before keeps the place that it has.
 * @param site what is in the content folder
 * @param origin what the manifest calls the old site
 */
export function planPages(
  overview: Overview,
  site: Site,
  { contentDir, manifest, origin }: { contentDir: string; manifest: Manifest; origin: string },
): PlannedPage[] {
  const taken = takenSlugs(site);
  const imported = new Set(Object.values(manifest.pages).flatMap((files) => Object.keys(files)));
  const isOwn = (address: string) => {
    const page = site.pageAt.get(address);
    return page !== undefined && !imported.has(page.file.slice(site.folder.length + 1));
  };
  return overview.entries.map((entry, index): PlannedPage => {
    const id = `${origin} ${entry.source}`;
    const wanted = tidySlug([entry.slug, entry.title], `${entry.kind} ${index + 1}`);
    const files = manifest.pages[id];
    const known = files && Object.keys(files).find(isPage);
    const change = files && known ? changeOf(contentDir, files) : undefined;
    if (isLanguage(wanted)) taken.page.add(wanted);
    const path = known ?? `${pageKinds[entry.kind].folder}/${takeFree(wanted, taken[entry.kind])}/index.mdx`;
    const { slug = "" } = parsePath(path);
    const own = pageAddress(entry.kind, wanted);
    const hasOwn = slug !== wanted && entry.kind === "page" && (isOwn(own) || reservedSlugs.includes(wanted));
    return {
      ...{ entry, id, path, href: pageAddress(entry.kind, slug), notes: [...entry.notes] },
      ...(hasOwn && isLive(site, own) ? { instead: own } : {}),
      state: change === undefined ? "new" : change === "none" ? "again" : change,
      drafts: new Set([
        ...(hasOwn ? [`this site has a page of its own at ${own}`] : []),
        ...(entry.hidden ? [`it was not public: ${entry.hidden}`] : []),
      ]),
    };
  });
}

/** Last parts of addresses that no imported page can have. */
function takenSlugs(site: Site): Record<ImportedEntry["kind"], Set<string>> {
  const slugs = (folder: string) => site.pages.filter((page) => page.folder === folder).map(({ slug }) => slug);
  // An entry for an old address would hide the page.
  const old = redirectsOf(site).flatMap(({ from }) => from.path.split("/")[1] ?? []);
  return {
    article: new Set(slugs("articles")),
    page: new Set([...slugs("pages"), ...reservedSlugs, ...old, "index"]),
  };
}

/** A file that lies beside a page. */
export const besides = ({ path }: PlannedPage, name: string): string => posix.join(posix.dirname(path), name);
