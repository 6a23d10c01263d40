import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { applyEdit } from "./apply-edit.ts";
import { pageFolders } from "./collections.ts";
import { parsePath } from "./content-path.ts";
import type { Edit, Mend } from "./problem.ts";
import { readContentFile } from "./read-site.ts";
import { type ReadFile, withFiles } from "./read-text-file.ts";
import { decode } from "./rules/pictures.ts";
import { field, type Page, record, siblingPath, type Site } from "./site.ts";

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

/** A mend, and the file that it changes. */
export interface FileMend {
  file: string;
  mend: Mend;
}

/** A content folder in memory, as it stands after some changes. */
export class MendedContent {
  site: Site;
  readonly #folder: string;
  /** By name as it is now. */
  #files = new Map<string, Fixed>();

  /** @param folder the content folder, whose files are read where they are not changed yet */
  constructor(folder: string, site: Site) {
    this.#folder = folder;
    this.site = site;
  }

  /** The state to go back to. */
  save() {
    return { site: this.site, files: new Map(this.#files) };
  }

  restore({ site, files }: ReturnType<MendedContent["save"]>): void {
    this.site = site;
    this.#files = files;
  }

  changed(): Fixed[] {
    return [...this.#files.values()].filter(({ file, name, before, text }) => before !== text || file !== name);
  }

  /**
   * Makes changes, and reads what they changed once.
   * @returns whether anything changed
   */
  async apply(mends: readonly FileMend[]): Promise<boolean> {
    const renames = new Map<string, string>();
    for (const { file, mend } of mends)
      if (mend.rename !== undefined && !this.site.files.has(mend.rename)) renames.set(file, mend.rename);
    const edits = mends.filter(({ mend }) => mend.rename === undefined);
    const read = new Map<string, ReadFile | undefined>();
    const all = renames.size > 0 ? [...edits, ...newReferences(renames, this.site)] : edits;
    for (const [file, ofFile] of Map.groupBy(all, (one) => one.file)) {
      const fixed = this.#edit(file, ofFile);
      if (fixed) read.set(file, await this.#put(file, fixed));
    }
    for (const [file, name] of renames) {
      const fixed = this.#files.get(file) ?? { file, before: undefined, text: undefined };
      this.#files.delete(file);
      read.set(file, undefined);
      read.set(name, await this.#put(name, { ...fixed, name }));
    }
    if (read.size > 0) this.site = withFiles(this.site, read);
    return read.size > 0;
  }

  /** @returns the file with those changes of it that can be made; undefined when there are none */
  #edit(file: string, mends: readonly FileMend[]): Fixed | undefined {
    const fixed = this.#files.get(file);
    const before = fixed?.text ?? this.#bytesOf(fixed?.file ?? file).toString();
    // From the end to the beginning: no change moves the lines of the next one.
    const last = ({ mend: { edits = [] } }: FileMend) => edits.at(-1)?.line ?? 0;
    const text = mends.toSorted((a, b) => last(b) - last(a)).reduce((all, { mend }) => applyMend(all, mend), before);
    return text === before ? undefined : { file, before, ...fixed, name: file, text };
  }

  async #put(name: string, fixed: Fixed): Promise<ReadFile> {
    this.#files.set(name, fixed);
    const bytes = fixed.text === undefined ? this.#bytesOf(fixed.file) : Buffer.from(fixed.text);
    return readContentFile(name, name.slice(this.site.folder.length + 1), () => bytes);
  }

  #bytesOf(file: string): Buffer {
    return readFileSync(join(this.#folder, file.slice(this.site.folder.length + 1)));
  }
}

function applyMend(text: string, { edits = [], isWhole }: Mend): string {
  let mended = text;
  for (const edit of edits.toSorted((a, b) => b.line - a.line)) {
    const changed = applyEdit(mended, edit);
    if (changed === undefined && isWhole) return text;
    mended = changed ?? mended;
  }
  return mended;
}

/** The changes of pages that name files by their names before. */
const newReferences = (renames: ReadonlyMap<string, string>, site: Site): FileMend[] =>
  site.pages.flatMap((page) => {
    const edits = referencesOf(page, renames, site);
    return edits.length > 0 ? [{ file: page.file, mend: { edits } }] : [];
  });

/** Where a page shows a renamed picture or links to a renamed page, and what is to stand there. */
function referencesOf(page: Page, renames: ReadonlyMap<string, string>, site: Site): Edit[] {
  const newPicture = (url: unknown): string | undefined => {
    const name = typeof url === "string" ? renames.get(siblingPath(page, decode(url))) : undefined;
    return name === undefined ? undefined : `./${posix.basename(name)}`;
  };
  const edit = (line: number | undefined, before: unknown, after: string | undefined): Edit[] =>
    line === undefined || typeof before !== "string" || after === undefined ? [] : [{ line, before, after }];
  const { src } = record(field(page, "picture"));
  const inText = (page.body.nodes ?? []).flatMap((node): Edit[] => {
    const line = node.position?.end.line;
    if (node.type === "image" || node.type === "definition") return edit(line, node.url, newPicture(node.url));
    if (node.type !== "link") return [];
    const target = site.pageAt.get(node.url) ?? site.pageAt.get(decode(node.url));
    const href = target && hrefOf(renames.get(target.file), site);
    return href === undefined ? [] : edit(line, `](${node.url})`, `](${href})`);
  });
  return [...edit(page.fields?.lineOf(["picture", "src"]), src, newPicture(src)), ...inText];
}

/** The address of a page by its file's name. */
function hrefOf(name: string | undefined, site: Site): string | undefined {
  const { folder, slug, language } = parsePath((name ?? "").slice(site.folder.length + 1));
  return folder && slug ? pageFolders[folder].href(slug, language) : undefined;
}
