import { parsePath } from "../../src/check/content-path.ts";
import { pageEnding } from "../../src/content/page-files.ts";
import type { Problem } from "../../src/check/index.ts";

/** The files of a content folder: an id of what stands in them, by path within the folder. */
export type Files = ReadonlyMap<string, string>;

/** A page with its pictures, or a file of its own, that is not published as it stands now. */
export interface Held {
  /** A path within the content folder: `articles/your-first-week`, `site.yaml`. */
  unit: string;
  /** Whether an earlier version of it is published; otherwise it is left out. */
  earlier: boolean;
  /** Errors in its own files; none when it is held back because something else is. */
  problems: Problem[];
}

/** What can be published. */
export interface Publishable {
  files: Files;
  held: Held[];
}

/** More checks than this, at seconds each, are not worth the wait: then all of the earlier content is published. */
const MOST_CHECKS = 100;

/**
 * What belongs together and is published as one: a page and what lies in its folder, the texts of the assessment in one
 * language, which are read as one, or else a single file.
 * @param path within the content folder: `articles/your-first-week/photo.jpg`
 * @returns name of the unit: `articles/your-first-week`
 */
export function unitOf(path: string): string {
  const { name, folder } = parsePath(path);
  const language = path.slice(0, path.length - name.length);
  if (name.startsWith("fit/")) return `${language}fit`;
  if (!folder) return path;
  const [first = ""] = name.slice(folder.length + 1).split("/");
  return `${language}${folder}/${first.replace(pageEnding, "")}`;
}

/**
 * Takes the earlier version of as little as possible, so that the content has no errors: first of the pages and files
 * with errors; where that does not help, of what else was changed, such as a deleted page that others still link to; at
 * last of everything.
 * @param now the content as it stands, which has errors
 * @param history earlier contents, newest first, of which the last has no errors
 * @param check returns the errors of a content, their files by path within the content folder
 */
export async function holdBack(
  now: Files,
  history: readonly Files[],
  check: (files: Files) => Promise<Problem[]>,
): Promise<Publishable> {
  const base = history.at(-1) ?? new Map<string, string>();
  /** Versions that remain to be tried, newest first, of each unit. */
  const left = new Map<string, Files[]>();
  let chosen = new Map<string, Files>();
  const stuck = new Set<string>();
  const first = await check(now);
  let errors = first;
  let checks = 1;

  const tryContent = (choice: ReadonlyMap<string, Files>) => (checks++, check(assemble(now, choice)));
  const versionsOf = (unit: string) => {
    const versions = left.get(unit) ?? differentVersions(unit, now, history);
    left.set(unit, versions);
    return versions;
  };

  while (errors.length > 0) {
    if (checks > MOST_CHECKS) {
      holdEverything();
      break;
    }
    const wrong = new Set(errors.map(({ file }) => unitOf(file)));
    const movable = [...wrong].filter((unit) => !stuck.has(unit) && versionsOf(unit).length > 0);
    for (const unit of movable) chosen.set(unit, versionsOf(unit).shift() ?? base);
    if (movable.length === 0) {
      // No version of these helps: the cause lies elsewhere, and they go online as they are now.
      for (const unit of wrong) {
        stuck.add(unit);
        chosen.delete(unit);
      }
      const cause = await findCause(wrong);
      if (cause === undefined) {
        holdEverything();
        break;
      }
      chosen.set(cause, versionsOf(cause).shift() ?? base);
    }
    errors = await tryContent(chosen);
  }
  await releaseNeedless();
  return { files: assemble(now, chosen), held: heldOf(now, chosen, first) };

  function holdEverything(): void {
    chosen = new Map(changedUnits(now, base).map((unit) => [unit, base]));
  }

  /** What was only wrong through something else that is held back by now, such as a corrected number, goes online. */
  async function releaseNeedless(): Promise<void> {
    checks = 0;
    for (const unit of chosen.keys()) {
      if (checks > MOST_CHECKS) return;
      const fewer = new Map(chosen);
      fewer.delete(unit);
      if ((await tryContent(fewer)).length === 0) chosen = fewer;
    }
  }

  /** Another changed unit whose earlier version leaves the wrong ones with fewer errors. */
  async function findCause(wrong: ReadonlySet<string>): Promise<string | undefined> {
    const errorsIn = (found: readonly Problem[]) => found.filter(({ file }) => wrong.has(unitOf(file))).length;
    const before = errorsIn(await tryContent(chosen));
    for (const unit of changedUnits(now, base)) {
      const [version] = wrong.has(unit) || chosen.has(unit) ? [] : versionsOf(unit);
      if (!version) continue;
      if (checks > MOST_CHECKS) return undefined;
      if (errorsIn(await tryContent(new Map([...chosen, [unit, version]]))) < before) return unit;
    }
    return undefined;
  }
}

/** The content with other versions of some of its units. */
function assemble(now: Files, chosen: ReadonlyMap<string, Files>): Files {
  const files = new Map([...now].filter(([path]) => !chosen.has(unitOf(path))));
  for (const [unit, version] of chosen) for (const [path, id] of filesOf(unit, version)) files.set(path, id);
  return files;
}

/** Contents of the history in which a unit is another than now, and another than in the one after it. */
function differentVersions(unit: string, now: Files, history: readonly Files[]): Files[] {
  const seen = new Set([stateOf(unit, now)]);
  return history.filter((files) => {
    const state = stateOf(unit, files);
    return !seen.has(state) && seen.add(state);
  });
}

/** Units that differ, deleted ones first: what others refer to is mostly missed. */
function changedUnits(now: Files, base: Files): string[] {
  const units = new Set([...base.keys(), ...now.keys()].map(unitOf));
  const changed = [...units].filter((unit) => stateOf(unit, now) !== stateOf(unit, base)).sort();
  const rank = (unit: string) => (stateOf(unit, now) === "" ? 0 : unit.endsWith(".yaml") ? 1 : 2);
  return changed.sort((a, b) => rank(a) - rank(b));
}

const heldOf = (now: Files, chosen: ReadonlyMap<string, Files>, problems: readonly Problem[]): Held[] =>
  [...chosen]
    .filter(([unit, version]) => stateOf(unit, version) !== stateOf(unit, now))
    .map(([unit, version]) => ({
      unit,
      earlier: stateOf(unit, version) !== "",
      problems: problems.filter(({ file }) => unitOf(file) === unit),
    }))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));

/** Files of one unit. Asked for many times over the same content, so each is sorted into units once. */
function filesOf(unit: string, files: Files): readonly (readonly [string, string])[] {
  let units = sortedIntoUnits.get(files);
  if (!units) sortedIntoUnits.set(files, (units = Map.groupBy(files, ([path]) => unitOf(path))));
  return units.get(unit) ?? [];
}

const sortedIntoUnits = new WeakMap<Files, Map<string, [string, string][]>>();

const stateOf = (unit: string, files: Files): string =>
  filesOf(unit, files)
    .map((entry) => entry.join(" "))
    .sort()
    .join("\n");
