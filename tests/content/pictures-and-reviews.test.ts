import { describe, expect, test } from "vitest";
import { append, article, damage, like, swap } from "./damage.ts";

describe("the words of a picture", () => {
  test.each([
    ["Image of a path", /begin with what it shows/],
    ["path.svg is here.svg", /write a sentence/],
    ["Two chairs", /write a whole sentence/],
  ])("%j", async (alt, fix) => {
    const { warnings } = await damage({ [article]: append(`![${alt}](./path.svg)`) });
    expect(warnings).toMatchObject([{ file: article, field: "picture", fix: like(fix) }]);
  });

  test("say in no language that it is a picture", async () => {
    const file = "content/es/articles/how-intensive-outpatient-program-works/index.mdx";
    const { warnings } = await damage({ [file]: append("![Una foto de un camino](./path.svg)") });
    expect(warnings).toMatchObject([{ file, field: "picture", fix: "begin with what it shows" }]);
  });
});

describe("reviews", () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const due = (day: string) =>
    swap(/^published: .*\n(updated: .*\n)?nextReview: .*$/m, `published: 2020-01-01\nnextReview: ${day}`);

  test.each([
    [-2, "the day by which this page must be read again has passed"],
    [20, "this page must be read again soon"],
  ])("due in %d days", async (days, message) => {
    const { problems, warnings, line } = await damage({ [article]: due(inDays(days)) });
    expect(problems).toEqual([]);
    expect(warnings).toMatchObject([
      { file: article, line: line(article, "nextReview:"), found: inDays(days), message },
    ]);
  });

  test.each(["updated", "reviewed"])("and changes of the future have not happened: %s", async (name) => {
    const day = inDays(400);
    const { problems } = await damage({
      [article]: swap(/^published: .*\n(updated: .*\n)?/m, `published: 2020-01-01\n${name}: ${day}\n`),
    });
    expect(problems).toContainEqual(
      expect.objectContaining({ file: article, field: name, found: day, message: "this day is still to come" }),
    );
  });

  test("that nobody plans are told", async () => {
    const { problems, warnings } = await damage({ [article]: swap(/^nextReview: .*\n/m, "") });
    expect(problems).toEqual([]);
    expect(warnings).toMatchObject([{ file: article, field: "nextReview", fix: like(/^add a line nextReview:/) }]);
  });

  test("due later, or of a draft, are not told", async () => {
    expect((await damage({ [article]: due(inDays(40)) })).warnings).toEqual([]);
    const page = "content/articles/a-first-call/index.mdx";
    const { warnings } = await damage({
      [page]: (text) => due(inDays(2))(text).replace("title:", "draft: true\ntitle:"),
    });
    expect(warnings.filter(({ field }) => field === "nextReview")).toEqual([]);
  });
});
