import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { checkSite } from "./check-site.ts";
import type { Problem } from "./problem.ts";
import { readSite } from "./read-site.ts";
import type { Site } from "./site.ts";

export { checkSite } from "./check-site.ts";
export { countWarnings, formatProblems } from "./format.ts";
export { isError, type Problem } from "./problem.ts";

/**
 * Checks everything in a content folder: fields, references, links, pictures, components, names of files, words.
 * @param contentDir the folder, such as `content`
 * @returns every problem of every file, errors first, by file and line; without errors the site can be built from it
 * @throws only when a file may not be read
 */
export async function checkContent(contentDir: string): Promise<Problem[]> {
  return (await readAndCheck(contentDir)).problems;
}

/**
 * As {@link checkContent}, and what was read.
 * @returns no site where the folder is missing
 * @throws only when a file may not be read
 */
export async function readAndCheck(contentDir: string): Promise<{ problems: Problem[]; site?: Site }> {
  const folder = resolve(contentDir);
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isThere)
    return {
      problems: [{ file: basename(folder), message: "this folder is missing", fix: "put the content folder back" }],
    };
  const site = await readSite(folder);
  return { problems: checkSite(site), site };
}
