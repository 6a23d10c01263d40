import { existsSync, readFileSync, rmSync } from "node:fs";
import { describeDiskError, isDiskError } from "../describe-error.mjs";
import { run } from "./run.mjs";

const NODE = `node_modules/.bin/node${process.platform === "win32" ? ".cmd" : ""}`;
const LOG = ".cache/npm.log";

/** What npm notes about the packages that it installed. */
const INSTALLED = "node_modules/.package-lock.json";

/** Exactly what package-lock.json lists, and no program of a package is run on the way. Not the registry's newest. */
const INSTALL = ["ci", "--prefer-offline", "--ignore-scripts", "--include=optional"];

/** npm's own patience with a network that is away lasts for minutes. */
const FEW_RETRIES = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=3000"];

const DISAGREE = 'package.json and package-lock.json do not agree: "npm run add" brings them together.';

/** npm's names for "nobody answers". */
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/;

/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean }} Package
 */

/**
 * Installs the packages of package-lock.json when node_modules holds others.
 * @param {{ dev: boolean }} options whether the command needs `devDependencies`, a third of all. Where they are, they stay
 * and are kept up to date.
 * @throws when they cannot be installed; the message says why and what to do
 */
export function installPackages({ dev }) {
  const withDev = dev || Object.values(packagesOf(INSTALLED)).some((entry) => entry.dev);
  if (areInstalled(withDev)) return;
  console.log("Installing packages, Node 24 among them (a minute or two; only when package-lock.json changes) …");
  const begun = Date.now();
  rmSync(LOG, { force: true });
  const install = [...INSTALL, withDev ? "--include=dev" : "--omit=dev", ...FEW_RETRIES];
  const { ok, reason, output } = run([...npm(), ...install], LOG, { minutes: 10 });
  if (!ok || !areInstalled(withDev)) throw new Error(`${problem(ok, reason, output)} (npm's own words: ${LOG})`);
  console.log(`Packages installed in ${Math.round((Date.now() - begun) / 1000)} s.`);
}

/**
 * @param {boolean} ok whether npm ended well
 * @param {string} reason
 * @param {string} output
 */
function problem(ok, reason, output) {
  if (UNREACHABLE.test(output))
    return "npm cannot reach the registry of packages: check the network, then run this again.";
  if (output.includes("can only install packages when your package.json and package-lock.json")) return DISAGREE;
  if (!ok && isDiskError(output)) return describeDiskError(output);
  if (!ok) return `npm could not install the packages: ${firstError(output) ?? reason}.`;
  if (!hasNode())
    return `npm got no Node 24 for ${process.platform}-${process.arch}: run this again, or install Node 24 yourself.`;
  return DISAGREE;
}

/** npm as it runs now; by its own path, because the first `node` of PATH is in node_modules, which npm changes. */
export function npm() {
  const { npm_node_execpath: node, npm_execpath: script } = process.env;
  return node && script ? [node, script] : ["npm"];
}

/**
 * Whether {@link INSTALLED} lists what package-lock.json asks for.
 * @param {boolean} withDev
 */
function areInstalled(withDev) {
  const wanted = packagesOf("package-lock.json");
  const present = packagesOf(INSTALLED);
  const matches = (/** @type {string} */ path) =>
    present[path]
      ? present[path].version === wanted[path]?.version
      : wanted[path]?.optional || (wanted[path]?.dev && !withDev);
  return hasNode() && Object.keys({ ...wanted, ...present }).every((path) => path === "" || matches(path));
}

/** Systems that package.json's optionalDependencies leave out have to bring Node 24 themselves. */
function hasNode() {
  return existsSync(NODE) || Number.parseInt(process.versions.node, 10) >= 24;
}

/**
 * @param {string} lockfile
 * @returns {Record<string, Package>} what it lists, by folder
 */
function packagesOf(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, "utf8")).packages : {};
}

/** @param {string} output */
function firstError(output) {
  return /^npm (?:error|ERR!) (?!code |errno |syscall |path )(\S.*?)\.?$/m.exec(output)?.[1];
}
