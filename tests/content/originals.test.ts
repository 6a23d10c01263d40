import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { originalsText } from "../../src/check/originals.ts";
import { article, type Damage, damage, like, swap, whole } from "./damage.ts";

const record = "content/es/originals.yaml";
const noted = originalsText(whole, "es");
const translated = article.replace("content/", "content/es/");
const words = "content/es/words.yaml";
const crisis = "content/pages/crisis.mdx";

/** What the check says of translations after something happened to originals. */
const after = async (damages: Record<string, Damage>) => {
  const { problems, warnings, site, line } = await damage({ [record]: noted, ...damages });
  expect(problems).toEqual([]);
  return { told: warnings.filter(({ message }) => /original|translates/.test(message)), site, line };
};

describe("a translation whose original changed is told with what changed", () => {
  test.each<[string, RegExp | string, string, (file: string) => RegExp]>([
    ["a sentence", "the weekly hours", "the hours", (file) => new RegExp(`^${file}:\\d+ changed: "Treatment needs"$`)],
    [
      "a new section",
      "## Daily life",
      "## One more\n\nWith words.\n\n## Daily life",
      (file) => new RegExp(`^${file}:\\d+ new: "One more"$`),
    ],
    [
      "a field",
      "title: How care by day works",
      "title: Care by day",
      (file) => new RegExp(`^${file}:2 changed: title$`),
    ],
    [
      "a box's title",
      "on your own",
      "alone",
      (file) => new RegExp(`^${file} changed: the text above the first heading$`),
    ],
  ])("%s", async (_, old, fresh, found) => {
    const { told } = await after({ [article]: swap(old, fresh) });
    expect(told).toMatchObject([
      {
        file: translated,
        message: "its original has changed since this was translated",
        found: like(found(article)),
        fix: `translate what changed, and run npm run translated -- ${translated}`,
        severity: "warning",
      },
    ]);
  });

  test("a heading", async () => {
    const { told } = await after({ [crisis]: swap("## Lines of the valley", "## Who answers") });
    expect(told).toMatchObject([
      { found: like(new RegExp(`^${crisis}:\\d+ new: "Who answers"\\s+${crisis} gone: #lines-of-the-valley$`)) },
    ]);
  });

  test.each([
    ["content/levels.yaml", "one hour a week", "two hours a week", "content/es/levels.yaml", "weekly"],
    ["content/words.yaml", "Skip to the page", "Skip to the text", words, "frame"],
    ["content/words.yaml", "published: Published", "published: On", words, "byline"],
    ["content/site.yaml", "Someone could die or is hurt", "Someone could die", words, "helplines emergency"],
  ])("an entry of %s", async (file, old, fresh, translation, name) => {
    const { told, line } = await after({ [file]: swap(old, fresh) });
    expect(told).toMatchObject([{ file: translation, found: like(new RegExp(`^${file}:\\d+ changed: ${name}$`)) }]);
    expect(line(file, fresh)).toBeGreaterThan(0);
  });
});

describe("nothing is told", () => {
  test.each([
    ["white space", "You can call <Phone />", "You  can\n  call <Phone />"],
    ["search words", "aliases: [how does it work,", "aliases: [how, what does it do,"],
    ["the order of sources", "sources: [river-study, hill-guide,", "sources: [hill-guide, river-study,"],
    ["a day", "updated: 2026-03-03", "updated: 2026-03-04"],
    ["where a link leads", "(https://river.example/study)", "(https://river.example/other)"],
  ])("of %s", async (_, old, fresh) => {
    expect((await after({ [article]: swap(old, fresh) })).told).toEqual([]);
  });

  test("of what a translation does not have", async () => {
    expect(
      (await after({ "content/levels.yaml": swap("{ name: [old-book], hours: [old-book] }", "{ name: [old-book] }") }))
        .told,
    ).toEqual([]);
  });

  test("in a language without a record", async () => {
    expect((await after({ [record]: null, [article]: swap("the weekly hours", "the hours") })).told).toEqual([]);
  });
});

test("an entry by what it says, not by its search words", async () => {
  const translation = "content/es/topics.yaml";
  const mine = {
    [translation]: "family:\n  title: Para familias\n  sentence: Lo que puede hacer quien quiere a alguien.\n",
  };
  const { site } = await damage(mine);
  const ofTopics = { ...mine, [record]: originalsText(site, "es") };
  const topics = "content/topics.yaml";
  expect(
    (await after({ ...ofTopics, [topics]: swap("[my husband drinks", "[he drinks, my husband drinks") })).told,
  ).toEqual([]);
  expect((await after({ ...ofTopics, [topics]: swap("What to know before", "Before") })).told).toEqual([]);
  const { told } = await after({ ...ofTopics, [topics]: swap("What someone can do who", "What somebody does who") });
  expect(told).toMatchObject([{ file: translation, found: like(/^content\/topics\.yaml:\d+ changed: family$/) }]);
});

test("a translation that nobody noted is told", async () => {
  const without = noted.replace(/^articles\/how-[\s\S]*?(?=^\w)/m, "");
  const { told } = await after({ [record]: without });
  expect(told).toMatchObject([{ file: translated, message: like(/^nothing notes/), severity: "warning" }]);
});

test("noting one translation leaves the others as they were noted", async () => {
  const { site } = await after({
    [article]: swap("the weekly hours", "the hours"),
    "content/words.yaml": swap("Skip to the page", "Skip to the text"),
  });
  const { told } = await after({
    [record]: originalsText(site, "es", [translated]),
    [article]: swap("the weekly hours", "the hours"),
    "content/words.yaml": swap("Skip to the page", "Skip to the text"),
  });
  expect(told.map(({ file }) => file)).toEqual([words]);
  const all = parse(originalsText(site, "es")) as object;
  expect(Object.keys(all)).toEqual(Object.keys(parse(noted) as object));
});

test("the record takes fingerprints only", async () => {
  const { only } = await damage({ [record]: noted.replace(/title: .*/, "title: by hand") });
  expect(only).toMatchObject({ file: record, fix: like(/let npm run translated/) });
});
