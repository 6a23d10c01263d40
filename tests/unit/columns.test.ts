import { expect, test } from "vitest";
import { columnsIn } from "../../src/components/mdx/columns.ts";

test("a table is named after the words of its columns, as readers read them", () => {
  const html = '<tr><th>R&amp;D</th><th style="text-align: center">a &lt; <em>b</em> &quot;c&quot;</th><th></th></tr>';
  expect(columnsIn(html)).toEqual(["R&D", 'a < b "c"']);
  // What somebody wrote about HTML stays what they wrote.
  expect(columnsIn("<th>&amp;lt;</th>")).toEqual(["&lt;"]);
});
