import { expect, test } from "vitest";
import { keepText, mergeText, noteText, watchTexts } from "../../../src/admin/keep-text.ts";

const before = `Setext heading
--------------

A \\* star and \\[no link], __bold__ text.

{/* A comment */}

| left | right |
|:-----|------:|
| a    |     1 |
| b    |     2 |

* one
* two`;
const untouched = `## Setext heading

A \\* star and [no link], **bold** text.

{/\\* A comment \\*/}

| left | right |
| --- | --- |
| a | 1 |
| b | 2 |

- one
- two`;

test("what the editor wrote in its own way stands as it stood", () => {
  expect(mergeText(before, untouched, untouched)).toBe(before);
});

test("a word that somebody changed changes its line, in a table too", () => {
  const after = untouched.replace("| b | 2 |", "| b | 3 |").replace("- two", "- two\n- three");
  const lines = mergeText(before, untouched, after).split("\n");
  const was = before.split("\n");
  expect(lines.slice(0, 10)).toEqual(was.slice(0, 10));
  expect(lines[10]).toBe("| b | 3 |");
  expect(lines.slice(-3)).toEqual(["* one", "* two", "* three"]);
});

test("what somebody takes away is gone, and what they add is there", () => {
  expect(mergeText(before, untouched, untouched.replace("{/\\* A comment \\*/}\n\n", ""))).not.toContain("comment");
  expect(mergeText(before, untouched, `New first line.\n\n${untouched}`)).toBe(`New first line.\n\n${before}`);
});

/** What the editor tells when it has written a text. */
const update = (value: string) => Object.assign(new Event("Update"), { detail: { value } });

test("the text untouched is what the editor first made of the letters that were opened", () => {
  const page = new EventTarget();
  watchTexts(page);
  noteText(before);
  page.dispatchEvent(update("something else"));
  page.dispatchEvent(update(untouched));
  const after = untouched.replace("one", "one more");
  page.dispatchEvent(update(after));
  expect(keepText(before, after)).toBe(before.replace("* one", "* one more"));
  // And again, where the first save failed.
  expect(keepText(before, after)).toBe(before.replace("* one", "* one more"));
});
