import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { findNginx, NGINX_FOLDER } from "./find-nginx.mjs";
import { run } from "./run.mjs";

const LOG = ".cache/nginx.log";
const PACKAGES = ["nginx", "libnginx-mod-http-brotli-static", "libbrotli1"];

/**
 * Brings an nginx for the tests when the machine has none: Debian's, unpacked into a folder of the project, which
 * needs no rights and leaves the machine as it is.
 * @throws when it cannot be had; the message says what to do
 */
export function installNginx() {
  // One without the module for Brotli files would do, but prove less.
  if (process.env.NGINX_PATH ? findNginx() : findNginx()?.brotli) return;
  console.log("Fetching nginx for the tests (a few seconds, once) …");
  rmSync(LOG, { force: true });
  const lists = resolve(".cache/apt");
  const own = ["-o", `Dir::State::lists=${lists}`, "-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=20"];
  const fetched = download([]) || (update(own) && download(own));
  if (!fetched && !findNginx())
    throw new Error(
      `No nginx could be had: check the network, or install one and set NGINX_PATH to it. (Details: ${LOG})`,
    );
}

/** @param {string[]} options */
function update(options) {
  mkdirSync(".cache/apt/partial", { recursive: true });
  return run(["apt-get", ...options, "update"], LOG, { minutes: 5 }).ok;
}

/** @param {string[]} options */
function download(options) {
  rmSync(NGINX_FOLDER, { recursive: true, force: true });
  mkdirSync(NGINX_FOLDER, { recursive: true });
  const fetch = ["sh", "-c", 'cd "$0" && apt-get "$@"', NGINX_FOLDER, ...options, "download", ...PACKAGES];
  if (!run(fetch, LOG, { minutes: 5 }).ok) return false;
  const packages = readdirSync(NGINX_FOLDER).filter((name) => name.endsWith(".deb"));
  return packages.every(
    (name) => run(["dpkg-deb", "-x", join(NGINX_FOLDER, name), NGINX_FOLDER], LOG, { minutes: 1 }).ok,
  );
}
