import { describe, expect, test } from "vitest";
import { fileToMdx, toMdx } from "../../src/content/plain-html.ts";

describe("plain HTML becomes what Markdown has for it", () => {
  test.each([
    ["One<br>two<BR/>three</br>.", "One<br />two<br />three<br />."],
    ["One\n<br><br>\nTwo", "One\n\nTwo"],
    ["One\n<hr class=x>\nTwo", "One\n***\nTwo"],
    ["- One\n  <hr />", "- One\n  ***"],
    ['<img src="a b.jpg" alt="A [path]" onerror="alert(1)" style="x">', "![A \\[path\\]](a%20b.jpg)"],
    ["<IMG ALT='So' SRC=./a.jpg>", "![So](./a.jpg)"],
    ["<img src=./a.jpg>", "![](./a.jpg)"],
    ["A <b>bold </b>word, <em>so</em>, <b>a <i>b</i></b>", "A **bold** word, *so*, **a *b***"],
    ['un<b>"x"</b>ed, <b>**x**</b>', 'un<strong>"x"</strong>ed, <strong>**x**</strong>'],
    ['<a href="https://x.example/a(1)" target=_blank>Us</a>', "[Us](https://x.example/a%281%29)"],
    ['<a name="top"></a>Us', "Us"],
    ["<span style=x>wo</span>rd", "word"],
    ["<code>a b</code>, <code>a &lt; b</code>", "`a b`, <code>a &lt; b</code>"],
    ["H<sub class=x>2</sub>O", "H<sub>2</sub>O"],
    ["<h2 id=a>One <i>two</i></h2>\nThree", "## One *two*\nThree"],
    ["<div>\nOne\n</div>\nTwo", "\nOne\n\nTwo"],
    ["<p>One</p>\n<p class=x>Two</p>", "<p>One</p>\n<p>Two</p>"],
    ["<p align=center>One\ntwo</p>\n\nThree", "One\ntwo\n\nThree"],
    ["<P>One\n\n<P>Two", "One\n\nTwo"],
    ["> <p>One</p>", "> One"],
    [
      "<https://x.example/a_b>, <mailto:a@x.example>, <a@x.example>",
      "[https://x.example/a\\_b](https://x.example/a_b), [a@x.example](mailto:a@x.example), [a@x.example](mailto:a@x.example)",
    ],
  ])("%j", (html, mdx) => {
    expect(toMdx(html)).toBe(mdx);
  });
});

test.each([
  "`<br>` \\<br> {/* <br> */}",
  "```\n<b>x</b>\n<https://x.example>\n```",
  '<Callout title="a <br> b">',
  "A <u>word</u> <ul><li>x</li></ul>",
  '<a href="javascript:alert(1)">x</a> <a href="java&#115;cript:x">y</a> <a href="data:text/html,x">z</a>',
  "<b>One\n\ntwo</b>",
  "One <p>two</p>",
  "2 < 3 and <5",
])("%j stays as it is", (text) => {
  expect(toMdx(text)).toBe(text);
});

test("what goes on over lines keeps them, without an end of the paragraph", () => {
  const mdx = toMdx("One <img\n  src='a.jpg'\n\n  alt='b'\n> two");
  expect(mdx.split("\n")).toHaveLength(5);
  expect(mdx).not.toMatch(/\n\s*\n/);
});

test("no attribute comes through", () => {
  const elements = ["sup", "kbd", "p", "strong", "code", "b", "span", "font", "center", "h2"];
  const html = elements.map((name) => `<${name} onclick="alert(1)" style="x">One\n\ntwo</${name}>`).join("\n\n");
  const left = toMdx(html).match(/<\w+ [^>]*>/g) ?? [];
  expect(left.filter((tag) => !/^<(b|span|font|center|h2) /.test(tag))).toEqual([]);
});

test("the fields of a page stay as they are", () => {
  expect(fileToMdx("---\ntitle: A <b>b</b>\n---\n\nA <b>b</b>\n")).toBe("---\ntitle: A <b>b</b>\n---\n\nA **b**\n");
});
