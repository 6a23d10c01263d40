import { checkSite } from "../check/check-site.ts";
import { isError, type Problem } from "../check/problem.ts";
import { picturesOf } from "../check/read-mdx.ts";
import { readTextFile, withFile, type ReadFile } from "../check/read-text-file.ts";
import { field, isPictureName, record, siblingPath, type Page, type Site } from "../check/site.ts";

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
   * @returns errors first; of a draft there are none, since nobody sees it
   */
  check(file: string, text: string): Problem[] {
    const read = this.#read(file, text);
    this.#known ??= new Set(checkSite(this.#site).map(keyOf));
    const problems = checkSite(withPictures(withFile(this.#site, file, read), read.page));
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

/** What stops an entry from being saved. @param problems of {@link EntryCheck.check} */
export const errorsOf = (problems: readonly Problem[]): Problem[] => problems.filter(isError);

const keyOf = ({ file, field, message, found }: Problem) => JSON.stringify([file, field, message, found]);

/** Pictures that were chosen just now are on their way to the page's folder: nothing is known of them yet. */
function withPictures(site: Site, page: Page | undefined): Site {
  if (!page) return site;
  const named = [record(field(page, "picture")).src, ...picturesOf(page.body.nodes ?? []).map(({ url }) => url)];
  const fresh = named
    .filter((path) => typeof path === "string" && path.startsWith("./") && isPictureName(path))
    .map((path) => siblingPath(page, String(path)))
    .filter((file) => !site.pictures.has(file));
  const unknown = { width: 1600, height: 900, bytes: 0, isSvg: false, isAnimated: false, problems: [] };
  return {
    ...site,
    files: new Set([...site.files, ...fresh]),
    pictures: new Map([...site.pictures, ...fresh.map((file) => [file, unknown] as const)]),
  };
}
