import { expect, test } from "vitest";
import { formatProblems } from "../../scripts/check/index.ts";
import { about, append, article, damage, swap } from "./damage.ts";

test("several mistakes of several files are told together, by file and line", async () => {
  const { problems } = await damage({
    [about]: (text) => append("Read [this](/contcat/).")(swap(/^updated: .*$/m, "updated: 2026-13-01")(text)),
    [article]: (text) => append("<Callout title=\"Hi\">\n\nHello.")(swap("src: ./path.svg", "src: ./paht.svg")(swap("author:", "autor:")(text))),
    "content/topics.yaml": swap("  title: Getting started", "  titel: Getting started"),
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
    { file: "content/pages/about.mdx", line: 3, field: "updated", message: "this day is not in the calendar", found: "2026-02-30", fix: "write 2026-02-28" },
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
