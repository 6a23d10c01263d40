/**
 * `npm run check`: tells every problem of the content; exit code 1 when one of them stops publishing.
 * `-- --fix` mends what can surely be mended, shows each change, and tells what is left; `-- --undo` takes that back.
 * `-- --json` prints them for programs, `-- --github` (always so in GitHub's workflows) as comments on the lines,
 * `-- --reading` prints how hard each page is to read.
 */
import { relative } from "node:path";
import { fixContent } from "../src/check/fix-content.ts";
import { formatGitHub, formatJson } from "../src/check/format.ts";
import { checkContent, formatProblems, isError, type Problem } from "../src/check/index.ts";
import { readSite } from "../src/check/read-site.ts";
import { readingTable } from "../src/check/reading-table.ts";
import { formatFixes, undoFixes, writeFixes } from "../src/check/write-fixes.ts";
import { contentDir } from "../src/content/directories.ts";
import { describeError } from "./describe-error.mjs";

const known = ["--fix", "--undo", "--json", "--github", "--reading"];
const options = process.argv.slice(2);
const unknown = options.find((option) => !known.includes(option));
if (unknown !== undefined) {
  console.error(`There is no option ${unknown}; there are ${known.slice(0, -1).join(", ")} and ${known.at(-1)}.`);
  process.exitCode = 1;
} else {
  try {
    if (options.includes("--reading")) console.log(readingTable(await readSite(contentDir)));
    else if (options.includes("--undo")) undo();
    else tell(options.includes("--fix") ? await fix() : await checkContent(contentDir));
  } catch (error) {
    console.error(describeError(error));
    process.exitCode = 1;
  }
}

function tell(problems: readonly Problem[]): void {
  if (options.includes("--json")) console.log(formatJson(problems));
  else console.log(formatProblems(problems));
  if (options.includes("--github") || process.env.GITHUB_ACTIONS === "true") console.log(formatGitHub(problems));
  process.exitCode = problems.some(isError) ? 1 : 0;
}

/** @returns what is left to mend */
async function fix(): Promise<readonly Problem[]> {
  const { files, after } = await fixContent(contentDir);
  if (files.length === 0) {
    console.log("There is nothing that could surely be mended.\n");
    return after;
  }
  writeFixes(contentDir, files);
  console.log(`${formatFixes(files, process.stdout)}\n`);
  console.log(
    `Mended ${files.length === 1 ? "1 file" : `${files.length} files`}; npm run check -- --undo takes it back.\n`,
  );
  return after;
}

function undo(): void {
  const { undone, left } = undoFixes();
  for (const file of undone) console.log(`${relative("", file)} is as it was.`);
  for (const file of left) console.error(`${relative("", file)} was changed since, and stays as it is.`);
  if (undone.length + left.length === 0) console.log("There is nothing to take back.");
  process.exitCode = left.length > 0 ? 1 : 0;
}
