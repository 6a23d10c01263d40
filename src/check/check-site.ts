import { type Problem, sortAndDeduplicate } from "./problem.ts";
import type { Rule } from "./rule.ts";
import { phases } from "./rules/index.ts";
import type { Site } from "./site.ts";

/**
 * Checks a site that was read.
 * @param rules in order of precedence: of two that report the same value, the first one is heard
 * @returns every problem, errors first, by file and line
 */
export function checkSite(site: Site, rules: readonly Rule[] = phases.flat()): Problem[] {
  const problems: Problem[] = [];
  for (const rule of rules) rule(site, (problem) => problems.push(problem));
  return sortAndDeduplicate(problems);
}
