import { all, rule, text } from "./support/rule.ts";
import { pages } from "./support/site.ts";

rule(
  "an article or a program ends with three or more questions, each a real question that can be linked to",
  (page) => {
    const questions = all(page, ".question h3");
    const section = all(page, ".prose h2").at(-1);
    return [
      ...(questions.length < 3 ? [`${questions.length} questions`] : []),
      ...(text(section ?? null) === "Questions people ask" ? [] : [`the last section is "${text(section ?? null)}"`]),
      ...questions
        .filter((heading) => heading.querySelector("a")?.getAttribute("href") !== `#${heading.id}` || !heading.id)
        .map((heading) => `no link to itself: ${text(heading)}`),
      ...questions.filter((heading) => !text(heading).includes("?")).map((heading) => `no question: ${text(heading)}`),
    ];
  },
  pages.filter(({ kind }) => kind === "article" || kind === "program"),
);
