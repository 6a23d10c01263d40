import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { editYaml } from "../../../src/admin/edit-yaml.ts";

const text = `# What the site says of itself.
name: Core Recovery   # never change
url: "https://a.example"
place: { region: AZ, country: US }
lead: >-
  Two lines that
  are one.

list:
  - "911"
  # The lifeline.
  - id: "988"
    who: Anyone
sources: [a, b]
draft: true
`;
const data = parse(text) as Record<string, unknown>;
const changed = (change: Record<string, unknown>) => editYaml(text, { ...data, ...change });

describe("An edited file", () => {
  test("is the same, to the last character, when nothing was edited", () => {
    expect(editYaml(text, data)).toBe(text);
    expect(changed({ email: "", openingHours: [], extra: { a: "" } })).toBe(text);
  });

  test.for([
    ["a plain text", { name: "New: name" }, ["name: Core Recovery   #", 'name: "New: name"   #']],
    ["a quoted text", { url: "https://b.example" }, ['"https://a.example"', '"https://b.example"']],
    ["a folded text", { lead: "One line." }, [">-\n  Two lines that\n  are one.", "One line."]],
    [
      "a field within a line",
      { place: { region: "CA", country: "US" } },
      ["{ region: AZ, country: US }", "{ region: CA, country: US }"],
    ],
    ["an entry of a list", { list: ["911", { id: "988", who: "All" }] }, ["who: Anyone", "who: All"]],
    [
      "a text with a comma within a line",
      { place: { region: "C, A", country: "US" } },
      ["region: AZ", 'region: "C, A"'],
    ],
    ["an entry with a comma in a list on one line", { sources: ["a", "b, c"] }, ["[a, b]", '[a, "b, c"]']],
    ["a list on one line", { sources: ["a", "c: d", "b"] }, ["[a, b]", '[a, "c: d", b]']],
    ["a field that is emptied", { draft: false }, ["draft: true\n", ""]],
    ["a new field", { email: "a@b.example" }, ["draft: true\n", "draft: true\nemail: a@b.example\n"]],
  ] as const)("differs in %s only", ([, change, [was, is]]) => {
    const after = changed(change);
    expect(after).toBe(text.replace(was, is));
    const { draft, ...said } = parse(after) as Record<string, unknown>;
    expect(said).toEqual(Object.fromEntries(Object.entries({ ...data, ...change }).filter(([key]) => key !== "draft")));
    expect(Boolean(draft)).toBe("draft" in change ? change.draft : true);
  });

  test("keeps the entries that stay when one is added or taken away", () => {
    expect(changed({ list: ["911"] })).toContain('list:\n  - "911"\n');
    expect(parse(changed({ list: ["911", { id: "988", who: "Anyone" }, "x"] }))).toMatchObject({
      list: ["911", { id: "988", who: "Anyone" }, "x"],
    });
  });

  test("says what is wrong with a file that is no YAML", () => {
    expect(() => editYaml("a: [", {})).toThrow();
  });
});
