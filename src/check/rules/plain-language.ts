import { excerpt } from "../problem.ts";
import { readingLevel } from "../reading-level.ts";
import { pageRule } from "../rule.ts";
import { type RatedSection, ratedSections } from "../sections.ts";

/** Visitors are tired and scared: each section should need no more schooling than a reader of 14 has, and never that of more than 16. */
export const plainLanguage = pageRule((page, report) => {
  for (const section of ratedSections(page)) {
    const { heading, line, level } = section;
    if (level.age <= AIM) continue;
    const hardest = hardestSentences(section);
    report({
      line: hardest[0]?.line ?? line,
      field: heading === undefined ? "text above the first heading" : `section "${excerpt(heading, 50)}"`,
      message: `this reads as for ${level.age > 20 ? "ages above 20" : `age ${level.age.toFixed(1)}`}; ${level.age > LIMIT ? `${LIMIT} is the most` : `aim at ${AIM} or less`}`,
      found: hardest.map(({ text, line }) => `line ${line}: ${excerpt(text, 140)}`).join("\n           "),
      fix: "make two sentences of a long one, and take shorter words",
      severity: "warning",
    });
  }
});

/** Ages of readers, in years. */
const AIM = 14;
const LIMIT = 16;

const hardestSentences = ({ sentences }: RatedSection): { text: string; line: number }[] =>
  sentences
    .map(({ text, line }) => ({ text, line, level: readingLevel([text]) }))
    .filter(({ level }) => level.words > 6)
    .sort((a, b) => b.level.age - a.level.age)
    .slice(0, 2)
    .map(({ text, line }) => ({ text, line: line() }));
