import { rmSync } from "node:fs";
import { findFirefox, findWebKit } from "./find-browsers.mjs";
import { installFromDebian } from "./install-from-debian.mjs";

const LOG = ".cache/engines.log";

const ENGINES = [
  { name: "Firefox", find: findFirefox, packages: ["firefox-esr"] },
  { name: "WebKit", find: findWebKit, packages: ["webkit2gtk-driver", "xvfb"] },
];

/** Installs the browsers beside Chromium that the machine lacks. Where that cannot be done, the tests do without. */
export function installEngines() {
  const missing = ENGINES.filter(({ find }) => !find());
  if (missing.length === 0) return;
  console.log(`Installing ${names(missing)} for the tests (a minute, once) …`);
  const begun = Date.now();
  rmSync(LOG, { force: true });
  // Each for itself: a system may have one and not the other.
  for (const { packages } of missing) installFromDebian(packages, LOG);
  const absent = missing.filter(({ find }) => !find());
  console.log(
    absent.length === 0
      ? `${names(missing)} installed in ${Math.round((Date.now() - begun) / 1000)} s.`
      : `No ${names(absent)} could be installed: the tests in ${absent.length === 1 ? "it" : "them"} are skipped. (Details: ${LOG})`,
  );
}

/** @param {{ name: string }[]} engines */
function names(engines) {
  return engines.map(({ name }) => name).join(" and ");
}
