import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPage, writePage } from "../../../src/admin/file-format.ts";
import { fixtureContent } from "../../support/fixture-site.ts";
import { componentForms } from "../../../src/admin/staff-component-forms.ts";

const forms = componentForms();
const pages = globSync(`${fixtureContent}/**/*.mdx`).map((file) => ({ file, text: readFileSync(file, "utf8") }));

describe("Every component in the content", () => {
  test.for(forms.map((form) => ({ form, id: form.id })))("$id comes back from its form as it was", ({ form }) => {
    for (const { file, text } of pages)
      for (const match of text.matchAll(new RegExp(form.pattern, `${form.pattern.flags}g`)))
        expect(form.toBlock(form.fromBlock(match)), file).toBe(match[0]);
  });

  test("has a form", () => {
    for (const { file, text } of pages)
      for (const [, name] of text.matchAll(/<([A-Z]\w+)/g))
        expect(
          forms.map(({ id }) => id),
          file,
        ).toContain(name);
  });
});

test("Every page comes back as it was when nothing was edited", () => {
  for (const { text } of pages) {
    const shape = text.includes("\nanswers:") ? { fields: { answers: { blocks: null } } } : null;
    expect(writePage(readPage(text, shape), shape)).toBe(text);
  }
});

test("What somebody types cannot break out of a component", () => {
  const callout = forms.find(({ id }) => id === "Callout");
  expect(callout?.toBlock({ title: 'A "quoted" word', text: "Words" })).toBe(
    '<Callout title="A ”quoted” word">\n\nWords\n\n</Callout>',
  );
});
