import { expect, test } from "vitest";
import type { CodeContext } from "../../../src/import/markdown/codes/context.ts";
import { turnCodes } from "../../../src/import/markdown/codes/index.ts";

/** A text with its codes turned, and what was told of it; runs of empty lines are one. */
function turn(text: string, context: { isMdx?: boolean } = {}) {
  const notes: CodeContext["notes"] = [];
  const turned = turnCodes(text, {
    program: "plain files",
    isMdx: false,
    find: (name) => (name === "other" || name === "other.md" ? "/other.md" : undefined),
    valueOf: (name) => (name === "page.title" ? "Our title" : undefined),
    notes,
    ...context,
  });
  return { text: turned.replace(/\n{3,}/g, "\n\n").trim(), notes: notes.map(({ what }) => what) };
}

const box = (title: string, inner: string, kind = "note") =>
  `<aside data-callout="${kind}" data-title="${title}">\n\n${inner}\n\n</aside>`;

test.each([
  ["Docusaurus", ":::tip[Good *to* know]\n\nBring a pen.\n\n:::", box("Good *to* know", "Bring a pen.")],
  ["VitePress", "::: warning Take care\nBring a pen.\n:::", box("Take care", "Bring a pen.", "care")],
  ["pandoc", "::: {.note}\nBring a pen.\n:::", box("Note", "Bring a pen.")],
  [
    "GitHub",
    "> [!WARNING]\n> Bring a pen.\n> ```\n> pen\n> ```",
    box("Warning", "Bring a pen.\n```\npen\n```", "care"),
  ],
  ["Obsidian", "> [!tip]- Good to know\n> Bring a pen.", box("Good to know", "Bring a pen.")],
  [
    "MkDocs",
    '!!! danger "Stop"\n    Bring a pen.\n\n    - and paper',
    box("Stop", "Bring a pen.\n\n- and paper", "urgent"),
  ],
  ["kramdown", "Bring a pen.\n{: .notice--info}", box("Info", "Bring a pen.")],
  ["Hugo", '{{< callout type="info" title="Hi" >}}\nBring a pen.\n{{< /callout >}}', box("Hi", "Bring a pen.")],
  [
    "Hugo, by the name of the code",
    '{{% notice tip "Hi" %}}\nBring a pen.\n{{% /notice %}}',
    box("Hi", "Bring a pen."),
  ],
  ["GitBook", '{% hint style="warning" %}\nBring a pen.\n{% endhint %}', box("Warning", "Bring a pen.", "care")],
  ["a component", '<Callout type="info" title="Hi">\n  Bring a pen.\n</Callout>', box("Hi", "Bring a pen.")],
])("a box of %s", (_, source, expected) => {
  expect(turn(source)).toEqual({ text: expected, notes: [] });
});

test.each([
  ["Jekyll", '{% include figure.html src="/a.png" alt="A chair" caption="Our room" %}', "A chair", "Our room"],
  ["Hugo", '{{< figure src="/a.png" alt="A chair" caption="Our room" >}}', "A chair", "Our room"],
  ["Hexo", "{% asset_img a.png A chair %}", "A chair", undefined],
  ["Octopress", "{% img left /a.png 300 200 'Room' 'A chair' %}", "A chair", undefined],
  ["Eleventy", '{% image "./a.png", "A chair", "100vw" %}', "A chair", undefined],
  ["Obsidian", "![[a.png|A chair|300]]", "A chair", undefined],
  ["MDX", '<Image src="/a.png" alt="A chair" width={300} />', "A chair", undefined],
])("a picture of %s", (_, source, alt, caption) => {
  const { text, notes } = turn(source, { isMdx: source.startsWith("<") });
  expect(text).toMatch(/src="[^"]*a\.png"/);
  expect(text).toContain(`alt="${alt}"`);
  if (caption) expect(text).toContain(`<figcaption>${caption}</figcaption>`);
  expect(notes).toEqual([]);
});

test.each([
  ["{{< youtube abc123 >}}", "https://www.youtube.com/watch?v=abc123"],
  ['{{< youtube id="abc123" title="A talk" >}}', "https://www.youtube.com/watch?v=abc123"],
  ["{{< vimeo 123 >}}", "https://vimeo.com/123"],
  ['{{< tweet user="ann" id="12" >}}', "https://twitter.com/ann/status/12"],
  ["{{< gist ann 12 >}}", "https://gist.github.com/ann/12"],
  ["{% youtube abc123 %}", "https://www.youtube.com/watch?v=abc123"],
  ['{% include video id="abc123" provider="youtube" %}', "https://www.youtube.com/watch?v=abc123"],
  ['<YouTube id="abc123" />', "https://www.youtube.com/watch?v=abc123"],
])("%s is a film or a post elsewhere", (source, address) => {
  expect(turn(source).text).toContain(`<iframe src="${address}"`);
});

