import { describe, expect, test } from "vitest";
import { splitText } from "../../src/content/split-text.ts";

const section = (name: string, words: string) => `<h2 id="${name}">${name}</h2><p>${words.repeat(600)}</p>`;
const parts = (html: string) => {
  const { opening, before, after } = splitText(html);
  return [opening, before, after];
};

describe("a text", () => {
  test("is split behind its first paragraph", () => {
    expect(parts('<p class="x">One.</p><p>Two.</p>')).toEqual(['<p class="x">One.</p>', "<p>Two.</p>", ""]);
  });

  test("keeps a heading with the paragraph under it", () => {
    expect(parts('<h2 id="a">A</h2>\n<p>One.</p><p>Two.</p>')[0]).toBe('<h2 id="a">A</h2>\n<p>One.</p>');
  });

  test.each(["<ul><li>One</li></ul><p>Two.</p>", "<pre>One</pre><p>Two.</p>", "", "No tags"])(
    "that begins with anything else has what stands under the title before it: %s",
    (html) => expect(parts(html)).toEqual(["", html, ""]),
  );

  test("has its way to call between the two sections about its middle", () => {
    const long = ["a", "b", "c", "d"].map((name) => section(name, "words ")).join("");
    const { opening, before, after } = splitText(`<p>First.</p>${long}`);
    expect(opening + before + after).toBe(`<p>First.</p>${long}`);
    expect(after).toMatch(/^<h2 id="c">/);
  });

  test("has it elsewhere where a number stands in the middle, and not at all where one stands everywhere", () => {
    const call = '<a href="tel:+15055550140">505-555-0140</a> ';
    const at = (calls: string[]) =>
      splitText(
        ["a", "b", "c", "d", "e", "f"]
          .map((name) => section(name, "words ") + (calls.includes(name) ? call : ""))
          .join(""),
      );
    expect(at([]).after).toMatch(/^<h2 id="d">/);
    expect(at(["c"]).after).toMatch(/^<h2 id="(c|e)">/);
    expect(at(["a", "b", "c", "d", "e"]).after).toBe("");
  });

  test("that is short has none", () => {
    expect(splitText(`<h2 id="a">A</h2><p>x</p><h2 id="b">B</h2><p>y</p>`).after).toBe("");
  });
});
