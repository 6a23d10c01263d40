/**
 * `npm run links`: asks every outside address of the content whether it is still there, politely, which takes minutes;
 * exit code 1 when one is dead. `-- --json` prints what is wrong for programs.
 */
import { askLinks } from "../src/check/ask-links.ts";
import { formatJson, formatProblems } from "../src/check/format.ts";
import { outsideLinks } from "../src/check/outside-links.ts";
import { isError, sortAndDeduplicate } from "../src/check/problem.ts";
import { readSite } from "../src/check/read-site.ts";
import { contentDir } from "../src/content/directories.ts";

const links = outsideLinks(await readSite(contentDir));
const json = process.argv.includes("--json");
if (!json) console.log(`Asking ${new Set(links.map(({ url }) => url)).size} addresses …\n`);
const problems = sortAndDeduplicate(await askLinks(links));
console.log(json ? formatJson(problems) : problems.length > 0 ? formatProblems(problems) : "Every address is there.");
process.exitCode = problems.some(isError) ? 1 : 0;
