import { createRequire } from "node:module";
import { findProgram, isProgram } from "./find-executable.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

/** Debian's Chromium that knows no windows: it draws the same pages with half of the work. */
const HEADLESS = "chromium-headless-shell";

/**
 * The Chromium that tests and benchmarks drive.
 * @returns {string | undefined} path of the program: the one without windows, else any other
 * @throws when `CHROMIUM_PATH` names no program
 */
export function findBrowser() {
  return named() || findProgram([HEADLESS]) || findWholeBrowser();
}

/**
 * A Chromium as visitors have it, which keeps the pages that they leave.
 * @returns {string | undefined} path of the program: what `CHROMIUM_PATH` names, else one that the machine has, else the
 * one that Playwright downloaded
 * @throws when `CHROMIUM_PATH` names no program
 */
export function findWholeBrowser() {
  return named() || findProgram(NAMES) || [downloaded()].find(isProgram);
}

function named() {
  const path = process.env.CHROMIUM_PATH;
  if (path && !isProgram(path)) throw new Error(`CHROMIUM_PATH is ${path}, but there is no program of that name`);
  return path;
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
