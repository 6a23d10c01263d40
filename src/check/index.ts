import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { checkSite } from "./check-site.ts";
import type { Problem } from "./problem.ts";
import { readSite } from "./read-site.ts";

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
  const folder = resolve(contentDir);
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isThere)
    return [{ file: basename(folder), message: "this folder is missing", fix: "put the content folder back" }];
  return checkSite(await readSite(folder));
}
