import { expect, test } from "vitest";
import { columnsIn, headingsIn, sectionsIn } from "../../src/content/html-text.ts";

test("a table is named after the words of its columns, as readers read them", () => {
  const html = '<tr><th>R&amp;D</th><th style="text-align: center">a &lt; <em>b</em> &quot;c&quot;</th><th></th></tr>';
  expect(columnsIn(html)).toEqual(["R&D", 'a < b "c"']);
  // What somebody wrote about HTML stays what they wrote.
  expect(columnsIn("<th>&amp;lt;</th>")).toEqual(["&lt;"]);
});

test("headings say what components say in them, and not the numbers of notes and sources", () => {
  const html =
    '<p>x</p><h2 id="call">Call <a class="phone" title="a > b" href="tel:1">505-555-0140</a> &amp; ask<sup class="source"><a>1</a></sup><a href="#call" aria-label="Link"></a></h2>';
  expect(headingsIn(html)).toEqual([{ depth: 2, slug: "call", text: "Call 505-555-0140 & ask" }]);
});

test("a page is taken apart at its headings, and not at those within a box", () => {
  const box = '<aside title="a > b"><br><img src="x"><p>Box<h2 id="in">In</h2></p></aside>';
  const [first, second, third] = [`<p>Before</p>${box}`, `<h2 id="a">A</h2><svg><path/></svg>`, `<h2 id="b">B</h2>`];
  expect(sectionsIn(first + second + third)).toEqual([first, second, third]);
  expect(sectionsIn(`\n${second}`)).toEqual([second]);
});
