import { excerpt, type Problem } from "../problem.ts";
import { readingLevel } from "../reading-level.ts";
import type { Rule } from "../site.ts";
import { type RatedSection, ratedPages, ratedSections } from "../sections.ts";

/** Visitors are tired and scared: no section asks for more schooling than a reader of 16 has, and 14 is what we aim for. */
export const plainLanguage: Rule = (site) =>
  ratedPages(site).flatMap((page) =>
    ratedSections(page)
      .filter(({ level }) => level.age > AIM)
      .map((section) => ({ file: page.file, ...told(section) })),
  );

/** Ages of readers, in years. */
const AIM = 14;
const LIMIT = 16;

function told({ heading, line, level, sentences }: RatedSection): Omit<Problem, "file"> {
  const hardest = sentences
    .map((sentence) => ({ ...sentence, level: readingLevel([sentence.text]) }))
    .filter((sentence) => sentence.level.words > 6)
    .sort((a, b) => b.level.age - a.level.age)
    .slice(0, 2);
  return {
    line: hardest[0]?.line() ?? line,
    field: heading === undefined ? "text above the first heading" : `section "${excerpt(heading, 50)}"`,
    message: `this reads as for ${level.age > 20 ? "ages above 20" : `age ${level.age.toFixed(1)}`}; ${level.age > LIMIT ? `${LIMIT} is the most` : `aim at ${AIM} or less`}`,
    found: hardest.map(({ text, line: at }) => `line ${at()}: ${excerpt(text, 140)}`).join("\n           "),
    fix: "make two sentences of a long one, and take shorter words",
    severity: level.age > LIMIT ? undefined : "warning",
  };
}
