import { rmSync } from "node:fs";
import { findWholeBrowser } from "./find-browsers.mjs";
import { installFromDebian } from "./install-from-debian.mjs";
import { run } from "./run.mjs";

const LOG = ".cache/browser.log";

/**
 * Installs a Chromium when the machine has none: Debian's own, else the one that Playwright offers.
 * @throws when neither can be had; the message says what to do
 */
export function installBrowser() {
  if (findWholeBrowser()) return;
  console.log("Installing Chromium for the tests (a few minutes, once) …");
  const begun = Date.now();
  rmSync(LOG, { force: true });
  const isInstalled = [["chromium", "chromium-headless-shell"], ["chromium"]].some((names) =>
    installFromDebian(names, LOG),
  );
  if (!isInstalled) fromPlaywright();
  if (!findWholeBrowser())
    throw new Error(
      `No Chromium could be installed: check the network, or install one and set CHROMIUM_PATH to it. (Details: ${LOG})`,
    );
  console.log(`Chromium installed in ${Math.round((Date.now() - begun) / 1000)} s.`);
}

function fromPlaywright() {
  return run([process.execPath, "node_modules/playwright-core/cli.js", "install", "chromium"], LOG, { minutes: 10 }).ok;
}
