import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { findProgram, isProgram, programFolders } from "./find-executable.mjs";

/** Where the setup unpacks Debian's nginx: it is installed nowhere and starts no service. */
export const NGINX_FOLDER = ".cache/nginx";

/**
 * The nginx that the tests run the real configuration with.
 * @returns {{ program: string, brotli: string | undefined, libraries: string } | undefined} the program, its module
 * for Brotli files, and a folder of libraries for it: what `NGINX_PATH` names, else the one that the setup unpacked,
 * else one that the machine has
 * @throws when `NGINX_PATH` names no program
 */
export function findNginx() {
  const named = process.env.NGINX_PATH;
  if (named && !isProgram(named)) throw new Error(`NGINX_PATH is ${named}, but there is no program of that name`);
  const folders = [`${NGINX_FOLDER}/usr/sbin`, ...programFolders(), "/usr/sbin"];
  const program = named ?? findProgram(["nginx"], folders);
  if (!program) return undefined;
  const root = resolve(program, "../../..");
  const module = join(root, "usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
  return { program, brotli: existsSync(module) ? module : undefined, libraries: librariesOf(root) };
}

/** @param {string} root */
function librariesOf(root) {
  const families = { x64: "x86_64-linux-gnu", arm64: "aarch64-linux-gnu" };
  return join(root, "usr/lib", process.arch === "arm64" ? families.arm64 : families.x64);
}
