import { posix, resolve } from "node:path";
import { isIndex } from "../content/page-files.ts";
import { checkSite } from "./check-site.ts";
import { type FileMend, type Fixed, MendedContent } from "./mended-content.ts";
import { isError, type Problem } from "./problem.ts";
import { readSite } from "./read-site.ts";
import type { Site } from "./site.ts";
import { namesOf } from "./site-names.ts";

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
  const fixing = new Fixing(new MendedContent(folder, site), before);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // Names come last: what names the files is in order then.
    if (!(await fixing.edit()) && !(await fixing.rename())) break;
  }
  return { files: fixing.content.changed(), before, after: fixing.problems };
}

/** Mends that are made or left together. */
type Group = readonly FileMend[];

class Fixing {
  readonly content: MendedContent;
  problems: readonly Problem[];
  readonly #refused = new Set<string>();

  constructor(content: MendedContent, problems: readonly Problem[]) {
    this.content = content;
    this.problems = problems;
  }

  /** Makes the changes within files that are known now. @returns whether anything changed for the better */
  edit(): Promise<boolean> {
    const edits = this.#mends().filter(({ mend }) => !mend.rename);
    return this.#attemptAll([...Map.groupBy(edits, ({ file }) => file).values()]);
  }

  /** Gives files other names: a page of a folder together with its pictures. @returns whether any has another one */
  rename(): Promise<boolean> {
    const renames = this.#mends().filter(({ mend }) => mend.rename);
    const folders = new Set(this.content.site.pages.flatMap(({ file }) => (isIndex(file) ? posix.dirname(file) : [])));
    const placeOf = ({ file }: FileMend) => (folders.has(posix.dirname(file)) ? posix.dirname(file) : file);
    return this.#attemptAll([...Map.groupBy(renames, placeOf).values()]);
  }

  async #attemptAll(groups: readonly Group[]): Promise<boolean> {
    const isBetter = await this.#attempt(groups);
    if (isBetter) this.problems = checkSite(this.content.site);
    return isBetter;
  }

  /** Each mend that was not refused, once. */
  #mends(): FileMend[] {
    const seen = new Set(this.#refused);
    const names = namesOf(this.content.site);
    return this.problems.flatMap(({ file, mend }): FileMend[] => {
      const made = mend?.(names);
      if (!made || (!made.rename && !made.edits?.length)) return [];
      const one = { file, mend: made };
      return seen.has(keyOf(one)) ? [] : (seen.add(keyOf(one)), [one]);
    });
  }

  /**
   * Makes all groups together. Of those that do harm it makes as much as does none: halves of all of them are tried at once,
   * so that the number of tries does not grow with the number of files.
   */
  async #attempt(groups: readonly Group[]): Promise<boolean> {
    const harmful: Group[] = [];
    let left = groups;
    let isBetter = false;
    while (left.length > 0) {
      const blamed = await this.#make(left);
      isBetter = blamed?.size === 0;
      if (blamed === undefined || isBetter) break;
      const isHarmful = (group: Group) => group.some(({ file, mend }) => blamed.has(mend.rename ?? file));
      const found = left.filter(isHarmful);
      // Harm to other files says nothing of where it comes from.
      if (found.length === 0) return this.#halves(left, harmful);
      harmful.push(...found);
      left = left.filter((group) => !isHarmful(group));
    }
    return (await this.#parts(harmful)) || isBetter;
  }

  async #halves(groups: readonly Group[], harmful: readonly Group[]): Promise<boolean> {
    const middle = groups.length >> 1;
    if (middle === 0) return this.#parts([...harmful, ...groups]);
    const first = await this.#attempt(groups.slice(0, middle));
    const second = await this.#attempt(groups.slice(middle));
    return (await this.#parts(harmful)) || first || second;
  }

  async #parts(groups: readonly Group[]): Promise<boolean> {
    for (const [only, ...others] of groups) if (only && others.length === 0) this.#refused.add(keyOf(only));
    const divisible = groups.filter(({ length }) => length > 1);
    if (divisible.length === 0) return false;
    const first = await this.#attempt(divisible.map((group) => group.slice(0, group.length >> 1)));
    return (await this.#attempt(divisible.map((group) => group.slice(group.length >> 1)))) || first;
  }

  /** @returns files with new errors, and then nothing is changed; undefined when there was nothing to change */
  async #make(groups: readonly Group[]): Promise<Set<string> | undefined> {
    const state = this.content.save();
    const mends = groups.flat();
    if (!(await this.content.apply(mends))) return undefined;
    const { site } = this.content;
    const names = new Map(mends.map(({ file, mend }) => [file, mend.rename ?? file]));
    const isAlone = mends.every(({ mend }) => mend.rename === undefined);
    // A change within pages does harm there, if anywhere: the others need not be looked at again.
    const after = checkSite(isAlone ? { ...site, pages: site.pages.filter(({ file }) => names.has(file)) } : site);
    const told = isAlone ? after.filter(({ file }) => names.has(file)) : after;
    const files = newErrors(this.problems, told, names, unread(state.site));
    if (files.size > 0) this.content.restore(state);
    else this.problems = isAlone ? [...this.problems.filter(({ file }) => !names.has(file)), ...told] : after;
    return files;
  }
}

const keyOf = (one: FileMend): string => JSON.stringify(one);

/** Files of which nothing much could be told, since they could not be read. */
const unread = ({ pages }: Site): Set<string> =>
  new Set(pages.filter(({ fields, body }) => fields?.value === undefined || !body.nodes).map(({ file }) => file));

/**
 * Files with errors that were not there before, whatever line they are on.
 * @param names of files that have another one now, by the one before
 */
function newErrors(
  before: readonly Problem[],
  after: readonly Problem[],
  names: ReadonlyMap<string, string>,
  unreadable: ReadonlySet<string>,
): Set<string> {
  const isWrong = (problem: Problem) => isError(problem) || problem.message.endsWith("(draft)");
  const placeless = (message: string) => message.replace(/ \(lines? [^)]*\)|of line \d+|\S+\.mdx?/g, "");
  const exactly = (file: string, { field, message, found }: Problem) =>
    JSON.stringify([file, field, placeless(message), found]);
  const kindOf = (file: string, { field, message }: Problem) =>
    JSON.stringify([file, field, placeless(message).replace(/\d+/g, "")]);
  const known = new Set(
    before.flatMap((problem) => {
      const file = names.get(problem.file) ?? problem.file;
      return [exactly(file, problem), kindOf(file, problem)];
    }),
  );
  const nothingKnown = new Set([...unreadable].map((file) => names.get(file) ?? file));
  return new Set(
    after
      .filter(
        (problem) =>
          isWrong(problem) &&
          !nothingKnown.has(problem.file) &&
          !known.has(exactly(problem.file, problem)) &&
          !known.has(kindOf(problem.file, problem)),
      )
      .map(({ file }) => file),
  );
}
