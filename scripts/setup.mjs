/**
 * Installs what the commands of package.json need: the packages of package-lock.json, Node 24 among them, with `--dev`
 * those too that only tests, lint, benches and rare commands need, with `--browser` a Chromium, with `--engines` the other
 * browsers, with `--nginx` an nginx. Ends at once when nothing is missing. It runs before every command, on whatever Node the machine has, so it is plain JavaScript and uses no package.
 */
import { fileURLToPath } from "node:url";
import { describeError } from "./describe-error.mjs";
import { installBrowser } from "./setup/install-browser.mjs";
import { installEngines } from "./setup/install-engines.mjs";
import { installNginx } from "./setup/install-nginx.mjs";
import { installPackages } from "./setup/install-packages.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
try {
  installPackages({ dev: process.argv.includes("--dev") });
  if (process.argv.includes("--browser")) installBrowser();
  if (process.argv.includes("--engines")) installEngines();
  if (process.argv.includes("--nginx")) installNginx();
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
