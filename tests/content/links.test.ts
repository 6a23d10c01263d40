import { describe, expect, test } from "vitest";
import { about, append, article, damage, like, program, swap } from "./damage.ts";

const founding = "/blog/how-intensive-outpatient-program-works/";

test("a topic that no page is about has no page itself", async () => {
  const topic = "\nno-page-yet:\n  title: No page yet\n  sentence: Nothing stands here yet, and some day it will.\n";
  const { problems } = await damage({
    "content/topics.yaml": append(topic),
    [about]: append("Read [this](/topics/no-page-yet/)."),
  });
  expect(problems.filter(({ file }) => file === about)).toMatchObject([
    { message: "there is no such page", found: "[this](/topics/no-page-yet/)" },
  ]);
});

describe("a link", () => {
  test.each([
    ["/programs/weekly-shedule/", "there is no such page", /^write \/programs\/weekly-schedule\/ /],
    [
      "/programs/weekly-schedule",
      "an address inside the site has a slash at both ends",
      /^write \/programs\/weekly-schedule\/ /,
    ],
    [
      "../programs/weekly-schedule/",
      "an address inside the site has a slash at both ends",
      /^write \/programs\/weekly-schedule\/ /,
    ],
    [
      "/programs/weekly-schedule.mdx",
      "an address inside the site has a slash at both ends",
      /^write \/programs\/weekly-schedule\/ /,
    ],
    [`${founding}#readyness`, /there is no place #readyness/, /works\/#readiness /],
    ["#no-such-place", /there is no place #no-such-place/, /^write/],
    ["", "this link leads nowhere", /^write an address/],
    ["#", "this link leads nowhere", /^write an address/],
    ["/zebra-crossing-photographs/", "there is no such page", /^write the address that the page has here/],
    ["/2019/03/05/a-post/", /old one/, /^write the address that the page has here/],
    ["/2019/03/weekly-schedule/", /old one/, "write /programs/weekly-schedule/"],
    ["/?p=123", /old one/, /^write the address that the page has here/],
    ["/category/events/", /old one/, /^write the address that the page has here/],
    ["www.example.org", "this address lacks its beginning", "write https://www.example.org"],
    ["javascript:alert(1)", "this is no web address", /^write an address/],
    ["tel:602-926-7729", "numbers stand in site.yaml only", /^write <Phone \/>/],
    ["https://juniper-house.example/about/", "this names our own site by its full address", "write /about/"],
  ])("to %j", async (href, message, fix) => {
    const { only, line } = await damage({ [about]: append(`Read [this](${href}).`) });
    expect(only).toMatchObject({
      file: about,
      line: line(about, "Read [this]"),
      field: "link",
      found: `[this](${href})`,
      message: like(message),
      fix: like(fix),
    });
  });

  test.each([
    `${founding}#readiness`,
    `${founding}#can-i-work`,
    `${founding}#sources`,
    "/search/?q=first+week",
    "/rss.xml",
    "/",
    "https://example.org/anything",
    "mailto:someone@example.org",
  ])("to %s is good", async (href) => {
    expect((await damage({ [about]: append(`Read [this](${href}).`) })).problems).toEqual([]);
  });

  test("with its address further down is checked there", async () => {
    const { only, line } = await damage({ [about]: append("Read [this][place].\n\n[place]: /nowhere/") });
    expect(only).toMatchObject({ line: line(about, "[place]:"), found: "/nowhere/" });
  });

  test("to a draft says so, unless it stands on a draft", async () => {
    const { problems } = await damage({
      [program]: swap("order:", "draft: true\norder:"),
      "content/programs/family-and-support.mdx": swap("order:", "draft: true\norder:"),
      [about]: append("Read [this](/programs/weekly-schedule/)."),
    });
    const toGroup = problems.filter(({ found }) => found?.includes("/programs/weekly-schedule/"));
    expect(toGroup).toContainEqual(
      expect.objectContaining({ file: about, message: `${program} is a draft: visitors do not see it` }),
    );
    expect(problems.filter(({ file }) => file === "content/programs/family-and-support.mdx")).toEqual([]);
  });

  test("to a page of the future says from when, unless it stands on a later one", async () => {
    const { problems } = await damage({
      [program]: swap(/^published: .*$/m, "published: 2999-01-01"),
      "content/programs/family-and-support.mdx": (text) =>
        append("Read [this](/programs/weekly-schedule/).")(
          swap(/^nextReview: .*$/m, "nextReview: 3000-01-01")(swap(/^published: .*$/m, "published: 2999-06-01")(text)),
        ),
      [about]: append("Read [this](/programs/weekly-schedule/)."),
    });
    const toGroup = problems.filter(({ found }) => found?.includes("/programs/weekly-schedule/"));
    expect(toGroup.map(({ file }) => file)).toContain(about);
    expect(toGroup.map(({ file }) => file)).not.toContain("content/programs/family-and-support.mdx");
    expect(toGroup[0]?.message).toContain("goes live on 2999-01-01");
  });
});

describe("a picture", () => {
  test("of an article that is not there", async () => {
    const { only, line } = await damage({ [article]: swap("src: ./path.svg", "src: ./paht.svg") });
    expect(only).toMatchObject({
      file: article,
      line: line(article, "src:"),
      field: "picture.src",
      found: "./paht.svg",
      fix: "write ./path.svg",
    });
  });

  test("in another spelling, which only some computers forgive", async () => {
    const { only } = await damage({ [article]: swap("src: ./path.svg", "src: ./Path.svg") });
    expect(only.fix).toBe("write ./path.svg");
  });

  test("that is no picture, or cut short, is told once", async () => {
    const folder = "content/articles/how-intensive-outpatient-program-works";
    const { problems } = await damage({
      [`${folder}/broken.jpg`]: "not a picture",
      [`${folder}/path.svg`]: (text) => text.slice(0, 200),
      [article]: append("![A photograph of the door.](./broken.jpg)"),
    });
    expect(problems.map(({ file, message }) => [file, message])).toEqual([
      [`${folder}/broken.jpg`, "this file holds no picture that can be shown"],
      [`${folder}/path.svg`, "browsers cannot read this drawing: it is not well-formed XML"],
    ]);
  });

  test.each([
    ["![](./path.svg)", "this picture says nothing to those who cannot see it", /^write what it shows/],
    ["![A path.](./pth.svg)", "there is no such picture beside the page", "write ./path.svg"],
    [
      "![A path.](https://example.org/a.png)",
      "a picture lies beside the page, not at another address",
      /write \.\/a\.png$/,
    ],
    ["![A path.](./index.mdx)", "this file is no picture", /^name a file/],
  ])("in the text: %s", async (text, message, fix) => {
    const { only, line } = await damage({ [article]: append(text) });
    expect(only).toMatchObject({ file: article, line: line(article, text), found: text, message, fix: like(fix) });
  });

  test.each([
    [
      "![A path in the hills][x]",
      "https://example.org/a.png",
      "a picture lies beside the page, not at another address",
    ],
    ["![x]", "//example.org/a.png", "a picture lies beside the page, not at another address"],
    ["![A path in the hills][X]", "./pth.svg", "there is no such picture beside the page"],
    ["![][x]", "./path.svg", "this picture says nothing to those who cannot see it"],
  ])("with its address further down: %s %s", async (text, url, message) => {
    const { problems, line } = await damage({ [article]: append(`${text}\n\n[x]: ${url}`) });
    expect(problems).toMatchObject([{ file: article, line: line(article, text), field: "picture", message }]);
  });

  test("with its address further down is good, and its words are read like others", async () => {
    const alt = "A path goes up a hill towards the sun";
    expect((await damage({ [article]: append(`![${alt}][x]\n\n[x]: ./path.svg`) })).problems).toEqual([]);
    const { problems } = await damage({
      [article]: append("![An addict on a path in the hills][x]\n\n[x]: ./path.svg"),
    });
    expect(problems.map(({ found }) => found?.toLowerCase())).toContainEqual(expect.stringContaining("addict"));
  });
});
