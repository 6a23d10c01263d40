import { rmSync } from "node:fs";
import { findBrowser } from "../browser.mjs";
import { run } from "./run.mjs";

const LOG = ".cache/browser.log";

/**
 * Installs a Chromium when the machine has none: Debian's own, else the one that Playwright offers.
 * @throws when neither can be had; the message says what to do
 */
export function installBrowser() {
  if (findBrowser()) return;
  console.log("Installing Chromium for the tests (a few minutes, once) …");
  const begun = Date.now();
  rmSync(LOG, { force: true });
  if (!fromDebian()) fromPlaywright();
  if (!findBrowser())
    throw new Error(
      `No Chromium could be installed: check the network, or install one and set CHROMIUM_PATH to it. (Details: ${LOG})`,
    );
  console.log(`Chromium installed in ${Math.round((Date.now() - begun) / 1000)} s.`);
}

function fromDebian() {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Someone else's installation may be under way; an address that does not answer is not worth minutes.
  const patience = ["-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=20"];
  const apt = (/** @type {string[]} */ ...words) =>
    run([...asRoot, "apt-get", ...patience, ...words], LOG, { minutes: 10, env }).ok;
  return apt("update") && apt("install", "-y", "--no-install-recommends", "chromium");
}

function fromPlaywright() {
  return run([process.execPath, "node_modules/playwright-core/cli.js", "install", "chromium"], LOG, { minutes: 10 }).ok;
}
