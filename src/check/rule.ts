import type { Finding, Problem } from "./problem.ts";
import type { Page, Site } from "./site.ts";

/** Looks at the content of the whole site and reports what breaks the rule. One rule a file, in `rules/`. */
export type Rule = (site: Site, report: (problem: Problem) => void) => void;

/** Looks at one page; what it reports stands in the file of the page. */
type PageCheck = (page: Page, report: (finding: Finding) => void, site: Site) => void;

/** A rule that looks at each page by itself. */
export const pageRule =
  (check: PageCheck): Rule =>
  (site, report) => {
    for (const page of site.pages) check(page, (finding) => report({ file: page.file, ...finding }), site);
  };
