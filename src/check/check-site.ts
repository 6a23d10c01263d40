import { posix } from "node:path";
import { pageFiles } from "../content/page-files.ts";
import { isError, type Problem, sortAndDeduplicate } from "./problem.ts";
import type { Rule } from "./rule.ts";
import { phases } from "./rules/index.ts";
import { requiredFiles } from "./rules/required-files.ts";
import type { Site } from "./site.ts";

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
  return (file) => drafts.has(file) || pageFiles(posix.dirname(file)).some((page) => drafts.has(page));
}
