import { readFileSync } from "node:fs";
import { join, posix, resolve } from "node:path";
import { defaultLanguage } from "../content/languages.ts";
import { maskCode } from "../content/mdx-source.ts";
import { pageEnding } from "../content/page-files.ts";
import { pageFolders } from "./collections.ts";
import { parsePath } from "./content-path.ts";
import { checkSite } from "./check-site.ts";
import { type Edit, isError, type Mend, type Names, type Problem } from "./problem.ts";
import { asAlias } from "./field-mends.ts";
import { decode } from "./rules/pictures.ts";
import { readContentFile, readSite } from "./read-site.ts";
import { withFile } from "./read-text-file.ts";
import { dataOf, field, list, type Page, record, siblingPath, type Site } from "./site.ts";
import { tidyName } from "./tidy-name.ts";

/** A file that was mended. */
export interface Fixed {
  /** Its name before: `content/pages/Our Team.md`. */
  file: string;
  /** Its name now. */
  name: string;
  /** What stood in it, and what stands in it now; undefined where only its name changed. */
  before: string | undefined;
  text: string | undefined;
}

/** What mending did and left. */
export interface FixResult {
  files: Fixed[];
  /** Problems before, and those that only a person can mend. */
  before: readonly Problem[];
  after: readonly Problem[];
}

/** More rounds than this are none that come to an end. */
const MOST_ROUNDS = 20;

/**
 * Mends in memory what can surely be mended: whatever the check's findings carry a mend for, again and again until nothing
 * more comes of it. What would make a new problem is left as it was.
 * @param contentDir the content folder
 * @returns the changed files, none of which is written yet
 * @throws only when a file may not be read
 */
export async function fixContent(contentDir: string): Promise<FixResult> {
  const folder = resolve(contentDir);
  const site = await readSite(folder);
  const before = checkSite(site);
  const content = new Content(folder, site);
  let problems = before;
  const refused = new Set<string>();
  /** Makes changes together; where that does harm, none. @returns whether anything changed for the better */
  const attempt = async (mends: readonly FileMend[]): Promise<boolean> => {
    const state = content.save();
    let changed = false;
    for (const mend of mends) changed = (await content.apply(mend)) || changed;
    const after = changed ? checkSite(content.site) : problems;
    if (changed && newProblems(problems, after).length === 0) {
      problems = after;
      return true;
    }
    content.restore(state);
    return false;
  };
  /** The same, without those of them that do harm. */
  const attemptParts = async (mends: readonly FileMend[]): Promise<boolean> => {
    if (mends.length === 0 || (await attempt(mends))) return mends.length > 0;
    const [one, ...others] = mends;
    if (one && others.length === 0) refused.add(one.key);
    if (others.length === 0) return false;
    const middle = mends.length >> 1;
    const first = await attemptParts(mends.slice(0, middle));
    return (await attemptParts(mends.slice(middle))) || first;
  };
  /** New names of all files, or else of those folders in which they do no harm. */
  const attemptFolders = async (renames: readonly FileMend[]): Promise<boolean> => {
    if (renames.length === 0 || (await attempt(renames))) return renames.length > 0;
    let isBetter = false;
    for (const together of Map.groupBy(renames, ({ file }) => posix.dirname(file)).values())
      isBetter = (await attempt(together)) || isBetter;
    return isBetter;
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const mends = mendsOf(problems, content.site).filter(({ key }) => !refused.has(key));
    const [renames, edits] = [mends.filter(({ mend }) => mend.rename), mends.filter(({ mend }) => !mend.rename)];
    // Names come last: what names the files is in order then.
    if (!(await attemptParts(edits)) && !(await attemptFolders(renames))) break;
  }
  return { files: content.changed(), before, after: problems };
}

interface FileMend {
  file: string;
  mend: Mend;
  key: string;
}

/** @returns each mend once, with its file and a name for it */
function mendsOf(problems: readonly Problem[], site: Site): FileMend[] {
  const seen = new Set<string>();
  const names: Names = { topic: (name) => topicNamed(site, name), page: (name) => pageNamed(site, name) };
  return problems.flatMap(({ file, mend }): FileMend[] => {
    const made = mend?.(names);
    const key = JSON.stringify([file, made]);
    if (!made || (!made.rename && !made.edits?.length) || seen.has(key)) return [];
    seen.add(key);
    return [{ file, mend: made, key }];
  });
}

function topicNamed(site: Site, name: string): string | undefined {
  const meant = asAlias(name);
  return Object.entries(record(dataOf(site, "topics"))).find(([id, topic]) => {
    const { title, alsoCalled, aliases } = record(topic);
    return [id, title, ...list(alsoCalled), ...list(aliases)].some((one) => asAlias(String(one)) === meant);
  })?.[0];
}

function pageNamed({ pages }: Site, name: string): string | undefined {
  const slug = tidyName(posix.basename(name.trim()).replace(pageEnding, ""));
  const title = name.trim().toLowerCase();
  return pages.find(
    (page) =>
      page.language === defaultLanguage &&
      !page.folder.startsWith("fit/") &&
      (String(field(page, "title")).toLowerCase() === title || page.slug === slug),
  )?.href;
}

