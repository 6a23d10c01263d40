/** `npm run dev`: the site as it is being written, drafts included, at http://localhost:4321. */
import { checkContent, formatProblems, isError } from "../src/check/index.ts";
import { contentDir } from "../src/content/directories.ts";

process.env.ASTRO_TELEMETRY_DISABLED = "1";
process.env.PREVIEW = "1";
const { dev } = await import("astro");
try {
  await dev({});
} catch (error) {
  // The settings of the site are read before there is a page that could tell what is wrong.
  const errors = (await checkContent(contentDir)).filter(isError);
  if (errors.length === 0) throw error;
  console.error(`${formatProblems(errors)}\n\nNothing can be shown until this is mended.`);
  process.exitCode = 1;
}
