import { all, rule, tag } from "../support/built/rule.ts";

/** What may be asked: words of a search, and answers to choose from. */
const ASKED = "[role=search] input[type=search], input[type=radio], input[type=checkbox]";

rule("nothing can be typed but a search: no message, no name, no password", (page) =>
  all(page, "input, textarea, select, [contenteditable]")
    .filter((field) => !field.matches(ASKED))
    .map(tag),
);

rule("no form goes anywhere but to the search, and none takes along what is typed", (page) =>
  all(page, "form[action], form[method], [formaction]")
    .filter(
      (form) =>
        !form.matches('[role=search][action$="/search/"]:not([method])') || form.querySelector("[name]") !== null,
    )
    .map(tag),
);
