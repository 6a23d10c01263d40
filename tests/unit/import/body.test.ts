import { describe, expect, test } from "vitest";
import { readMdx } from "../../../src/check/read-mdx.ts";
import { readBody } from "../../../src/import/body/read-body.ts";
import { writeBody } from "../../../src/import/body/write-body.ts";
import type { ImportedBody } from "../../../src/import/import-source.ts";
import { lostWords } from "../../support/import-words.ts";

/** A text of a page "Our first week" as it is written here, where every link and picture is known. */
function imported(text: string, format: ImportedBody["format"] = "html") {
  const body = { format, text, base: "https://example.org/our-first-week/", title: "Our first week" };
  const read = readBody(body);
  const written = writeBody(read, {
    link: (address) => (address.includes("gone") ? undefined : address.replace(/^https:\/\/example\.org/, "")),
    picture: (address) =>
      address.includes("gone") ? undefined : { src: `./${/[^/]*$/.exec(address)?.[0]}`, alt: "A path in the desert" },
  });
  const notes = [...read.notes, ...written.notes];
  const lost = () => lostWords(body, { text: written.text, notes });
  return { read, text: written.text.trim(), notes, lost };
}

/** Texts of a program, and what becomes of them. */
type Cases = [source: string, text: string][];

function holds(cases: Cases, format: ImportedBody["format"] = "html") {
  test.each(cases)("%j", (source, expected) => {
    const { text, lost } = imported(source, format);
    expect(text).toBe(expected);
    expect(readMdx(text).problems).toEqual([]);
    expect(lost()).toEqual([]);
  });
}

describe("WordPress", () => {
  holds([
    ["One\ntwo.\n\nThree.", "One\\\ntwo.\n\nThree."],
    ["<!-- wp:paragraph -->\n<p>One\ntwo.</p>\n<!-- /wp:paragraph -->", "One two."],
    ["<strong>One\n\nTwo</strong> three.", "**One**\n\n**Two** three."],
    [
      "A word [sic], a mark [1], [...] and [citation needed].",
      "A word \\[sic], a mark \\[1], \\[...] and \\[citation needed].",
    ],
    ['[vc_row][vc_column width="1/2"]Left[/vc_column][vc_column]Right[/vc_column][/vc_row]', "Left\n\nRight"],
    ['[et_pb_accordion_item title="Is it private?"]Yes.[/et_pb_accordion_item]', "**Is it private?**\n\nYes."],
    ["Say [[gallery]] to it.", "Say \\[gallery] to it."],
    ['[sourcecode language="php"]if ($a < 1) { go(); }[/sourcecode]', "```php\nif ($a < 1) { go(); }\n```"],
    ["<p>One</p>\n&nbsp;\n<p>Two</p>", "One\n\nTwo"],
  ]);

  test("a picture with a caption leads to its large file no more", () => {
    const source =
      '[caption id="a_1" width="300"]<a href="/up/path.jpg"><img src="/up/path-300x200.jpg" alt="A path" /></a> The "old" path[/caption]';
    const { read, text } = imported(source);
    expect(read.pictures).toEqual([{ address: "/up/path.jpg", alt: "A path", caption: 'The "old" path' }]);
    expect(text).toBe("<Figure caption='The \"old\" path'>\n\n![A path in the desert](./path.jpg)\n\n</Figure>");
  });

  test("an element that never ends swallows none of the words after it", () => {
    for (const tag of ['<script src="x">', "<style>", "<textarea>", "<iframe src='https://example.org/'>", "<!-- x"]) {
      expect(imported(`<p>Before</p>${tag}<p>After it</p>`).text).toContain("After it");
    }
    expect(imported("<p>A</p><script>run()</script><p>B</p><script>").text).toBe("A\n\nB");
  });

  test("words that only their looks kept apart stay apart", () => {
    expect(imported('<p>Watch<a href="#">Shop</a><a href="#">Ask</a></p>').text).toBe("Watch Shop Ask");
    expect(imported("[wm_button]One[/wm_button][wm_button]Two[/wm_button]").text).toBe("One Two");
    expect(imported("[dropcap]O[/dropcap]nce [su_highlight]up[/su_highlight]on").text).toBe("Once upon");
  });

  test("a program in PHP is shown, and does not run", () => {
    const { text } = imported('<pre lang="PHP"><?php\nglobal $x;\n$x->y(); ?></pre>');
    expect(text).toContain("<?php\nglobal $x;\n$x->y(); ?>");
  });

  test("a title, which only a mouse shows, is what a picture shows, or a line under it", () => {
    expect(imported('<img src="/a.png" title="Our first room">').read.pictures).toMatchObject([
      { alt: "Our first room" },
    ]);
    const both = imported('<p><img src="/a.png" alt="A room" title="Our first room"></p>');
    expect(both.text).toBe("![A path in the desert](./a.png)\n\n*Our first room*");
    expect(imported('<img src="/a.png" alt="A room" title="IMG_1">').text).toBe("![A path in the desert](./a.png)");
    const told =
      '<figure><img src="/a.png" alt="A room" title="Our first room"><figcaption>First room</figcaption></figure>';
    expect(imported(told).text).not.toContain("Our first room");
  });

  test("codes of plug-ins are taken away and named, and their words stay", () => {
    const { text, notes } = imported('Before [fancy_box color="red"]within[/fancy_box] after. [team_list max="4"]');
    expect(text).toBe("Before within after.");
    expect(notes.map(({ what }) => what)).toEqual([
      "a code of the old site, [fancy_box]",
      "a code of the old site, [team_list]",
    ]);
  });

  test("a form becomes a link to the contact page, and its words are told", () => {
    const { text, notes } = imported("<form><label>Your name <input></label><button>Send</button></form>");
    expect(text).toBe("[Contact us](/contact/)");
    expect(notes).toEqual([{ what: "a form, now a link to the page Contact", words: "Your name Send" }]);
  });

  test("what other sites showed becomes a link that says what it is", () => {
    const { text, notes } = imported(
      'See:\n\nhttps://www.youtube.com/watch?v=abcdefghijk\n\n<iframe src="https://player.vimeo.com/video/123" title="Our house"></iframe>',
    );
    expect(text).toBe(
      "See:\n\n[Video: youtube.com/watch?v=abcdefghijk](https://www.youtube.com/watch?v=abcdefghijk)\n\n[Video: Our house](https://vimeo.com/123)",
    );
    expect(notes.map(({ what }) => what)).toEqual([
      "a video, now a link: https://vimeo.com/123",
      "a video, now a link: https://www.youtube.com/watch?v=abcdefghijk",
    ]);
  });
});

