import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pages } from "../support/built/site.ts";
import { text, warn } from "../support/built/rule.ts";

const VISIT = "tests/browser/privacy.test.ts";
const THIRD_PARTY = "tests/rules/third-party.test.ts";
const FORMS = "tests/rules/forms.test.ts";

/** What the privacy page promises, word for word, and the checks that hold the site to it: file and name. */
const promises: Record<string, [file: string, name: string][]> = {
  "It sets no cookies.": [[VISIT, "leaves no cookie and nothing stored"]],
  "It stores nothing of its own in your browser.": [
    [VISIT, "leaves no cookie and nothing stored"],
    [VISIT, "Printing, copying and sharing ask for nothing and leave nothing in the browser"],
    [
      "tests/browser/fit/privacy.test.ts",
      "From opening %s to an outcome that is printed and copied, nothing is asked of anyone and nothing is kept",
    ],
  ],
  "It has no analytics, no advertising and no tracking pixels.": [
    [VISIT, "tells no server where the visitor comes from, and sends nothing with a request"],
    [VISIT, "On %s, pointing at links and stepping through them asks for nothing"],
    [THIRD_PARTY, "everything that a page loads comes from this site"],
  ],
  "Its pages load nothing from other companies. The letters, the pictures and the search all come from this site.": [
    [THIRD_PARTY, "everything that a page loads comes from this site"],
    [THIRD_PARTY, "no frame, no embedded document, no change of the base address"],
    [THIRD_PARTY, "no address of another site hides in a script of the page"],
    [THIRD_PARTY, "no style sheet or script file names another site"],
    ["tests/rules/no-prefetch.test.ts", "no page asks for what the visitor has not asked for"],
  ],
  "It has no form for messages or personal details.": [
    [FORMS, "nothing can be typed but a search: no message, no name, no password"],
    [FORMS, "no form goes anywhere but to the search, and none takes along what is typed"],
  ],
  "It has no accounts for visitors, so there is nothing to log in to.": [
    [FORMS, "nothing can be typed but a search: no message, no name, no password"],
    ["tests/rules/editor.test.ts", "no visitor's page leads to the editor or loads any of it, and no list names it"],
  ],
};

test("what the privacy page promises, and no check holds the site to, is told", () => {
  const page = pages.find(({ pathname }) => pathname === "/privacy/");
  const list = page?.document.querySelector("#what-this-site-does-not-do ~ ul");
  const promised = [...(list?.querySelectorAll("li") ?? [])].map(text);
  const known = Object.keys(promises);
  warn("a changed promise needs a check that holds the site to it: see tests/real/privacy-promises.test.ts", [
    ...promised.filter((promise) => !known.includes(promise)).map((promise) => `no check holds: ${promise}`),
    ...known.filter((promise) => !promised.includes(promise)).map((promise) => `no longer promised: ${promise}`),
  ]);
});

test.each(Object.entries(promises))("%s", (_, checks) => {
  expect(checks.filter(([file, name]) => !isRun(file, name))).toEqual([]);
});

/** Whether a file has a test of this name, and one that is not skipped. */
function isRun(file: string, name: string): boolean {
  const start = String.raw`(\b(test|rule)|\))\(\s*`;
  return new RegExp(start + RegExp.escape(JSON.stringify(name))).test(readFileSync(file, "utf8"));
}
