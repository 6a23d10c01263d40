import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, statfsSync } from "node:fs";
import { dirname } from "node:path";

/** With less room than this, a program that failed could not even say why into its file. */
const LEAST_ROOM = 2 ** 16;

/**
 * Runs another program quietly; everything it prints is added to a file.
 * @param {string[]} command program and arguments
 * @param {string} log the file
 * @param {{ minutes: number, env?: NodeJS.ProcessEnv }} options how long it may take, and its environment
 * @returns {{ ok: boolean, reason: string, output: string }} whether it ended well; if not, why, in a few words
 * @throws when it failed and the disk is full
 */
export function run([program = "", ...parameters], log, { minutes, env = process.env }) {
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, "a");
  const timeout = minutes * 60_000;
  const { status, error } = spawnSync(program, parameters, { env, timeout, stdio: ["ignore", file, file] });
  closeSync(file);
  const { bavail, bsize } = statfsSync(dirname(log));
  if (status !== 0 && bavail * bsize < LEAST_ROOM) throw new Error("ENOSPC: no space left on device");
  const code = error && "code" in error ? error.code : undefined;
  const reason =
    code === "ETIMEDOUT"
      ? `it took more than ${minutes} minutes`
      : code
        ? `it could not be run (${code})`
        : `exit code ${status}`;
  return { ok: status === 0, reason, output: readFileSync(log, "utf8") };
}
