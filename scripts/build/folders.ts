import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { exchange } from "./exchange.ts";

/** Where a site is made, beside the one that it replaces, so that taking its place is a mere renaming. */
export const unfinished = (target: string): string => `${target}.new`;

const previous = (target: string) => `${target}.old`;

/**
 * Mends what a build left behind that was killed. A site that was moved away but not yet replaced comes back.
 * @param target the folder of the site; the caller holds the lock of builds
 */
export async function tidy(target: string): Promise<void> {
  if (!existsSync(target) && existsSync(previous(target))) await rename(previous(target), target);
  await rm(unfinished(target), { recursive: true, force: true });
  await rm(previous(target), { recursive: true, force: true });
}

/**
 * Puts the finished site in the place of the one before, in one step where the system can. Elsewhere there is no site
 * for an instant, between two renamings; a build killed just then is mended by {@link tidy}.
 */
export async function replace(target: string): Promise<void> {
  const stepwise = existsSync(target) && !(await exchange(unfinished(target), target));
  if (stepwise) await rename(target, previous(target));
  if (!existsSync(target)) await rename(unfinished(target), target);
  await tidy(target);
}
