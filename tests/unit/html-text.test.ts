import { expect, test } from "vitest";
import { columnsIn, shownHeadings } from "../../src/content/html-text.ts";

test("a table is named after the words of its columns, as readers read them", () => {
  const html = '<tr><th>R&amp;D</th><th style="text-align: center">a &lt; <em>b</em> &quot;c&quot;</th><th></th></tr>';
  expect(columnsIn(html)).toEqual(["R&D", 'a < b "c"']);
  // What somebody wrote about HTML stays what they wrote.
  expect(columnsIn("<th>&amp;lt;</th>")).toEqual(["&lt;"]);
});

test("headings say what components say in them, and not the numbers of notes and sources", () => {
  const html =
    '<p>x</p><h2 id="call">Call <a class="phone" title="a > b" href="tel:1">505-555-0140</a> &amp; ask<sup class="source"><a>1</a></sup><a href="#call" aria-label="Link"></a></h2>';
  // What stands in the file and is not shown has no place among the contents.
  const headings = [{ slug: "call" }, { slug: "hidden" }];
  expect(shownHeadings(headings, html)).toEqual([{ slug: "call", text: "Call 505-555-0140 & ask" }]);
});
