import { describe, expect, test } from "vitest";
import { append, about, damage, like, swap } from "./damage.ts";

const file = "content/redirects.yaml";
const founding = "/blog/how-intensive-outpatient-program-works/";
const translated = `/es${founding}`;

const entries = (...pairs: [from: string, to: string][]) =>
  pairs.map(([from, to]) => `- from: ${from}\n  to: ${to}\n`).join("");

test("a site may do without old addresses, and their file may say nothing", async () => {
  for (const text of [null, "# Nothing yet.\n", "[]\n"]) expect((await damage({ [file]: text })).problems).toEqual([]);
});

test.each([
  ["/2019/03/our-post/", founding],
  ["/2019/03/our-post", `${founding}#sources`],
  ["/Our-Post.HTML", "/contact/"],
  ["/?p=123", "/contact/"],
  ["/index.php?p=123&lang=en", "/contact/"],
  ["/category/news/*", "/blog/"],
  ["/café/", "/contact/"],
  ["/caf%C3%A9/menü", "/contact/"],
  ["/feed/", "/rss.xml"],
  ["/tag/family/", "/topics/family/"],
  ["/es/antes/", translated],
  ["/gone/", "https://example.org/elsewhere"],
  ["/blog/a-draft/", founding],
])("%s may lead to %s", async (from, to) => {
  expect((await damage({ [file]: entries([from, to]) })).problems).toEqual([]);
});

