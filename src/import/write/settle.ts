import { posix } from "node:path";
import { checkLink } from "../../check/check-link.ts";
import { checkSite } from "../../check/check-site.ts";
import { isError, type Problem } from "../../check/problem.ts";
import { readContentFile } from "../../check/read-site.ts";
import { indexPages, type ReadFile } from "../../check/read-text-file.ts";
import type { Page, Site } from "../../check/site.ts";
import type { Note } from "../import-source.ts";
import { isWritten, type PlannedPage } from "./plan.ts";

/** A page as it was written, with what it depends on. */
export interface WrittenPage {
  text: string;
  /** By the old address of each link: where it could lead on the new site, and what the text says of that. */
  links: ReadonlyMap<string, { to: string | undefined; written: string | undefined }>;
  /** What is not in the text as it was on the old site. */
  notes: Note[];
}

/** Writes a page's text anew. @param verify says what a link becomes: itself, another one, or only its words */
export type WritePage = (page: PlannedPage, verify: (href: string) => string | undefined) => Promise<WrittenPage>;

/** More rounds than pages can lead to each other would not help any page. */
const MOST_ROUNDS = 12;

/**
 * Makes of all pages a site that can be published: a page that the check would stop becomes a draft, and of a link to
 * a draft, or to a place that is not there, the words stay.
 * @param base the content folder as it is, with everything but the texts of the imported pages
 * @returns the texts, and the site with them
 */
export async function settle(
  base: Site,
  pages: readonly PlannedPage[],
  write: WritePage,
  progress: (done: number, total: number) => void,
): Promise<{ written: Map<PlannedPage, WrittenPage>; site: Site }> {
  const written = new Map<PlannedPage, WrittenPage>();
  const ours = pages.filter(isWritten);
  const read = new Map<string, ReadFile>();
  const put = async (page: PlannedPage, verify: (href: string) => string | undefined) => {
    const result = await write(page, verify);
    written.set(page, result);
    const file = `${base.folder}/${page.path}`;
    read.set(file, await readContentFile(file, page.path, () => new TextEncoder().encode(result.text)));
  };
  const known = new Set(checkSite(base).filter(isError).map(nameOf));
  for (const [done, page] of ours.entries()) {
    await put(page, (href) => href);
    progress(done + 1, ours.length);
  }
  let site = withPages(base, read);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const changed = ours.filter((page) => {
      const here = site.pageAt.get(page.href);
      const links = [...(written.get(page)?.links.values() ?? [])];
      return links.some(({ to, written }) => written !== verified(site, to, here));
    });
    for (const page of changed) {
      const here = site.pageAt.get(page.href);
      await put(page, (href) => verified(site, href, here));
    }
    if (changed.length > 0) site = withPages(base, read);
    const problems = checkSite(site).filter((problem) => isError(problem) && !known.has(nameOf(problem)));
    const stopped = ours.filter((page) => page.drafts.size === 0 && reasonsFor(page, problems, base.folder).length > 0);
    for (const page of stopped) {
      for (const reason of reasonsFor(page, problems, base.folder)) page.drafts.add(reason);
      const here = site.pageAt.get(page.href);
      await put(page, (href) => verified(site, href, here));
    }
    if (changed.length + stopped.length === 0) break;
    site = withPages(base, read);
  }
  // What is wrong with a draft does not stop it, and has to be known before it can go online.
  const drafts = ours.filter((page) => page.drafts.size > 0);
  const left = checkSite(site).filter(({ message }) => message.endsWith(DRAFT));
  for (const page of drafts) for (const reason of reasonsFor(page, left, base.folder)) page.drafts.add(reason);
  return { written, site };
}

/** How the check ends what it says of a draft's mistakes. */
const DRAFT = " (draft)";

/** An address that a page may link to: as it is, else without its place in the page, else none. */
function verified(site: Site, href: string | undefined, page: Page | undefined): string | undefined {
  const isGood = (address: string) => {
    const finding = checkLink(site, address, page);
    return finding === undefined || finding.severity === "warning";
  };
  if (href === undefined || isGood(href)) return href;
  const whole = href.replace(/#.*$/, "");
  return whole !== "" && isGood(whole) ? whole : undefined;
}

/** What the check says of a page or of what lies beside it. */
const reasonsFor = ({ path }: PlannedPage, problems: readonly Problem[], folder: string): string[] =>
  problems
    .filter(({ file }) => posix.dirname(file) === `${folder}/${posix.dirname(path)}`)
    .map(({ message, found }) =>
      [
        message.endsWith(DRAFT) ? message.slice(0, -DRAFT.length) : message,
        ...(found === undefined ? [] : [found]),
      ].join(": "),
    );

const nameOf = ({ file, field: name, message, found }: Problem): string => JSON.stringify([file, name, message, found]);

/** A site with more pages; those of the same file are replaced. */
function withPages(site: Site, read: ReadonlyMap<string, ReadFile>): Site {
  const others = site.pages.filter(({ file }) => !read.has(file));
  const more = [...read.values()].flatMap(({ page }) => page ?? []);
  return {
    ...site,
    files: new Set([...site.files, ...read.keys()]),
    ...indexPages([...others, ...more]),
  };
}
