/** Checks the content in `CONTENT_DIR`. Fails, with every error, when no site can be made from it. */
import { isPreview } from "../../src/content/publication.ts";
import { unreadableDrafts } from "../../src/check/unreadable-drafts.ts";
import { contentDir } from "../../src/content/directories.ts";
import { checkContent, countWarnings, formatProblems, isError } from "../../src/check/index.ts";
import { runBuildStep } from "./run-build-step.ts";

await runBuildStep(async () => {
  const problems = await checkContent(contentDir);
  const errors = problems.filter(isError);
  if (errors.length > 0) throw new Error(formatProblems(errors));
  const warnings = countWarnings(problems);
  if (warnings) console.log(`  ${warnings}`);
  for (const file of isPreview ? await unreadableDrafts(contentDir) : [])
    console.log(`  ${file} is left out: it cannot be shown yet; npm run check says why.`);
});