describe("an old address is told", () => {
  test.each([
    ["https://old-clinic.example/our-post/", "write /our-post/"],
    ["https://old-clinic.example", "write /"],
    ["//old-clinic.example/our-post/?p=1", "write /our-post/?p=1"],
    ["www.old-clinic.example/our-post/", "write /our-post/"],
    ["our-post/", "write /our-post/"],
    ["/our-post/#part", "write /our-post/"],
    ["/our post/", "write /our%20post/"],
    ["/our//post/", "write /our/post/"],
    ["/news*", "write /news/*"],
    ["/news/*/post/", "write /news/*"],
    ["/?p=*", /an entry for each/],
    ["/?preview", /\/\?p=123/],
    ["/100%/", /copy the address/],
    ["/a/%2e%2e/b/", /copy the address/],
  ])("when it is none: %s", async (from, fix) => {
    const { only, line } = await damage({ [file]: entries(["/old/", "/contact/"], [`"${from}"`, "/contact/"]) });
    expect(only).toMatchObject({
      file,
      line: line(file, from),
      field: "entry 2, from",
      found: `"${from}"`,
      fix: like(fix),
    });
  });

  test("when it stands there twice, however it is written", async () => {
    const twice = entries(["/café", "/contact/"], ["/caf%c3%a9/", "/about/"]);
    expect((await damage({ [file]: twice })).only).toMatchObject({
      message: "this old address stands here a second time; the first is in line 1",
      found: "/caf%c3%a9/",
    });
    const differing = entries(["/?p=1", "/contact/"], ["/?p=2", "/about/"], ["/x/*", "/about/"], ["/x/", "/contact/"]);
    expect((await damage({ [file]: differing })).problems).toEqual([]);
  });

  test.each([
    ["/about/", /^there is a page at \/about\/,/, "take the entry away, or make content/pages/about.mdx a draft"],
    ["/about", /^there is a page at \/about\/,/, /draft$/],
    ["/topics/family/", /^there is a page at/, "take the entry away"],
    ["/blog/", /^there is a page at/, "take the entry away"],
    ["/blog/*", /^there is a page at \/blog\//, /below which/],
    ["/*", /^there is a page at \//, /below which/],
    ["/blog/a-page-of-the-future/", /^from \d{4}-\d\d-\d\d on there is a page/, /draft$/],
    ["/rss.xml", "this address belongs to the site itself", "take the entry away"],
    ["/admin/old/", "this address belongs to the site itself", "take the entry away"],
    ["/_astro/*", "this address belongs to the site itself", "take the entry away"],
    ["/blog/2/", "this address belongs to the site itself", "take the entry away"],
  ])("when something is there: %s", async (from, message, fix) => {
    expect((await damage({ [file]: entries([from, "/contact/"]) })).only).toMatchObject({
      field: "entry 1, from",
      message: like(message),
      fix: like(fix),
    });
  });
});

describe("a new address is told", () => {
  test.each([
    ["/contacts/", /^write \/contact\/ /],
    ["/contact", /^write \/contact\/ /],
    [`${founding}#nowhere`, /#/],
    ["http://example.org/page", "write https://example.org/page"],
    ["mailto:someone@example.org", "write the address of a page, such as /contact/"],
    ["/blog/a-draft/", "write the address of a page that visitors see"],
    ["/blog/a-page-of-the-future/", "write the address of a page that visitors see"],
  ])("when it leads nowhere: %s", async (to, fix) => {
    const { only, line } = await damage({ [file]: entries(["/old/", to]) });
    expect(only).toMatchObject({ file, line: line(file, "to:"), field: "entry 1, to", found: to, fix: like(fix) });
  });

  test("when it names our own site by its full address", async () => {
    const { only } = await damage({
      "content/site.yaml": swap(/^url: .*$/m, "url: https://clinic.example"),
      [file]: entries(["/old/", "https://clinic.example/contact/"]),
    });
    expect(only.fix).toBe("write /contact/");
  });

  test("when it leads on, with the last one; a circle is told once", async () => {
    const chain = entries(["/a/", "/b"], ["/b/", "/c/#part"], ["/c/", "/contact/"]);
    expect((await damage({ [file]: chain })).problems.map(({ found, fix }) => [found, fix])).toEqual([
      ["/b", "write /contact/"],
      ["/c/#part", "write /contact/"],
    ]);
    const circle = entries(["/x/", "/a/"], ["/a/", "/b/"], ["/b/", "/a/"]);
    expect((await damage({ [file]: circle })).only).toMatchObject({
      field: "entry 2, to",
      message: "this leads in a circle: /a/ → /b/",
    });
    expect((await damage({ [file]: entries(["/a/", "/a"]) })).only.message).toBe("this address leads to itself");
    expect((await damage({ [file]: entries(["/a/*", "/a/b/"]) })).only.message).toBe("this address leads to itself");
  });

  test("when the page exists in the language of the old address", async () => {
    expect((await damage({ [file]: entries(["/es/antes/", founding]) })).only).toMatchObject({
      message: "this page exists in the language of the old address",
      fix: `write ${translated}`,
    });
  });

  test("also when the old one is none", async () => {
    const { problems } = await damage({ [file]: entries(["old", "/contacts/"]) });
    expect(problems.map(({ field, fix }) => [field, fix])).toEqual([
      ["entry 1, from", "write /old"],
      ["entry 1, to", like(/^write \/contact\//)],
    ]);
  });
});

test("fields are those of the schema, and one mistake is told once", async () => {
  expect((await damage({ [file]: "- from: /a/\n  too: /contact/\n" })).only).toMatchObject({
    found: "too",
    fix: "write to",
  });
  expect((await damage({ [file]: "- from: /a/\n" })).only).toMatchObject({ field: "entry 1, to" });
  expect((await damage({ [file]: "- from:\n  to: /contact/\n" })).only.message).toBe("this field is empty");
  expect((await damage({ [file]: '- from: ""\n  to: /contact/\n' })).only.fix).toBe(
    "write what follows the name of the site, such as /2019/03/our-post/",
  );
  expect((await damage({ [file]: "from: /a/\nto: /contact/\n" })).problems.length).toBeGreaterThan(0);
});

test("a link to an old address is told with the new one", async () => {
  const { only } = await damage({
    [file]: entries(["/old/", "/contact/"]),
    [about]: append("Read [this](/old/)."),
  });
  expect(only).toMatchObject({ file: about, message: "this is an old address", fix: "write /contact/" });
});
