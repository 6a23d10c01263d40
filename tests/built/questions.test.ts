import { all, rule, text } from "./support/rule.ts";
import { pages } from "./support/site.ts";

/** The section's heading in each language. */
const titles = ["Questions people ask", "Preguntas que hace la gente"];

rule(
  "an article or a program has three or more questions that people ask, each a real question that can be linked to",
  (page) => {
    const questions = all(page, ".question h3");
    return [
      ...(questions.length < 3 ? [`${questions.length} questions`] : []),
      ...(all(page, ".prose h2").some((heading) => titles.includes(text(heading)))
        ? []
        : ['no section "Questions people ask"']),
      ...questions
        .filter((heading) => heading.querySelector("a")?.getAttribute("href") !== `#${heading.id}` || !heading.id)
        .map((heading) => `no link to itself: ${text(heading)}`),
      ...questions.filter((heading) => !text(heading).includes("?")).map((heading) => `no question: ${text(heading)}`),
    ];
  },
  pages.filter(({ kind }) => kind === "article" || kind === "program"),
);