describe("HTML", () => {
  holds([
    [
      "<h1>Our first week</h1><h3>Monday</h3><p>Talk.</p><h6>Noon</h6><h3>Friday</h3>",
      "## Monday\n\nTalk.\n\n### Noon\n\n## Friday",
    ],
    ["<h2><strong>Rest</strong></h2><h2></h2><h2>***</h2>", "## Rest\n\n\\*\\*\\*"],
    [
      '<h2 id="a">Rest</h2><p>See <a href="#a">there</a>, <a href="#b">not</a>.</p>',
      "## Rest\n\nSee [there](#rest), not.",
    ],
    ["<p>• One<br>• Two</p><p>Then:<br>- a<br>- b</p>", "- One\n- Two\n\nThen:\n\n- a\n- b"],
    ["<ul><li>A</li><ul><li>B</li></ul><li>C</li></ul>", "- A\n  - B\n- C"],
    ["<ol start=3><li>A<li>B</ol>", "3. A\n4. B"],
    ["<dl><dt>Craving</dt><dd>A strong wish.</dd></dl>", "- **Craving**: A strong wish."],
    [
      "<table><tr><th>Day<th>Time</tr><tr><td>Monday<td>9<br>to 5</tr></table>",
      "| Day | Time |\n| - | - |\n| Monday | 9; to 5 |",
    ],
    [
      "<table><tr><td>Monday<td>9 to 5</tr><tr><td>Friday<td>closed</tr></table>",
      "- **Monday**: 9 to 5\n- **Friday**: closed",
    ],
    [
      "<table><tr><th>Who<th>What</tr><tr><td>You<td><ul><li>a<li>b</ul></tr></table>",
      "- **Who**: You\n\n  **What**:\n\n  - a\n  - b",
    ],
    [
      "<p>Said<sup><a href='#fn1' id='r1'>1</a></sup>.</p><ol><li id='fn1'>By whom. <a href='#r1'>↩</a></li></ol>",
      "Said[^1].\n\n[^1]: By whom.",
    ],
    ["<p>H<sub>2</sub>O, m<sup>2</sup>, the 1<sup>st</sup></p>", "H₂O, m², the 1st"],
    ["<p><u>a</u> <mark>b</mark> <del>c</del> <b> d </b>e</p>", "a **b** ~~c~~ **d** e"],
    ["<p>An <abbr title='outpatient program'>OP</abbr></p>", "An OP (outpatient program)"],
    ["<details><summary>More</summary><p>Words.</p></details>", "**More**\n\nWords."],
    ["<pre><code class='language-js'>a {b} &lt;c&gt;\n</code></pre>", "```js\na {b} <c>\n```"],
    ["<p>soft\u00adhyphen zero\u200bwidth</p>", "softhyphen zerowidth"],
    ["<p>مرحبا <img class='emoji' alt='😀' src='x.svg'></p>", "مرحبا 😀"],
    [
      "<p>{{ a }} {% b %} :::note ==c== ++d++ :tea: &amp;amp; &lt;Callout&gt; *e* _f_</p>",
      "\\{\\{ a \\}\\} \\{% b %\\} :::note \\==c== \\++d++ \\:tea: \\&amp; \\<Callout> \\*e\\* \\_f\\_",
    ],
    [
      "<p>import and export</p><p>:::note</p><p>-One</p><p># x</p>",
      "&#x69;mport and export\n\n\\:::note\n\n\\-One\n\n\\# x",
    ],
    ["<p><code>a</code><code>b</code></p>", "`ab`"],
  ]);

  test("nothing that runs survives", () => {
    const { text } = imported(
      '<script>alert(1)</script><p onclick="x()"><a href="java\tscript:x()">Words</a> <a href="data:text/html,x">more</a></p><svg onload=x></svg><img src=x onerror=y>',
    );
    expect(text).toBe("Words more\n\n![A path in the desert](./x)");
  });

  test("links that lead nowhere leave their words, and lost pictures are named with theirs", () => {
    const { text, notes } = imported(
      '<p><a href="/gone/">Words</a></p><figure><img src="gone.jpg" alt="A house"><figcaption>Our house</figcaption></figure>',
    );
    expect(text).toBe("Words\n\nOur house");
    expect(notes).toEqual([{ what: "a picture that could not be brought: gone.jpg", words: "A house" }]);
  });

  test("two headings with the same words have addresses of their own", () => {
    const { text } = imported("<h2>Rest</h2><p>a</p><h2>Rest</h2>");
    expect(text).toBe("## Rest\n\na\n\n## Rest (2)");
  });
});

