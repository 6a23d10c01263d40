import { describe, expect, test } from "vitest";
import { about, article, damage, like, program, swap } from "./damage.ts";

describe("a field at the top of a page", () => {
  test.each([
    ["2026-02-30", "write 2026-02-28"],
    ["2026-23-11", "write 2026-11-23"],
    ["2026-99-99", "write 2026-12-31"],
    ["2026-2-3", "write 2026-02-03"],
    ["November 23, 2026", "write 2026-11-23"],
    ["11/23/2026", "write 2026-11-23"],
    ["soon", "write a day as year-month-day, such as 2026-11-23"],
  ])("with the wrong date %s", async (date, fix) => {
    const { only, line } = await damage({ [article]: swap(/^published: .*$/m, `published: ${date}`) });
    expect(only).toMatchObject({
      file: article,
      line: line(article, "published:"),
      field: "published",
      found: date,
      fix,
    });
  });

  test("that names an unknown topic", async () => {
    const { only, line } = await damage({ [article]: swap(/^topics: .*$/m, "topics: [getting-started, famly]") });
    expect(only).toMatchObject({
      file: article,
      line: line(article, "topics:"),
      field: "topics, entry 2",
      found: "famly",
    });
    expect(only.fix).toMatch(/^write family \(or one of: .*medication/);
  });

  test("that names a topic in another spelling is told once, with the right one", async () => {
    const { only } = await damage({ [article]: swap(/^topics: .*$/m, "topics: [Getting-Started]") });
    expect(only.fix).toMatch(/^write getting-started /);
  });

  test("that is misspelt, told once although the right one is missing", async () => {
    const { only, line } = await damage({ [about]: swap("description:", "desciption:") });
    expect(only).toMatchObject({
      file: about,
      line: line(about, "desciption:"),
      field: "desciption",
      found: "desciption",
      fix: "write description",
    });
  });

  test("inside another that is misspelt", async () => {
    const { only, line } = await damage({ [article]: swap("  alt:", "  atl:") });
    expect(only).toMatchObject({ line: line(article, "  atl:"), field: "picture.atl", fix: "write alt" });
  });

  test("that nobody knows", async () => {
    const { only } = await damage({ [about]: swap("title:", "colour: red\ntitle:") });
    expect(only).toMatchObject({ line: 2, field: "colour", found: "colour" });
    expect(only.fix).toContain("the fields here are title, description");
  });

  test("that is missing", async () => {
    const { only } = await damage({ [article]: swap(/^published: .*\n/m, "") });
    expect(only).toEqual({
      file: article,
      line: undefined,
      field: "published",
      message: "this field is missing",
      fix: "write a day as year-month-day, such as 2026-11-23",
    });
  });

  test("that is empty", async () => {
    const { only, line } = await damage({ [article]: swap(/^author: .*$/m, "author:") });
    expect(only).toMatchObject({ line: line(article, "author:"), message: "this field is empty" });
  });

  test("that is too long, with its length", async () => {
    const { only } = await damage({ [about]: swap(/^title: .*$/m, `title: ${"About ".repeat(40)}`) });
    expect(only).toMatchObject({ field: "title", message: "this is too long", fix: "write at most 200 characters" });
    expect(only.found).toMatch(/^239 characters: About /);
  });

  test("of the wrong kind", async () => {
    const { problems } = await damage({
      [about]: swap(/^title: .*$/m, "title: 2026\ndraft: maybe"),
      [program]: swap(/^order: .*$/m, "order: 1.5"),
      [article]: swap(/^topics: .*$/m, "topics: family"),
    });
    expect(problems.map(({ field, found, fix }) => [field, found, fix])).toEqual([
      ["topics", "family", "write it as a list: [family]"],
      ["title", "2026", 'write text; a number or a word like true goes into quotation marks: "2026"'],
      ["draft", "maybe", "write true or false"],
      ["order", "1.5", "write a number such as 1"],
    ]);
  });

  test("that names an unknown source or program", async () => {
    const { problems } = await damage({
      [program]: swap(/^related: .*$/m, "related: [famly-and-support, weekly-schedule]"),
      "content/levels.yaml": swap("hours: [old-book]", "hours: [oldbook]"),
      "content/week.yaml": swap("program: weekly-schedule", "program: weekly"),
    });
    expect(problems.map(({ file, field, found, fix }) => [file, field, found, fix?.split(" (")[0]])).toEqual([
      ["content/levels.yaml", "entry 1, sources.hours, entry 1", "oldbook", "write old-book"],
      [program, "related, entry 1", "famly-and-support", "write family-and-support"],
      [program, "related, entry 2", "weekly-schedule", like(/^write one of/)],
      ["content/week.yaml", "days, entry 1, sessions, entry 1, program", "weekly", like(/^write/)],
    ]);
  });

  test("that lists something twice", async () => {
    const { only } = await damage({ [article]: swap(/^topics: .*$/m, "topics: [family, medication, family]") });
    expect(only).toMatchObject({ field: "topics, entry 3", found: "family", fix: "take one of the two away" });
  });

  test("that does not fit another", async () => {
    const { problems } = await damage({
      [article]: swap(/^nextReview: .*$/m, "nextReview: 2020-01-01\nreviewer: Somebody Real"),
    });
    expect(problems.map(({ field }) => field)).toEqual(["nextReview", "reviewer"]);
  });
});

describe("fields that cannot be read", () => {
  test.each([
    [
      "title: Help: now",
      "there is a second colon in this line",
      'put the value in quotation marks: title: "Help: now"',
    ],
    ["title:Help now", "there is no space after the colon", "write title: Help now"],
    ["title Help now", "there is no colon after the name of the field", /^write title: Help now/],
    ["\ttitle: Help now", "this line begins with a tab", "take the tab away"],
    ['title: "Help now', 'the text begins with " and does not end with it', 'put " at the end of the text'],
    ["title: 'It's now'", "this line cannot be read", 'put the value in quotation marks: title: "It\'s now"'],
    ["title: @home", "the first sign of this value means something else here", /title: "@home"$/],
    ["title: *New* hours", "the first sign of this value means something else here", /title: "\*New\* hours"$/],
    ["title: !important", "the first sign of this value means something else here", /title: "!important"$/],
    ["title: &co", "the first sign of this value means something else here", /title: "&co"$/],
    ["title: [Help, now", "the list is not closed", "put ] at its end"],
    ["title: Help\ntitle: Help", "this field stands twice", "keep one of the two"],
  ])("because of %j", async (wrong, message, fix) => {
    const { problems, line } = await damage({ [about]: swap(/^title: .*$/m, wrong) });
    expect(problems).toHaveLength(1);
    const last = wrong.split("\n").at(-1) ?? "";
    const expected = wrong.endsWith("title: Help") ? line(about, last) + 1 : line(about, last);
    expect(problems[0]).toMatchObject({ file: about, line: expected, message, fix: like(fix) });
  });

  test("do not hide mistakes in the text below them", async () => {
    const { problems } = await damage({
      [about]: (text) => swap(/^title: .*$/m, "title: a: b")(text) + "\n\n<Calout />\n",
    });
    expect(problems.map(({ field }) => field)).toEqual([undefined, "<Calout>"]);
  });

  test("are missing, or have no end", async () => {
    const { problems } = await damage({
      [about]: "## Only text\n\nHello.\n",
      "content/pages/contact.mdx": swap(/\n---\n/, "\n"),
      "content/pages/privacy.mdx": "---\n---\n\nHello.\n",
    });
    const fields = problems.filter(({ file, field }) => file.startsWith("content/pages") && field !== "link");
    expect(fields.map(({ file, message }) => [file, message])).toEqual([
      [about, "the fields at the top are missing"],
      ["content/pages/contact.mdx", "the fields at the top have no end"],
      ["content/pages/privacy.mdx", "there are no fields here"],
    ]);
  });
});

describe("a data file", () => {
  test("that cannot be read, with its line", async () => {
    const { only, line } = await damage({
      "content/topics.yaml": swap("  title: First steps", "  title: First: steps"),
    });
    expect(only).toMatchObject({ file: "content/topics.yaml", line: line("content/topics.yaml", "First: steps") });
  });

  test("with an unknown field, a wrong number and a link that leads nowhere", async () => {
    const site = "content/site.yaml";
    const { problems, line } = await damage({
      [site]: (text) =>
        swap(
          "href: /about/",
          "href: /abuot/",
        )(swap(/^phone: .*$/m, "phone: ask Ana")(swap("tagline:", "tag-line:")(text))),
    });
    expect(problems).toMatchObject([
      {
        file: site,
        line: line(site, "phone:"),
        field: "phone",
        found: "ask Ana",
        fix: like(/^write a number such as 202-555-0123/),
      },
      { file: site, line: line(site, "tag-line:"), field: "tag-line", fix: "write tagline" },
      { file: site, line: line(site, "/abuot/"), found: "/abuot/", fix: like(/^write \/about\/ /) },
    ]);
  });

  test("with a helpline that nobody read again, and one for the night that there is not", async () => {
    const site = "content/site.yaml";
    const { problems, line } = await damage({
      [site]: (text) => swap("night: valley", "night: valey")(swap(/^ {4}read: .*\n/m, "")(text)),
    });
    expect(problems.toSorted((a, b) => (a.field ?? "").localeCompare(b.field ?? ""))).toMatchObject([
      { file: site, field: like(/^helplines, entry 1/), message: "this field is missing" },
      { file: site, line: line(site, "night:"), field: "night", found: "valey", fix: like(/^write valley /) },
    ]);
  });

  test("with a source that nobody can check", async () => {
    const sources = "content/sources.yaml";
    const { problems } = await damage({
      [sources]: (text) => swap(/ {2}passages:\n.*\n/, "")(swap(/^ {2}url: .*\n/m, "")(text)),
    });
    expect(problems).toMatchObject([
      { file: sources, field: "river-study.url", fix: like(/withoutLink/) },
      { file: sources, field: "river-study.passages", fix: like(/unread/) },
    ]);
  });

  test("that is missing", async () => {
    const { problems } = await damage({ "content/week.yaml": null, "content/pages/crisis.mdx": null });
    expect(problems).toContainEqual({ file: "content/week.yaml", message: "this file is missing", fix: "put it back" });
    expect(problems).toContainEqual(expect.objectContaining({ file: "content/pages/crisis.mdx", fix: "put it back" }));
  });
});
