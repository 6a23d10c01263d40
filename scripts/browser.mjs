import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

/**
 * The Chromium that tests and benchmarks drive.
 * @returns {string | undefined} path of the program: what `CHROMIUM_PATH` names, else one that the machine has,
 * else the one that Playwright downloaded
 * @throws when `CHROMIUM_PATH` names no program
 */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !isProgram(named)) throw new Error(`CHROMIUM_PATH is ${named}, but there is no program of that name`);
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  return installed ?? [downloaded()].find(isProgram);
}

/** Where Playwright keeps its own browser, whether it is there or not. */
function downloaded() {
  try {
    return createRequire(import.meta.url)("playwright-core").chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** @param {string | undefined} file */
function isProgram(file) {
  try {
    accessSync(file ?? "", constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
