import { expect, test } from "vitest";
import { countWords, fill, longDate, readingMinutes, withinSentence } from "../../src/content/text.ts";

test.each([
  ["What an IOP is.", 4],
  ["You’ll need a well-kept plan, 9 hours a week.", 9],
  ["Read [about group therapy](/programs/group-therapy/#what-it-is) first.", 5],
  ['Nine hours.<Source id="samhsa-2021" /> Or more.', 4],
  ['<Question id="miss" ask="What if I miss a day?">\n\nCall us.\n\n</Question>', 8],
  ['<Callout kind="care" title="Not legal advice">\n\nAsk us.\n\n</Callout>', 5],
  ['A <Term id="taper">slow taper</Term> helps.', 4],
  ["## A heading\n\n- one\n- two **bold** words", 6],
  ["", 0],
])("%j has %d words", (mdx, words) => {
  expect(countWords(mdx)).toBe(words);
});

test.each([
  [0, 1],
  [238, 1],
  [357, 2],
  [2380, 10],
])("%d words are read in %d minutes", (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});

test.each(["America/Phoenix", "Asia/Tokyo", "UTC"])("a day stays the same day on a machine in %s", (zone) => {
  const before = process.env.TZ;
  process.env.TZ = zone;
  expect(longDate("2026-11-03", "en-US")).toBe("November 3, 2026");
  process.env.TZ = before;
});

test.each([
  ["First steps", "first steps"],
  ["ADHD and PTSD", "ADHD and PTSD"],
  ["Care in Arizona", "care in Arizona"],
  ["Él y ella", "él y ella"],
  ["", ""],
])("within a sentence, the title %j is %j", (title, within) => expect(withinSentence(title)).toBe(within));

test("a text of a word list gets its values, and none may be unknown", () => {
  expect(fill("{count} pages for “{query}”", { count: 3, query: "{count}" })).toBe("3 pages for “{count}”");
  expect(() => fill("Call {phone}", {})).toThrow("{phone}");
});
