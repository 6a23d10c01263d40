/**
 * `npm run check`: tells every problem of the content; exit code 1 when one of them stops publishing.
 * `-- --json` prints them for programs, `-- --github` (always so in GitHub's workflows) as comments on the lines,
 * `-- --reading` prints how hard each page is to read.
 */
import { formatGitHub, formatJson } from "../src/check/format.ts";
import { checkContent, formatProblems, isError } from "../src/check/index.ts";
import { readSite } from "../src/check/read-site.ts";
import { readingTable } from "../src/check/reading-table.ts";
import { contentDir } from "../src/content/directories.ts";

const options = process.argv.slice(2);
const unknown = options.find((option) => !["--json", "--github", "--reading"].includes(option));
if (unknown !== undefined) {
  console.error(`There is no option ${unknown}; there are --json, --github and --reading.`);
  process.exitCode = 1;
} else if (options.includes("--reading")) {
  console.log(readingTable(await readSite(contentDir)));
} else {
  const problems = await checkContent(contentDir);
  if (options.includes("--json")) console.log(formatJson(problems));
  else console.log(formatProblems(problems));
  if (options.includes("--github") || process.env.GITHUB_ACTIONS === "true") console.log(formatGitHub(problems));
  process.exitCode = problems.some(isError) ? 1 : 0;
}