test.each([
  ["{% highlight ruby linenos %}\nputs '{{ x }}'\n{% endhighlight %}", "```ruby\nputs '{{ x }}'\n```"],
  ['{{< highlight go "linenos=table" >}}\nx := 1\n{{< / highlight >}}', "```go\nx := 1\n```"],
  ["``` {.python .numberLines}\nx = 1\n```", "```python\nx = 1\n```"],
  ["```{=html}\n<b>x</b>\n```", "<b>x</b>"],
  ["Text^[a note] here.", "Text[^inline-1] here.\n\n[^inline-1]: a note"],
  ["Term\n: meaning\n: another", "- **Term**: meaning\n\n  another"],
  ["An IOP, an IOP.\n\n*[IOP]: Intensive Program", "An IOP (Intensive Program), an IOP."],
  ["* TOC\n{:toc}\n\nText", "Text"],
  ["[TOC]\n\nText", "Text"],
  ['[x](/y/){:target="_blank"} ![a](b.png){: .wide}', "[x](/y/) ![a](b.png)"],
  ["## Part {#part}\n\n[to it](#part)", '## Part <a id="part"></a>\n\n[to it](#part)'],
  ["## Part {#part .x}\n\nText", "## Part\n\nText"],
  ["[small]{.smallcaps} H~2~O x^2^", "small H<sub>2</sub>O x<sup>2</sup>"],
  ["| one\n| two", "one\\\ntwo"],
  ["+---+---+\n| A | B |\n+===+===+\n| 1 | 2 |\n+---+---+", "| A | B |\n| --- | --- |\n| 1 | 2 |"],
  [
    "  Right Left\n------- ------\n     12 12\n    123 123\n",
    "| Right | Left |\n| --- | --- |\n| 12 | 12 |\n| 123 | 123 |",
  ],
  ["[[other|words]] [[other#A part]] [[nowhere]]", "[words](/other.md) [other > A part](/other.md#a-part) nowhere"],
  ["==marked== and :smile: at 10:30:00", "<mark>marked</mark> and 😄 at 10:30:00"],
  ['[to]({{< ref "other.md" >}})', "[to](/other.md)"],
  ["{{ page.title }} at [home]({{ site.baseurl }}/)", "Our title at [home](/)"],
  ["{% raw %}{{ x }}{% endraw %}", "&#123;&#123; x &#125;&#125;"],
  ['{{< details "More" >}}\nInside\n{{< /details >}}', "<details>\n<summary>More</summary>\n\nInside\n\n</details>"],
  ['{{< button href="/x/" >}}Call us{{< /button >}}', "[Call us](/x/)"],
])("%j", (source, expected) => {
  expect(turn(source)).toEqual({ text: expected, notes: [] });
});

test("what cannot be turned is taken away and named, and the words in it stay", () => {
  const { text, notes } = turn('{{< fancy mode="x" >}}Words{{< /fancy >}} {% unknown a %} {{ site.unknown }}');
  expect(text).toBe("Words");
  expect(notes).toEqual(
    [
      "a code of the old site, taken away: {{ site.unknown }}",
      'a code of the old site, taken away: {{< fancy mode="x" >}}',
      "a code of the old site, taken away: {% unknown a %}",
    ].sort((a, b) => notes.indexOf(a) - notes.indexOf(b)),
  );
});

test("MDX: modules, comments and expressions go, components leave their words", () => {
  const source = `import A from './a'
export const data = {
  a: 1,
};

<Tabs>
  <TabItem value="a" label="By phone">

  Call **us**.

  </TabItem>
</Tabs>

<Fancy title="Our words" style={{ color: "red" }}>Inside</Fancy> {/* not read */}{"said"}{" "}{compute(1)}
`;
  const { text, notes } = turn(source, { isMdx: true });
  expect(text).toMatch(
    /^\*\*By phone\*\*\n\nCall \*\*us\*\*\.\n\nOur words: Inside said $|^\*\*By phone\*\*\n\nCall \*\*us\*\*\.\n\nOur words: Inside said$/,
  );
  expect(notes).toHaveLength(2);
});

test("nothing within code or a formula is touched", () => {
  const source =
    "`{{ x }}` and `:smile:` $x^2^ {a}$\n\n```liquid\n{% include a.html %}\n> [!NOTE]\n:::note\n```\n\n    {{ indented }}\n    [[x]]\n\nTwo prices: $5 and $6.";
  expect(turn(source)).toEqual({ text: source, notes: [] });
});

test("hostile texts take no long time, and none fails", () => {
  const many = 3000;
  const texts = [
    "{{< a ",
    "{% a ",
    "<A ",
    ":::note\n",
    "> ",
    "[[",
    "![[",
    "{: ",
    "{{",
    "==",
    "$",
    "^[",
    "[a]{.b",
    "| ",
    "+--",
    "<a href='",
    "!!! x\n    ",
    "Term\n: x\n",
    "`",
    "(",
    "[x](",
  ].map((part) => part.repeat(many));
  for (const text of texts) expect(() => turn(text, { isMdx: true })).not.toThrow();
});
