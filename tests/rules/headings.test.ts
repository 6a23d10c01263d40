import { all, fixtureRule, text } from "../support/built/rule.ts";

const level = (heading: Element) => Number(heading.tagName[1]);

fixtureRule("there is one h1, and it says something", (page) => {
  const titles = all(page, "h1").map(text);
  return titles.length === 1 && titles[0] ? [] : [`has ${titles.length} h1: ${titles.join(" | ")}`];
});

fixtureRule("the first heading is the h1 and no heading skips a level", (page) => {
  const headings = all(page, "h1, h2, h3, h4, h5, h6");
  return headings.flatMap((heading, index) => {
    const before = headings[index - 1];
    const highest = before ? level(before) + 1 : 1;
    return level(heading) > highest
      ? [`h${level(heading)} "${text(heading)}" comes where h${highest} is the deepest`]
      : [];
  });
});

fixtureRule("no heading is empty", (page) =>
  all(page, "h1, h2, h3, h4, h5, h6")
    .filter((heading) => !text(heading))
    .map((heading) => `empty ${heading.tagName}`),
);
