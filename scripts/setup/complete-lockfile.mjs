/**
 * npm leaves the programs of other systems out of package-lock.json when the registry at hand does not have them, and
 * `npm ci` then refuses the file. This adds them: name, version and system are known from the package that wants them.
 * They carry no checksum, and npm adds none later by itself.
 */
import { readFileSync, writeFileSync } from "node:fs";

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lockfile
 */

/**
 * @param {Lockfile} lockfile
 * @returns {Record<string, object>} an entry for every optional package that another one wants and the file lacks
 */
export function missingEntries({ packages }) {
  /** @type {Record<string, object>} */
  const missing = {};
  for (const [owner, { optionalDependencies = {} }] of Object.entries(packages))
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const found = resolve(packages, owner, name);
      // Only exact versions: a range would need the registry's word.
      if (found && (!/^\d/.test(version) || packages[found]?.version === version)) continue;
      missing[found ? `${owner}/node_modules/${name}` : `node_modules/${name}`] = entry(name, version);
    }
  return missing;
}

/**
 * Takes entries without a checksum out of the package-lock.json of the current folder, so that npm asks the registry for
 * them anew: what it finds there, it writes with one. Afterwards the file has to be completed again.
 */
export function dropUnbound() {
  const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8"));
  /** @type {[string, Entry][]} */
  const entries = Object.entries(lockfile.packages);
  const bound = entries.filter(([path, { integrity }]) => path === "" || integrity);
  if (bound.length < entries.length) writeLockfile({ ...lockfile, packages: Object.fromEntries(bound) });
}

/**
 * Completes the package-lock.json of the current folder.
 * @returns {number} how many entries were added
 */
export function completeLockfile() {
  const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const missing = missingEntries(lockfile);
  const entries = Object.entries({ ...lockfile.packages, ...missing });
  lockfile.packages = Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, "en")));
  if (Object.keys(missing).length > 0) writeLockfile(lockfile);
  return Object.keys(missing).length;
}

/** @param {Lockfile} lockfile */
function writeLockfile(lockfile) {
  writeFileSync("package-lock.json", `${JSON.stringify(lockfile, null, 2)}\n`);
}

/**
 * Where Node would find a package: beside the one that wants it, or in a folder above.
 * @param {Record<string, Entry>} packages
 * @param {string} owner
 * @param {string} name
 */
function resolve(packages, owner, name) {
  for (let folder = owner; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const path = `${folder ? `${folder}/` : ""}node_modules/${name}`;
    if (packages[path]) return path;
    if (!folder) return undefined;
    if (!folder.includes("/node_modules/")) folder = "";
  }
}

/**
 * @param {string} name such as `@pagefind/darwin-arm64`
 * @param {string} version
 */
function entry(name, version) {
  const [, os, cpu] = /(android|darwin|freebsd|linux|openbsd|win32|windows)-(arm64|x64|arm|ia32)/.exec(name) ?? [];
  const [, libc] = /-(gnu|musl)$/.exec(name) ?? [];
  if (!os && !name.includes("wasm32"))
    throw new Error(`${name} ${version} is not in package-lock.json: is it spelt right?`);
  return {
    version,
    cpu: [cpu ?? "wasm32"],
    ...(libc && { libc: [libc === "gnu" ? "glibc" : libc] }),
    optional: true,
    ...(os && { os: [os === "windows" ? "win32" : os] }),
  };
}
