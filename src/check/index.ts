import { stat } from "node:fs/promises";
import { basename, posix, resolve } from "node:path";
import { isError, type Problem, sortAndDeduplicate } from "./problem.ts";
import { readSite } from "./read-site.ts";
import type { Rule } from "./rule.ts";
import { phases } from "./rules/index.ts";
import { requiredFiles } from "./rules/required-files.ts";
import type { Site } from "./site.ts";

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

/**
 * Checks a site that was read.
 * @param rules in order of precedence: of two that report the same value, the first one is heard
 * @returns every problem, errors first, by file and line
 */
export function checkSite(site: Site, rules: readonly Rule[] = phases.flat()): Problem[] {
  const problems: Problem[] = [];
  const isOfDraft = draftsOf(site);
  for (const rule of rules)
    rule(site, (problem) =>
      // What is missing without a page is missing, draft or not.
      problems.push(rule !== requiredFiles && isOfDraft(problem.file) ? asNote(problem) : problem),
    );
  return sortAndDeduplicate(problems);
}

/** A mistake in what visitors do not see is no reason to keep the rest from them. */
const asNote = (problem: Problem): Problem =>
  isError(problem) ? { ...problem, message: `${problem.message} (draft)`, severity: "warning" } : problem;

/** Whether a file is a draft, or lies in the folder of one. */
function draftsOf({ pages }: Site): (file: string) => boolean {
  const drafts = new Set(pages.filter(({ isDraft }) => isDraft).map(({ file }) => file));
  return (file) => drafts.has(file) || drafts.has(`${posix.dirname(file)}/index.mdx`);
}
