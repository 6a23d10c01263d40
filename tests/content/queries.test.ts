import { expect, test } from "vitest";
import { damage, like } from "./damage.ts";

const file = "content/queries.yaml";

const entry = (page: string, query: string) => `- page: ${page}\n  queries: |\n    ${query}\n`;

test("a site may do without what people ask, and good entries pass", async () => {
  expect((await damage({ [file]: null })).problems).toEqual([]);
  const good = entry("/contact/", "who do i call") + entry("/crisis/", "right now") + entry("none", "best tacos");
  const spanish = entry("/contact/", "a quien llamo") + entry("/crisis/", "right now");
  expect((await damage({ [file]: good, "content/es/queries.yaml": spanish })).problems).toEqual([]);
});

test.each([
  ["/contacts/", /^write \/contact\/ /],
  ["/blog/a-draft/", /^take the link away/],
  ["https://988lifeline.org/", /^write the address of a page/],
])("a page that does not answer is told with what to write: %s", async (page, fix) => {
  const { only, line } = await damage({ [file]: entry("/crisis/", "right now") + entry(page, "who do i call") });
  expect(only).toMatchObject({ file, line: line(file, `page: ${page}`), field: "entry 2, page", fix: like(fix) });
});

test("a second entry for a page, and a query of two pages, are told with the line of the first", async () => {
  const twice = entry("/crisis/", "right now") + entry("/crisis/", "help me");
  expect((await damage({ [file]: twice })).only.message).toBe("this page has an entry already, in line 1");
  const same = entry("/crisis/", "right now") + entry("/contact/", "right now");
  expect((await damage({ [file]: same })).only).toMatchObject({
    message: "this query stands in the entry of line 2 already",
    found: "right now",
  });
});
