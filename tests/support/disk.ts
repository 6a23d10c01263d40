import { spawnSync } from "node:child_process";
import type { Ended } from "./run.ts";
import { runProgram } from "./run.ts";

/** Nobody else sees what is mounted in such a shell, and nothing is left of it when it ends, however it ends. */
const SHELL = ["unshare", "--mount", "--map-root-user", "sh", "-ec"];

/**
 * `disk <folder> <options>` puts a disk at a folder; `disk <folder> remount,ro` makes it read-only.
 * `move_to_disk <folder> <kilobytes>` copies everything to a disk with so much room beyond that, and goes there.
 */
const COMMANDS = `
disk() { mount -t tmpfs -o "$2" tmpfs "$1"; }
move_to_disk() {
  disk "$1" size=64m; cp -a . "$1"; cd "$1"
  disk "$1" "remount,size=$(($(du -sk . | cut -f1) + $2))k"
}
`;

/** Why no test can have a disk of its own here; empty where it can. */
export const noDisk =
  spawnSync(SHELL[0] ?? "", [...SHELL.slice(1), `${COMMANDS} disk /mnt size=64k`]).status === 0
    ? ""
    : " (not tested: nobody may mount a disk on this system)";

/**
 * Runs a shell script in which everybody may mount: see {@link COMMANDS}. Its disks are gone afterwards: what a test
 * wants to see of them, the script has to copy elsewhere.
 * @param env added to the environment, beside `NODE`, the path of Node
 */
export function runWithDisks(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Ended> {
  return runProgram([...SHELL, COMMANDS + script], { ...process.env, NODE: process.execPath, ...env }, cwd).ended;
}