describe("Markdown", () => {
  holds(
    [
      ["Said[^x].\n\n[^x]: By *whom*.\n\n    More.", "Said[^1].\n\n[^1]: By *whom*.\n\n    More."],
      ["- [ ] to do\n- [x] done", "- [ ] to do\n- [x] done"],
      ["| a | b |\n| :-: | -: |\n| 1 | 2 \\| 3 |", "| a | b |\n| :-: | -: |\n| 1 | 2 \\| 3 |"],
      ["```python\nx = {1}\n```", "```python\nx = {1}\n```"],
      ["# Our first week\n\nText <b>so</b>.\n\n#### Then", "Text **so**.\n\n## Then"],
      [
        '<aside data-callout="care" data-title="Careful">\n\nRead *this*.\n\n</aside>',
        '<Callout kind="care" title="Careful">\n\nRead *this*.\n\n</Callout>',
      ],
    ],
    "markdown",
  );
});

describe("texts made to hurt are read", () => {
  test.each([
    ["boxes within boxes", "<div>".repeat(10_000) + "words"],
    ["quotations within quotations", "<blockquote>".repeat(10_000) + "words"],
    ["marks that never end", "<font color=1><p>words".repeat(500)],
    ["codes that never end", '[a x="'.repeat(3_000) + "words"],
    ["quotation marks in a code that never ends", '[a x="' + '"a'.repeat(2_000) + "words"],
    ["captions that never end", "[caption]".repeat(5_000) + "words"],
    ["more quotation marks than the build can read", '"words" '.repeat(10_000)],
    ["a long table", `<table>${"<tr><th>words<td>a<td>b</tr>".repeat(500)}</table>`],
  ])("%s", (_, source) => {
    const { text } = imported(source);
    expect(text).toContain("words");
    expect(readMdx(text).problems).toEqual([]);
  });
});
