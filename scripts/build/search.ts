/** Makes the search index of the pages in `OUT_DIR`, which must hold every page that the build says is searched. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { outDir } from "../../src/content/directories.ts";
import { writeIndex } from "../../src/search/write-index.ts";
import { runBuildStep } from "./run-build-step.ts";

/** What the build writes of each page. */
interface SitePage {
  href: string;
  searched: boolean;
}

await runBuildStep(async () => {
  const list = join(outDir, "site-pages.json");
  // TODO: goes when the build writes the list.
  const pages = existsSync(list) ? (JSON.parse(await readFile(list, "utf8")) as SitePage[]) : [];
  await writeIndex(
    outDir,
    pages.filter(({ searched }) => searched).map(({ href }) => href),
  );
});
