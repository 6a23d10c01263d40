import { excerpt } from "../problem.ts";
import { readingMeasure, type ReadingMeasure } from "../reading-measures.ts";
import { pageRule } from "../rule.ts";
import { type RatedSection, ratedSections } from "../sections.ts";
import { wordsIn } from "../sentences.ts";

/** Every section can be read by a tired and scared visitor, as far as the measure of its language can tell. */
export const plainLanguage = pageRule((page, report) => {
  const measure = readingMeasure(page.language);
  if (!measure) return;
  for (const section of ratedSections(page)) {
    const { heading, line, figure } = section;
    const message = measure.tell(figure);
    if (message === undefined) continue;
    const hardest = hardestSentences(section, measure);
    report({
      line: hardest[0]?.line ?? line,
      field: heading === undefined ? "text above the first heading" : `section "${excerpt(heading, 50)}"`,
      message,
      found: hardest.map(({ text, line }) => `line ${line}: ${excerpt(text, 140)}`).join("\n           "),
      fix: "make two sentences of a long one, and take shorter words",
      severity: "warning",
    });
  }
});

const hardestSentences = ({ sentences }: RatedSection, { rate, hardestFirst }: ReadingMeasure) =>
  sentences
    .filter(({ text }) => wordsIn(text).length > 6)
    .map(({ text, line }) => ({ text, line, figure: rate([text]) }))
    .sort((a, b) => hardestFirst(a.figure, b.figure))
    .slice(0, 2)
    .map(({ text, line }) => ({ text, line: line() }));
