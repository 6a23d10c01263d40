import { posix } from "node:path";
import { checkSite } from "../check/check-site.ts";
import type { Problem } from "../check/problem.ts";
import { picturesOf } from "../check/read-mdx.ts";
import { valuesAt } from "../check/read-yaml.ts";
import { readTextFile, withFile, type ReadFile } from "../check/read-text-file.ts";
import { field, isLive, isPictureName, record, type FormerPage, type Site } from "../check/site.ts";

/** The content check for one file at a time, before it is saved. */
export class EntryCheck {
  #site: Site;
  /** Problems of other files, which are none of this one's. */
  #known: Set<string> | undefined;

  /** @param site the site as it was built, or as much of it as is known */
  constructor(site: Site) {
    this.#site = site;
  }

  /**
   * What the check says of a file, and what it would say of others if it were saved.
   * @param file its name as staff see it, such as `content/pages/about.mdx`
   * @param text what would stand in it
   * @returns errors first, in whatever file they would be; of a draft there are none, since nobody sees it
   */
  check(file: string, text: string): Problem[] {
    const read = this.#read(file, text);
    this.#known ??= new Set(checkSite(this.#site).map(keyOf));
    const site = withPictures(withFile(this.#site, file, read), read);
    const problems = checkSite({ ...site, formerPages: goneFrom(this.#site, site) });
    return problems.filter((problem) => problem.file === file || !this.#known?.has(keyOf(problem)));
  }

  /** Notes that the file was saved so. */
  saved(file: string, text: string): void {
    this.#site = withFile(this.#site, file, this.#read(file, text));
    this.#known = undefined;
  }

  #read(file: string, text: string): ReadFile {
    return readTextFile(file, file.slice(this.#site.folder.length + 1), () => new TextEncoder().encode(text));
  }
}

/** Pages that visitors find in one state of the site, and not in the next. */
const goneFrom = (before: Site, after: Site): FormerPage[] =>
  before.pages
    .filter(({ href }) => isLive(before, href) && !isLive(after, href))
    .map((page) => ({ href: page.href, title: String(field(page, "title")), until: undefined }));

const keyOf = ({ file, field, message, found }: Problem) => JSON.stringify([file, field, message, found]);

/** Pictures that were chosen just now are on their way to their folder: nothing is known of them yet. */
function withPictures(site: Site, { page, data }: ReadFile): Site {
  const named = page
    ? [record(field(page, "picture")).src, ...picturesOf(page.body.nodes ?? []).map(({ url }) => url)]
    : valuesAt(data?.yaml.value, ["*", "picture"]).map(({ value }) => value);
  const folder = posix.dirname(page?.file ?? data?.file ?? "");
  const fresh = named
    .filter((path) => typeof path === "string" && path.startsWith("./") && isPictureName(path))
    .map((path) => posix.join(folder, String(path)))
    .filter((file) => !site.pictures.has(file));
  const unknown = { width: 1600, height: 900, bytes: 0, isSvg: false, isAnimated: false, problems: [] };
  return {
    ...site,
    files: new Set([...site.files, ...fresh]),
    pictures: new Map([...site.pictures, ...fresh.map((file) => [file, unknown] as const)]),
  };
}
