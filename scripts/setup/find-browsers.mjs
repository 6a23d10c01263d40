import { createRequire } from "node:module";
import { findProgram, isProgram } from "./find-executable.mjs";

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
  return named || findProgram(NAMES) || [downloaded()].find(isProgram);
}

/**
 * The Firefox that the core journeys run in too.
 * @returns {string | undefined} path of the program
 */
export function findFirefox() {
  return findProgram(["firefox-esr", "firefox"]);
}

/**
 * The WebKit that the core journeys run in too: that of GTK, which knows no window without a screen.
 * @returns {{ driver: string, screen: string } | undefined} paths of the program that drives it, and of a screen that
 * nobody sees
 */
export function findWebKit() {
  const driver = findProgram(["WebKitWebDriver"]);
  const screen = findProgram(["Xvfb"]);
  return driver && screen ? { driver, screen } : undefined;
}

/** Where Playwright keeps its own browser, whether it is there or not. */
function downloaded() {
  try {
    return createRequire(import.meta.url)("playwright-core").chromium.executablePath();
  } catch {
    return undefined;
  }
}
