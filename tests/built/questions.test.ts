import { all, rule, text } from "./support/rule.ts";
import { pages } from "./support/site.ts";

rule(
  "an article or a program has three or more questions that people ask, each a real question that can be linked to",
  (page) => {
    const questions = all(page, ".question h3");
    return [
      ...(questions.length < 3 ? [`${questions.length} questions`] : []),
      ...(all(page, ".prose h2").some((heading) => text(heading) === "Questions people ask")
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
