import { cp, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fixtureContent } from "./fixture-site.ts";
import { emptyFolder } from "./folder.ts";

const PARTS = ["public", "scripts", "src", "astro.config.mjs", "package.json", "tsconfig.json"];

/** In the place of Astro, which takes its time: pages that all hold the address of the site, and no packed file. */
const QUICK_PAGES = `
import { mkdirSync, writeFileSync } from "node:fs";
process.on("disconnect", () => process.exit(1));
const { OUT_DIR, SITE_URL = "" } = process.env;
for (const name of ["index", "first", "last"]) writeFileSync(OUT_DIR + "/" + name + ".html", SITE_URL.padEnd(40_000));
mkdirSync(OUT_DIR + "/admin");
process.exit(0);
`;

/** In the place of the search index, which these pages have no text for. */
const NO_SEARCH = `process.exit(0);`;

/**
 * A copy of the project with the content of the tests, with caches and a lock of its own, so that a build of it waits for no other. The packages are
 * those of the project itself.
 * @param pages who makes the pages: Astro, in ten seconds or more, or a stand-in that takes none
 */
export async function copyOfProject(pages: "astro" | "quick"): Promise<string> {
  const folder = await emptyFolder();
  for (const part of PARTS) await cp(part, join(folder, part), { recursive: true });
  await cp(fixtureContent, join(folder, "content"), { recursive: true });
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
  if (pages === "quick") {
    await writeFile(join(folder, "scripts/build/pages.ts"), QUICK_PAGES);
    await writeFile(join(folder, "scripts/build/search.ts"), NO_SEARCH);
  }
  return folder;
}
