import { describe, expect, test } from "vitest";
import { about, append, damage, like, program, swap } from "./damage.ts";

describe("components", () => {
  test.each([
    ['<Calout title="Hi">\n\nHello.\n\n</Calout>', "<Calout>", "<Calout>", "write <Callout>"],
    ['<Callout title="Hi" kind="urgnt">\n\nHello.\n\n</Callout>', "<Callout> kind", "urgnt", /^write urgent /],
    ["<Callout>\n\nHello.\n\n</Callout>", "<Callout> title", undefined, 'write <Callout title="…">'],
    ['<Callout titel="Hi">\n\nHello.\n\n</Callout>', "<Callout> titel", "titel", /^write title/],
    ['<Callout title={"Hi"}>\n\nHello.\n\n</Callout>', "<Callout> title", undefined, /^write title="…"/],
    ['<Callout title="Hi" {...all}>\n\nHello.\n\n</Callout>', "<Callout>", "{...all}", "take it away"],
    ['<Callout title="Hi" />', "<Callout>", undefined, /^write its text between/],
    ["Call <Phone>us</Phone>.", "<Phone>", "us", /^write <Phone/],
    ['Call <Helpline id="lifelin" />.', "<Helpline> id", "lifelin", /^write lifeline /],
    ['<Helplines only="valley  lifelin" />', "<Helplines> only", "lifelin", /^write lifeline /],
    ['<Helplines only="valley,lifeline" />', "<Helplines> only", "valley,lifeline", /^write/],
    ['<ClinicFacts only="license insurer" />', "<ClinicFacts> only", "insurer", /^write insurers /],
    ['Yes.<Source id="river-stdy" />', "<Source> id", "river-stdy", /^write river-study /],
    ['## More\n\n<Question id="A b" ask="What?">That.</Question>', "<Question> id", "A b", /^use small letters/],
    ["Our parts: <ProgramCards /> are these.", "<ProgramCards>", "<ProgramCards>", /^put it on a line of its own/],
    ["<ProgramCards client:load />", "<ProgramCards> client:load", "client:load", "take it away"],
  ])("%j", async (text, field, found, fix) => {
    const { only, line } = await damage({ [about]: append(text) });
    const wrong = text.split("\n").find((part) => part.includes("<")) ?? "";
    expect(only).toMatchObject({ file: about, line: line(about, wrong), field, fix: like(fix) });
    expect(only.found).toBe(found);
  });
});

