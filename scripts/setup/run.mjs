import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Runs another program quietly; everything it prints is added to a file.
 * @param {string[]} command program and arguments
 * @param {string} log the file
 * @param {{ minutes: number, env?: NodeJS.ProcessEnv }} options how long it may take, and its environment
 * @returns {{ ok: boolean, reason: string, output: string }} whether it ended well; if not, why, in a few words
 */
export function run([program = "", ...parameters], log, { minutes, env = process.env }) {
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, "a");
  const timeout = minutes * 60_000;
  const { status, error } = spawnSync(program, parameters, { env, timeout, stdio: ["ignore", file, file] });
  closeSync(file);
  const code = error && "code" in error ? error.code : undefined;
  const reason =
    code === "ETIMEDOUT"
      ? `it took more than ${minutes} minutes`
      : code
        ? `it could not be run (${code})`
        : `exit code ${status}`;
  return { ok: status === 0, reason, output: readFileSync(log, "utf8") };
}
