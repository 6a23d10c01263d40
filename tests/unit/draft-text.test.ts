import { expect, test } from "vitest";
import { isDraftText } from "../../src/content/publication.ts";

test.each([
  "---\ntitle: x\ndraft: true\n---\n",
  "---\r\ndraft:  true # not yet\r\n---\r\n\r\nWords",
  "---\ndraft: true\ntitle: [\n\nno end",
])("is a draft, whatever else is wrong with it: %j", (text) => {
  expect(isDraftText(text)).toBe(true);
});

test.each([
  "---\ntitle: x\n---\n\ndraft: true\n",
  "---\ndraft: false\n---\n",
  "---\n# draft: true\ntitle: draft: true\nnote:\n  draft: true\n---\n",
  '---\ndraft: "true"\n---\n',
])("is none: %j", (text) => {
  expect(isDraftText(text)).toBe(false);
});
