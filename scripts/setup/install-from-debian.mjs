import { run } from "./run.mjs";

/**
 * Installs packages of Debian or its kin.
 * @param {string[]} packages
 * @param {string} log the file for everything that is printed
 * @returns {boolean} whether they are installed; not without the rights of root, or on another system
 */
export function installFromDebian(packages, log) {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Someone else's installation may be under way; an address that does not answer is not worth minutes.
  const patience = ["-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=20"];
  const apt = (/** @type {string[]} */ ...words) =>
    run([...asRoot, "apt-get", ...patience, ...words], log, { minutes: 10, env }).ok;
  return apt("update") && apt("install", "-y", "--no-install-recommends", ...packages);
}