describe("text that cannot be read", () => {
  test.each([
    ['<Callout title="Hi">\n\nHello.', 0, "<Callout> is opened and never closed", /^write <\/Callout> after/],
    [
      '<Steps>\n\n<Callout title="Hi">\n\nHello.\n\n</Steps>',
      6,
      /<Callout> of line \d+ is still open/,
      "write </Callout> before it",
    ],
    ['<Callout title="Hi">\n\nHello.\n\n</Calout>', 4, /<Callout> of line \d+ is still open/, "write </Callout>"],
    ["Hello.\n\n</Steps>", 2, "</Steps> closes what was never opened", /^take it away/],
    ["Hello.\n\nUnder <5 days.", 2, "the sign < opens a component here", /^write "less than"/],
    ["<!-- later", 0, "a comment begins here and does not end", "write --> after it"],
    [
      "<Callout title=Hi>\n\nHello.\n\n</Callout>",
      0,
      "an attribute's value has no quotation marks",
      'write <Callout title="Hi">',
    ],
    ["See <www.example.org>.", 0, "an address in < > is not a link here", "write [words of the link](www.example.org)"],
    ["A { brace.", 0, "the sign { opens code here", /^write \\\{/],
  ])("%j", async (text, below, message, fix) => {
    const { only, line } = await damage({ [about]: append(`Here it begins:\n\n${text}`) });
    expect(only).toMatchObject({ file: about, message: like(message), fix: like(fix) });
    expect(only.line).toBe(line(about, "Here it begins:") + 2 + below);
  });

  test("has its lines counted with those of the fields, Windows line ends too", async () => {
    const { only, line } = await damage({ [about]: (text) => append("<Steps>")(text).replaceAll("\n", "\r\n") });
    expect(only).toMatchObject({ file: about, line: line(about, "<Steps>") });
  });
});

describe("code and HTML", () => {
  test.each([
    ["import Chart from './chart.js'", undefined, /import is read as code/, /^take it away/],
    ["Today is {new Date()}.", undefined, "what stands in { } is read as code", /\\\{ and/],
    ["Say <div>hello.</div>", "<div>", "this HTML cannot be used in a page", /^take the tag away/],
    ["<script>alert(1)</script>", "<script>", "this HTML cannot be used in a page", /^take it away/],
  ])("%j", async (text, field, message, fix) => {
    const { only, line } = await damage({ [about]: append(text) });
    expect(only).toMatchObject({ line: line(about, text), message: like(message), fix: like(fix) });
    expect(only.field).toBe(field);
  });

  test.each([
    "{/* Ask the office. */}",
    "<!-- Ask the office about <br> and {this}. -->",
    "Text.<!-- one\n\ntwo --> Text.",
  ])("%j is a comment", async (text) => {
    expect((await damage({ [about]: append(text) })).problems).toEqual([]);
  });
});

describe("plain HTML", () => {
  test.each([
    "One<br>two<br/>three.\n<br>\nFour.\n<hr>",
    "A <b>bold</b>, <I>weak</I>, <span style='color:red'>red</span> word and H<sub class=x>2</sub>O.",
    "<center>Hello.</center>\n\n<P>Hello.\n\n<P>Hello.",
    "<p>One</p>\n<p>Two</p>\n\n<div class='x'>\n\nThree\n\n</div>",
    'Read <a href="/contact/" target="_blank">this</a> or <https://hill.example/a_b>.',
    "- One<br>two\n\n| a<br>b | <b>c</b> |\n| --- | --- |\n| <br> | <i>d</i> |",
  ])("%j is read", async (text) => {
    expect((await damage({ [about]: append(text) })).problems).toEqual([]);
  });

  test.each([
    ['<img src="./no.jpg" alt="A path over a hill" width="3" class="x">', "there is no such picture beside the page"],
    ['| <IMG SRC="https://hill.example/a.jpg" ALT="A path over a hill"> |\n| --- |', /^a picture lies beside the page/],
    ["<h4>A step too far</h4>", "this heading skips a level"],
    ['<a href="/nowhere/">This</a>', "there is no such page"],
  ])("%j is told as Markdown is", async (text, message) => {
    const { only, line } = await damage({ [about]: append(`## Hello\n\n${text}`) });
    expect(only).toMatchObject({ line: line(about, text.split("\n").at(0) ?? ""), message: like(message) });
  });

  test("a picture without words is told", async () => {
    const { problems } = await damage({
      "content/articles/spring-open-house/index.md": append('<img src="./tree.svg">'),
    });
    expect(problems.map(({ message }) => message)).toContain("this picture says nothing to those who cannot see it");
  });
});

describe("headings", () => {
  test.each([
    ["# Hello", "only the title at the top of the file has level 1", "write ## Hello"],
    ["## One more\n\n#### Hello", "this heading skips a level", "write ### Hello"],
    ["##", "this heading has no words", /^write them/],
  ])("%j", async (text, message, fix) => {
    const { only, line } = await damage({ [about]: append(text) });
    const last = text.split("\n").at(-1) ?? "";
    expect(only).toMatchObject({ field: "heading", message, fix: like(fix) });
    expect(only.found).toContain(last);
    if (last !== "##") expect(only.line).toBe(line(about, last));
  });

  test("a question needs a section above it", async () => {
    const { only } = await damage({
      [about]: (text) => text.replace(/^---\n[\s\S]*?\n---\n/, '$&\n<Question id="q" ask="What?">That.</Question>\n'),
    });
    expect(only).toMatchObject({ found: "<Question>", fix: like(/^write a line ##/) });
  });

  test("two places of one page with one address", async () => {
    const { problems } = await damage({
      [about]: append('## Twice over\n\n## Twice, over\n\n<Question id="twice-over" ask="What?">That.</Question>'),
      [program]: append("## Sources\n\n## Menu"),
    });
    expect(problems.map(({ file, field, found }) => [file, field, found])).toEqual([
      [about, "heading", "twice-over"],
      [about, "<Question> id", "twice-over"],
      [program, "heading", "sources"],
      [program, "heading", "menu"],
    ]);
  });
});

describe("sources", () => {
  test("cited and not listed, listed and not cited", async () => {
    const { problems, line } = await damage({
      [program]: (text) => append('Yes.<Source id="hill-guide" />')(swap("sources: [", "sources: [old-book, ")(text)),
    });
    expect(problems).toMatchObject([
      {
        line: line(program, "sources: ["),
        field: "sources",
        found: "old-book",
        fix: like(/write <Source id="old-book" \/>/),
      },
      {
        line: line(program, 'id="hill-guide"'),
        field: "<Source> id",
        found: "hill-guide",
        fix: like(/add hill-guide to sources/),
      },
    ]);
  });
});
