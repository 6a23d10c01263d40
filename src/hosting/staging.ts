import { existsSync, lstatSync, realpathSync, statSync } from "node:fs";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { swapDirectories } from "./swap-directories.ts";

/** Where Astro makes a site: it moves files about, which works within one disk only, and this is the project's. */
export const buildDir = ".cache/site";

/** Where the check leaves what the editor knows of the site, which it has read anyway, until the pages are there. */
export const snapshotFile = ".cache/editor-content.json";

/** @returns the folder where a finished site waits, beside the one that it replaces: publishing it is a rename. */
export const stagingDir = (target: string): string => `${target}.new`;

/**
 * The folder that gets the site. A link stays what it is, and leads to the new site.
 * @param name of the folder, which may be missing
 * @throws when the name is that of a file, or of a link that leads nowhere
 */
export function siteFolder(name: string): string {
  if (!lstatSync(name, { throwIfNoEntry: false })) return name;
  if (!existsSync(name)) throw new Error(`${name} is a link that leads nowhere: take it away, or make its folder.`);
  if (!statSync(name).isDirectory()) throw new Error(`${name} is a file, and the site needs this name: move it away.`);
  return realpathSync(name);
}

const previousDir = (target: string) => `${target}.old`;
const removedDir = (target: string) => `${target}.gone`;

/**
 * Cleans up after a killed build. A site that was moved away but not yet replaced comes back.
 * @param target the folder of the site; the caller holds the lock of builds
 */
export async function recover(target: string): Promise<void> {
  if (!existsSync(target) && existsSync(previousDir(target))) await rename(previousDir(target), target);
  const remove = () => rm(removedDir(target), { recursive: true, force: true, maxRetries: 5 });
  await remove();
  for (const folder of [stagingDir(target), previousDir(target)]) {
    // Under another name first: the swap that a killed build had asked for can still be under way, and would put a site
    // that is half removed into the place of the whole one.
    if (existsSync(folder)) await rename(folder, removedDir(target));
    await remove();
  }
}

/** Removes what a failed build has made so far, as far as the disk allows; on a full one that is room to build again. */
export async function discardBuild(target: string): Promise<void> {
  const remove = (path: string) => rm(path, { recursive: true, force: true });
  await Promise.allSettled([remove(buildDir), remove(snapshotFile), recover(target)]);
}

/**
 * Makes the {@link buildDir} and the {@link stagingDir}, so that a disk that cannot be written shows before minutes are
 * spent on a build.
 * @throws when the folder around it, or the {@link buildDir}, cannot be written
 */
export async function prepareFolders(target: string): Promise<void> {
  await recover(target);
  await rm(buildDir, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  // Not recursive: Node would call a read-only disk a missing folder.
  for (const folder of [dirname(buildDir), buildDir, stagingDir(target)]) if (!existsSync(folder)) await mkdir(folder);
}

/** Moves a finished site from the {@link buildDir} to the {@link stagingDir}, across disks too. */
export async function moveToStaging(target: string): Promise<void> {
  await rm(stagingDir(target), { recursive: true, force: true });
  try {
    await rename(buildDir, stagingDir(target));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await cp(buildDir, stagingDir(target), { recursive: true });
    await rm(buildDir, { recursive: true });
  }
}

/**
 * Puts the staged site in the place of the one before, in one step where the system can. Elsewhere there is no site
 * for an instant, between two renamings; after a build killed just then, the site comes back by {@link recover}.
 */
export async function publishStaged(target: string): Promise<void> {
  const stepwise = existsSync(target) && !(await swapDirectories(stagingDir(target), target));
  if (stepwise) await rename(target, previousDir(target));
  if (!existsSync(target)) await rename(stagingDir(target), target);
  // The new site is in its place: what cannot be removed now is no reason to say that it is not.
  await recover(target).catch(() => undefined);
}
