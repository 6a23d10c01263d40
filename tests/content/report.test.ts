import { expect, test } from "vitest";
import { formatGitHub, formatJson } from "../../src/check/format.ts";
import { countWarnings, formatProblems, type Problem } from "../../src/check/index.ts";
import { about, append, article, damage, swap } from "./damage.ts";

test("several mistakes of several files are told together, by file and line", async () => {
  const { problems } = await damage({
    [about]: (text) => append("Read [this](/contcat/).")(swap(/^updated: .*$/m, "updated: 2026-13-01")(text)),
    [article]: (text) =>
      append('<Callout title="Hi">\n\nHello.')(
        swap("src: ./path.svg", "src: ./paht.svg")(swap("author:", "autor:")(text)),
      ),
    "content/topics.yaml": swap("  title: First steps", "  titel: First steps"),
  });
  expect(problems.map(({ file, field }) => [file, field])).toEqual([
    [article, "autor"],
    [article, "picture.src"],
    [article, "<Callout>"],
    [about, "updated"],
    [about, "link"],
    ["content/topics.yaml", "getting-started.titel"],
  ]);
  const report = formatProblems(problems);
  expect(report.match(/^content\/.*$/gm)).toEqual([article, about, "content/topics.yaml"]);
  expect(report).toMatch(/\n\n6 problems in 3 files of the content\.$/);
});

test("a report says where, what, what was found and what to write", () => {
  const [where, missing] = [
    {
      file: "content/pages/about.mdx",
      line: 3,
      field: "updated",
      message: "this day is not in the calendar",
      found: "2026-02-30",
      fix: "write 2026-02-28",
    },
    { file: "content/pages/about.mdx", field: "title", message: "this field is missing" },
  ];
  expect(formatProblems([where, missing])).toBe(
    [
      "content/pages/about.mdx",
      "  line 3, updated: this day is not in the calendar",
      "    found: 2026-02-30",
      "    instead: write 2026-02-28",
      "  title: this field is missing",
      "",
      "2 problems in 1 file of the content.",
    ].join("\n"),
  );
});

test("warnings stand after what stops publishing, and are counted apart", () => {
  const warning: Problem = { file: "content/pages/about.mdx", message: "this is long", severity: "warning" };
  expect(formatProblems([{ file: "content/site.yaml", message: "this is wrong" }, warning])).toBe(
    [
      "content/site.yaml",
      "  this is wrong",
      "",
      "Worth a look; these do not stop publishing:",
      "",
      "content/pages/about.mdx",
      "  this is long",
      "",
      "1 problem in 1 file, 1 warning in 1 file of the content.",
    ].join("\n"),
  );
  expect(countWarnings([warning])).toBe("1 warning; npm run check shows it.");
  expect(countWarnings([])).toBeUndefined();
});

test("programs get the same problems as JSON, with every field", () => {
  const problem: Problem = { file: "content/site.yaml", line: 3, message: "this is wrong", severity: "warning" };
  expect(JSON.parse(formatJson([problem]))).toEqual([
    {
      severity: "warning",
      file: "content/site.yaml",
      line: 3,
      field: null,
      message: "this is wrong",
      found: null,
      fix: null,
    },
  ]);
});

test("comments on a pull request have their signs escaped", () => {
  const problem: Problem = {
    file: "content/a,b:c.mdx",
    line: 3,
    message: "100 % wrong",
    found: "one\ntwo",
    fix: "write",
  };
  expect(formatGitHub([problem, { file: "content", message: "gone", severity: "warning" }])).toBe(
    "::error file=content/a%2Cb%3Ac.mdx,line=3::100 %25 wrong%0Afound: one%0Atwo%0Ainstead: write\n::warning file=content::gone",
  );
});
