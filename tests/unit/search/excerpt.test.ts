import { expect, test } from "vitest";
import { markedWords, parseExcerpt } from "../../../src/search/excerpt.ts";

test("matches are told from the text around them, and an escaped tag is text", () => {
  expect(parseExcerpt("Sleep &lt;b&gt; and <mark>night\nsweats,</mark> <mark>often</mark>")).toEqual([
    { text: "Sleep <b> and ", marked: false },
    { text: "night\nsweats,", marked: true },
    { text: " ", marked: false },
    { text: "often", marked: true },
  ]);
  expect(parseExcerpt("")).toEqual([]);
});

test("the words to mark are bare, in small letters, each once", () => {
  expect(markedWords(parseExcerpt("<mark>Sueño,</mark> dream <mark>(sueño)</mark> <mark>24/7</mark>"))).toEqual([
    "sueño",
    "24",
    "7",
  ]);
});
