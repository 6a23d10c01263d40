/**
 * `npm run add -- [-D] <package>`: adds a dependency with its exact version, and keeps package-lock.json complete for
 * all systems. Without a package it only brings package.json and package-lock.json together.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { completeLockfile, dropUnbound } from "./setup/complete-lockfile.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
dropUnbound();
const words = ["install", "--save-exact", "--ignore-scripts", ...process.argv.slice(2)];
const { npm_node_execpath: node = "npm", npm_execpath: script } = process.env;
const { status } = spawnSync(node, script ? [script, ...words] : words, { stdio: "inherit" });
process.exitCode = status ?? 1;
const added = completeLockfile();
if (status === 0) console.log(`package-lock.json is complete (${added} packages of other systems added).`);
