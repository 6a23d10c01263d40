/**
 * Checks the content in `CONTENT_DIR`. Fails, with every error, when no site can be made from it; with `KEEP_PUBLISHED`
 * set, pages with errors stay as they were last published instead.
 */
import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isPreview } from "../../src/content/publication.ts";
import { unreadableDrafts } from "../../src/check/unreadable-drafts.ts";
import { contentDir } from "../../src/content/directories.ts";
import { snapshotOf } from "../../src/admin/site-snapshot.ts";
import { countWarnings, formatProblems, isError, readAndCheck } from "../../src/check/index.ts";
import { formatGitHub } from "../../src/check/format.ts";
import { readSite } from "../../src/check/read-site.ts";
import { snapshotFile } from "../../src/hosting/staging.ts";
import { forgetKept, keepPublished, keptContent } from "./keep-published.ts";
import { runBuildStep } from "./run-build-step.ts";

await runBuildStep(async () => {
  // What a link leads to would become a file of the site, whatever it is. The check tells those in the content.
  const [link] = (await readdir("public", { recursive: true, withFileTypes: true })).filter((one) =>
    one.isSymbolicLink(),
  );
  if (link) throw new Error(`${join(link.parentPath, link.name)} is a link: put the file itself there.`);
  const { problems, site } = await readAndCheck(contentDir);
  const errors = problems.filter(isError);
  await forgetKept();
  if (errors.length > 0) {
    if (!process.env.KEEP_PUBLISHED) throw new Error(formatProblems(errors));
    console.error(formatProblems(errors));
    if (process.env.GITHUB_ACTIONS === "true") console.log(formatGitHub(errors));
    // Netlify names the commit of the build before; a tag tells it on GitHub.
    const published = process.env.CACHED_COMMIT_REF ?? "published";
    console.log(`\n${await keepPublished(contentDir, published)}`);
  }
  const isHeldBack = existsSync(keptContent);
  const shown = isHeldBack ? await readSite(keptContent) : site;
  if (shown) await writeFile(snapshotFile, JSON.stringify(snapshotOf(shown)));
  const warnings = countWarnings(problems);
  if (warnings) console.log(`  ${warnings}`);
  for (const file of isPreview ? await unreadableDrafts(isHeldBack ? keptContent : contentDir) : [])
    console.log(`  ${file} is left out: it cannot be shown yet; npm run check says why.`);
});
