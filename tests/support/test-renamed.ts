/**
 * The proof that a clinic can change every word of `content/`: renames all that staff may call otherwise in a copy of
 * the project, and runs the checks there. @param names of checks, all that do not look at code alone if none is named
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, globSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { NGINX_FOLDER } from "../../scripts/setup/find-nginx.mjs";
import { renameContent } from "./rename-content.ts";

const LEFT_OUT = ["node_modules", ".cache", "dist", ".git", ".astro"];
const CHECKS = [
  "check",
  "site",
  "real",
  "unit",
  "proofs",
  "content",
  "fixture",
  "build",
  "built",
  "browser",
  "engines",
];

const copy = resolve(".cache/renamed");
rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
for (const entry of globSync(["*", ".*"]).filter((name) => !LEFT_OUT.includes(name) && !name.startsWith("dist")))
  cpSync(entry, join(copy, entry), { recursive: true });
mkdirSync(join(copy, ".cache"));
// What was installed once serves the copy too.
for (const place of ["node_modules", NGINX_FOLDER].filter((one) => existsSync(one)))
  symlinkSync(resolve(place), join(copy, place));
renameContent(join(copy, "content"));

const named = process.argv.slice(2);
const options = { cwd: copy, stdio: "inherit" } as const;
process.exitCode =
  spawnSync(process.execPath, ["scripts/test.ts", ...(named.length > 0 ? named : CHECKS)], options).status ?? 1;
