import { mkdtempSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pageWords } from "../../src/integrations/page-words.ts";

test("a page has the words of its scripts and of those that they load, and of no others", () => {
  const root = mkdtempSync(join(tmpdir(), "page-words-"));
  mkdirSync(join(root, "_astro"));
  const scripts = {
    "page.1.js": 'import("./later.2.js")',
    "later.2.js": "el.className='late'",
    "other.3.js": "'other'",
  };
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(root, "_astro", name), text);
  const words = pageWords(root)('<script type="module" src="/_astro/page.1.js"></script>');
  expect(words).toContain("late");
  expect(words).not.toContain("other");
  expect(pageWords(root)("<p>")).toEqual(new Set());
});
