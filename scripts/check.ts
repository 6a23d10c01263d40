import { contentDir } from "../src/content/directories.ts";
import { checkContent, formatProblems } from "./check/index.ts";

/** `npm run check`: tells every problem of the content; exit code 1 when there is one. */
const problems = await checkContent(contentDir);
console.log(formatProblems(problems));
process.exitCode = problems.length > 0 ? 1 : 0;
