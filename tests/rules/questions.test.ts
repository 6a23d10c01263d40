import { all, fixtureRule, text } from "../support/built/rule.ts";

fixtureRule("a question that people ask can be linked to", (page) =>
  all(page, ".question h3")
    .filter((heading) => heading.querySelector("a")?.getAttribute("href") !== `#${heading.id}` || !heading.id)
    .map((heading) => `no link to itself: ${text(heading)}`),
);