/** Errors that were not there before, whatever line they are on. What could not be read before may tell more now. */
function newProblems(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const isWrong = (problem: Problem) => isError(problem) || problem.message.endsWith("(draft)");
  const keyOf = ({ field, message, found }: Problem) =>
    JSON.stringify([field, message.replace(/ \(lines? [^)]*\)|of line \d+|\S+\.mdx?/g, ""), found]);
  const kindOf = ({ field, message }: Problem) =>
    JSON.stringify([field, message.replace(/ \(lines? [^)]*\)|\S+\.mdx?|\d+/g, "")]);
  const known = new Set(before.map(keyOf));
  const kinds = new Set(before.map(kindOf));
  return after.filter((problem) => isWrong(problem) && !known.has(keyOf(problem)) && !kinds.has(kindOf(problem)));
}

/** The content folder in memory, as it stands after some changes. */
class Content {
  site: Site;
  readonly #folder: string;
  /** By name as it is now. */
  #files = new Map<string, Fixed>();

  constructor(folder: string, site: Site) {
    this.#folder = folder;
    this.site = site;
  }

  save() {
    return { site: this.site, files: new Map(this.#files) };
  }

  restore({ site, files }: ReturnType<Content["save"]>): void {
    this.site = site;
    this.#files = files;
  }

  changed(): Fixed[] {
    return [...this.#files.values()].filter(({ file, name, before, text }) => before !== text || file !== name);
  }

  /** @returns whether anything changed */
  async apply({ file, mend: { edits = [], isWhole, rename } }: FileMend): Promise<boolean> {
    if (rename !== undefined) return this.#rename(file, rename);
    const fixed = this.#files.get(file);
    const before = fixed?.text ?? this.#bytesOf(fixed?.file ?? file).toString();
    let text = before;
    let missing = false;
    for (const edit of edits) {
      const changed = applyEdit(text, edit);
      missing ||= changed === undefined;
      text = changed ?? text;
    }
    if (text === before || (isWhole && missing)) return false;
    await this.#put(file, { file, before, ...fixed, name: file, text });
    return true;
  }

  /** Gives a file another name, and says so wherever pages name it. */
  async #rename(file: string, name: string): Promise<boolean> {
    if (this.site.files.has(name)) return false;
    for (const page of this.site.pages) {
      const edits = referencesTo(file, page, this.site).map(({ line, before }): Edit => ({
        line,
        before,
        after: newReference(name, before, this.site),
      }));
      if (edits.length > 0) await this.apply({ file: page.file, mend: { edits }, key: "" });
    }
    const fixed = this.#files.get(file) ?? { file, before: undefined, text: undefined };
    this.#files.delete(file);
    this.site = withFile(this.site, file, undefined);
    await this.#put(name, { ...fixed, name });
    return true;
  }

  async #put(name: string, fixed: Fixed): Promise<void> {
    this.#files.set(name, fixed);
    const bytes = fixed.text === undefined ? this.#bytesOf(fixed.file) : Buffer.from(fixed.text);
    const path = name.slice(this.site.folder.length + 1);
    this.site = withFile(this.site, name, await readContentFile(name, path, () => bytes));
  }

  #bytesOf(file: string): Buffer {
    return readFileSync(join(this.#folder, file.slice(this.site.folder.length + 1)));
  }
}

/** Where a page shows a picture file, or links to the page that another file is. */
function referencesTo(file: string, page: Page, site: Site): { line: number; before: string }[] {
  const target = site.pages.find((one) => one.file === file);
  const nodes = page.body.nodes ?? [];
  const isLink = (url: string) => target !== undefined && [target.href, encodeURI(target.href)].includes(url);
  const isPicture = (url: unknown): url is string => typeof url === "string" && siblingPath(page, decode(url)) === file;
  const { src } = record(field(page, "picture"));
  const inField = isPicture(src) ? [{ line: page.fields?.lineOf(["picture", "src"]) ?? 0, before: src }] : [];
  const inText = nodes.flatMap((node) => {
    const line = node.position?.end.line ?? 0;
    if (node.type === "image" || node.type === "definition")
      return isPicture(node.url) ? [{ line, before: node.url }] : [];
    return node.type === "link" && isLink(node.url) ? [{ line, before: `](${node.url})` }] : [];
  });
  return [...inField, ...inText];
}

/** How a page names a file: a picture by its path, a page by its address. */
function newReference(name: string, before: string, site: Site): string {
  const { folder, slug, language } = parsePath(name.slice(site.folder.length + 1));
  return folder && slug && before.startsWith("](")
    ? `](${pageFolders[folder].href(slug, language)})`
    : `./${posix.basename(name)}`;
}

/** @returns the text with the change; undefined where what it changes does not stand there any more, as text */
export function applyEdit(text: string, { line, before, after }: Edit): string | undefined {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const start = starts[line - 1];
  if (start === undefined || before === "") return undefined;
  const masked = maskCode(text);
  const end = text.indexOf("\n", start);
  let at = text.indexOf(before, start);
  const last = end < 0 ? text.length : end;
  // Not what stands in code, nor on a later line.
  while (at >= 0 && at <= last && masked[at] !== text[at]) at = text.indexOf(before, at + 1);
  if (at < 0 || at > last) return undefined;
  const isLine = after === "" && (at === 0 || text[at - 1] === "\n") && text[at + before.length] === "\n";
  const isField = isLine && /^[\w"'-]+\s*:/.test(before);
  // A field that goes takes its line along.
  return text.slice(0, at) + after + text.slice(at + before.length + (isField ? 1 : 0));
}
