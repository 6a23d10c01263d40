import { existsSync } from "node:fs";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { swapDirectories } from "./swap-directories.ts";

/** Where Astro makes a site: it moves files about, which works within one disk only, and this is the project's. */
export const buildDir = ".cache/site";

/** Where a finished site waits, beside the one that it replaces, so that taking its place is a mere renaming. */
export const stagingDir = (target: string): string => `${target}.new`;

const previous = (target: string) => `${target}.old`;

/**
 * Mends what a build left behind that was killed. A site that was moved away but not yet replaced comes back.
 * @param target the folder of the site; the caller holds the lock of builds
 */
export async function tidy(target: string): Promise<void> {
  if (!existsSync(target) && existsSync(previous(target))) await rename(previous(target), target);
  // Again, if need be: the exchange that a killed build had asked for can still be under way.
  for (const folder of [stagingDir(target), previous(target)])
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Removes what a failed build has made so far, as far as the disk allows; on a full one that is room to build again. */
export async function clear(target: string): Promise<void> {
  await Promise.allSettled([rm(buildDir, { recursive: true, force: true }), tidy(target)]);
}

/**
 * Makes sure that a site can be put in its place, before minutes are spent on making it.
 * @throws when the folder around it, or the {@link buildDir}, cannot be written
 */
export async function prepare(target: string): Promise<void> {
  await tidy(target);
  await rm(buildDir, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  // Not recursive: Node would call a read-only disk a missing folder.
  for (const folder of [dirname(buildDir), buildDir, stagingDir(target)]) if (!existsSync(folder)) await mkdir(folder);
}

/** Brings a finished site from the {@link buildDir} to where it waits. */
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
 * Puts the waiting site in the place of the one before, in one step where the system can. Elsewhere there is no site
 * for an instant, between two renamings; a build killed just then is mended by {@link tidy}.
 */
export async function replace(target: string): Promise<void> {
  const stepwise = existsSync(target) && !(await swapDirectories(stagingDir(target), target));
  if (stepwise) await rename(target, previous(target));
  if (!existsSync(target)) await rename(stagingDir(target), target);
  // The new site is in its place: what cannot be removed now is no reason to say that it is not.
  await tidy(target).catch(() => undefined);
}
