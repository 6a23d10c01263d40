/**
 * The proof that a clinic can change every word of `content/`: renames all that staff may call otherwise in a copy of
 * the project, and runs the checks there: those that are named, or all that content could break.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, globSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { NGINX_FOLDER } from "../../scripts/setup/find-nginx.mjs";
import { steps } from "../../scripts/test/steps.ts";
import { renameContent } from "./rename-content.ts";

const LEFT_OUT = ["node_modules", ".cache", "dist", ".git", ".astro"];
/** What looks at code alone, and this one itself. */
const NOT_NEEDED = ["format", "lint", "types", "renamed"];

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
const checks = steps.map(({ name }) => name).filter((name) => !NOT_NEEDED.includes(name));
const options = { cwd: copy, stdio: "inherit" } as const;
process.exitCode =
  spawnSync(process.execPath, ["scripts/test.ts", ...(named.length > 0 ? named : checks)], options).status ?? 1;
