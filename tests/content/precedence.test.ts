import { describe, expect, test } from "vitest";
import { checkSite, type Problem } from "../../src/check/index.ts";
import { phases } from "../../src/check/rules/index.ts";
import { about, append, article, damage, like, program, swap } from "./damage.ts";

const glossary = "content/glossary.yaml";
const week = "content/week.yaml";

describe("of two rules that report one value, the one that knows the right value is heard", () => {
  test.each([
    [article, /^topics: .*$/m, "topics: [Getting-Started]", /^write getting-started /],
    [program, /^related: .*$/m, "related: [Family-And-Support]", /^write family-and-support/],
    [program, /^sources: .*$/m, "sources: [River-Study]", /^write river-study/],
    [week, "program: family-and-support", "program: Family-And-Support", /^write family-and-support/],
    [about, /$/, 'A <Term id="cravin">craving</Term> is a <Term id="cravin">craving</Term>.', /^write craving /],
  ])("%s, %s", async (file, old, wrong, fix) => {
    const { problems, line } = await damage({ [file]: swap(old, wrong) });
    const here = problems.filter((problem) => problem.line === line(file, wrong.trim()));
    for (const problem of here) expect(problem).toMatchObject({ file, fix: like(fix) });
    expect(here).not.toEqual([]);
  });
});

test("an error is never hidden by a warning about the same value", async () => {
  const { only } = await damage({ [article]: swap(/^nextReview: .*$/m, "nextReview: 2020-01-01") });
  expect(only).toMatchObject({ field: "nextReview", message: like(/before the page goes live/) });
});

test("the order of the rules within a phase means nothing", async () => {
  const { site, problems } = await damage({
    [article]: (text) =>
      [
        swap(/^topics: .*$/m, "topics: [Getting-Started, famly, famly]"),
        swap(/^nextReview: .*$/m, "nextReview: 2020-01-01\nreviewer: X"),
        swap("src: ./path.svg", "src: ./Path.svg"),
        append('## Twice\n\n## Twice\n\n#### An addict\n\n<Callout title="Call 505-555-0199" kind="urgnt">x</Callout>'),
        append('[x](/nowhere/) ![](./pth.svg) <b>x</b> <Source id="old-boook" />'),
      ].reduce((changed, change) => change(changed), text),
    [about]: append('Ask about <Term id="cravin">a <Term id="cravin">craving</Term></Term>. [x](/nowhere/)'),
    [week]: swap("program: family-and-support", "program: Family-And-Support"),
    [glossary]: swap("more: /programs/\n", "more: /programs\n"),
    "content/es/words.yaml": swap(/^ {4}valley:/m, "    valey:"),
  });
  const told = (all: Problem[]) => new Set(all.map((problem) => JSON.stringify(problem)));
  expect(problems.length).toBeGreaterThan(15);
  const all = checkSite(site);
  expect(
    told(
      checkSite(
        site,
        phases.flatMap((phase) => phase.toReversed()),
      ),
    ),
  ).toEqual(told(all));
  // That of the phases does.
  expect(told(checkSite(site, phases.toReversed().flat()))).not.toEqual(told(all));
});
