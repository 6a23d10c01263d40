import fc from "fast-check";
import { expect, test } from "vitest";
import { marksOf, withMarks } from "../../src/components/search/marks-address.ts";

const hashOf = (href: string) => href.slice(href.indexOf("#"));

test("words go into the address of a page or a section, and come out again", () => {
  const words = fc.array(fc.stringMatching(/^[\p{Ll}\p{N}]+$/u), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.constantFrom("", "what-it-is"), (marks, id) => {
      const href = withMarks(id ? `/blog/x/#${id}` : "/blog/x/", marks.join(" "));
      expect(marksOf(hashOf(href))).toEqual({ id, words: marks });
    }),
  );
});

test("an address that is cut short, or has no words, marks nothing", () => {
  expect(marksOf("#part&marks=%E0%A4%A")).toEqual({ id: "part", words: [] });
  expect(marksOf("#part")).toEqual({ id: "part", words: [] });
  expect(marksOf("")).toEqual({ id: "", words: [] });
});
