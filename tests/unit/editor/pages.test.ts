import { describe, expect, test } from "vitest";
import { readPage, writePage, type Fields } from "../../../src/admin/file-format.ts";

const page = "---\ntitle: Nights\ntopics: [sleep]\n---\n\nFirst line.\n\nLast line.\n";
const kinds: [string, string][] = [
  ["a plain page", page],
  ["line ends of Windows", page.replaceAll("\n", "\r\n")],
  ["empty lines before the fields", `\n\n${page}`],
  ["spaces behind the lines around the fields", page.replaceAll("---\n", "---  \n")],
  ["no text", page.slice(0, page.indexOf("\n\nFirst") + 1)],
  ["no fields", "---\n---\n\nWords.\n"],
  ["a line of hyphens in the text", page.replace("Last line.", "---\n\nLast line.")],
];

describe("A page that nobody changed comes back as it was, and one word changes its line alone", () => {
  test.each(kinds)("%s", (_, text) => {
    const fields = readPage(text, null);
    expect(writePage(fields, null)).toBe(text);
    const change = (more: Fields) => writePage({ ...readPage(text, null), ...more }, null);
    if ("title" in fields) expect(change({ title: "Days" })).toBe(text.replace("Nights", "Days"));
    const body = (fields.body as string).replaceAll("\r\n", "\n");
    expect(change({ body })).toBe(text);
    if (body) expect(change({ body: body.replace("Last", "The last") })).toBe(text.replace("Last", "The last"));
  });
});

test("a field that stands there empty gets its value after a space", () => {
  const text = "---\ntitle: Nights\nemail:\n---\n\nWords.\n";
  expect(writePage({ ...readPage(text, null), email: "a@b.example" }, null)).toContain("\nemail: a@b.example\n");
});
