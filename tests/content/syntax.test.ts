import { describe, expect, test } from "vitest";
import { about, append, damage, like } from "./damage.ts";

/** What the check says of a text at the end of a page: line (the text's first being 1), message and mend of each problem. */
async function told(text: string): Promise<[number, string, string][]> {
  const { problems, line } = await damage({ [about]: append(`Here it begins:\n\n${text}`) });
  const before = line(about, "Here it begins:") + 1;
  const inText = (list: string) => list.replace(/\d+/g, (number) => String(Number(number) - before));
  return problems.map((one) => [
    (one.line ?? 0) - before,
    one.message.replace(/\(lines .*\)$|of line \d+/, inText),
    one.fix ?? "",
  ]);
}

describe("what other programs write is told once for each kind, with what to write instead", () => {
  test.each<[string, string, string | RegExp]>([
    ["A <u>word</u>.", "this HTML cannot be used in a page", /^take it away, or write/],
    [
      '<iframe width=3 src="https://www.youtube.com/embed/x" allowfullscreen></iframe>',
      "this HTML cannot be used in a page",
      "write a link: [what it shows](https://www.youtube.com/embed/x)",
    ],
    [
      "Say <P>hello.\n\nSay <P class=x>hello.",
      "this HTML cannot be used in a page (lines 1 and 3)",
      /^take the tag away/,
    ],
    ['<a href="javascript:alert(1)">Us</a>', "this HTML cannot be used in a page", /^write \[words of the link/],
    ["<script>\nif (a < b) { c(); }\n</script>", "this HTML cannot be used in a page", /^take it away/],
    ["<phone />", "the name of a component begins with a capital letter", "write <Phone>"],
    [
      "Before {{< youtube abc >}} after {{% note %}}.",
      "this is a code of another program, and the site cannot run it",
      /^take it away/,
    ],
    [
      "{% include a.html %}\n\nText {{ page.title }}.\n\n{{ x }}",
      "this is a code of another program, and the site cannot run it (lines 1, 3 and 5)",
      /^take it away/,
    ],
    ["Some words.\n{: .lead }", "this is a setting of another program, and the site does not read it", "take it away"],
    ["## More of it {#more}", "this is a setting of another program, and the site does not read it", "take it away"],
    [
      '[gallery ids="1,2"]\n\n[caption id="a" width="3"]A path.[/caption]',
      "this is a code of another program, and the site cannot run it (lines 1 and 3)",
      /^take it away/,
    ],
    ["See [[About us]].", "a link is not written so", "write [About us](/address/)"],
    ["![[hills.png]]", "a picture is not put in so", /^write !\[what it shows\]/],
    [
      "![A hill](./My hill 2.JPG)",
      "an address with a space in it is no link and no picture",
      /^write \.\/My-hill-2\.JPG,/,
    ],
    [
      "Read [this](/about/our team/).",
      "an address with a space in it is no link and no picture",
      /^write \/about\/our-team\/,/,
    ],
    ["> [!NOTE]\n> Read this.", "a box is not written so", /^write <Callout title="…">/],
    [":::note{.x}\nRead this.\n:::", "a box is not written so (lines 1 and 3)", /^write <Callout title="…">/],
    ["[TOC]", "this asked another program for a table of contents", /^take it away/],
    ["A ==marked== word.", "these signs mark nothing here", "write **marked**"],
    ["Craving\n: A strong wish.", "a list of terms is not written so", /\*\*Term\*\*/],
    ["Read [this][nowhere] and [that][].\n\n[that]: /about/", "this link has no address", "write [this](/address/)"],
    [
      'Read [this]({{ "/about/" | url }}).',
      "the address is a code of another program, and the site cannot run it",
      "write [this](/about/)",
    ],
    [
      "<table>\n<tr><td>Live</td></tr>\n</table>",
      "this HTML cannot be used in a page (lines 1, 2 and 3)",
      /^write the table with lines/,
    ],
    [
      "{% highlight js %}\nif (a < b) { c(); }\n{% endhighlight %}",
      "this is a code of another program, and the site cannot run it",
      /^take it away/,
    ],
    ["• One\n• Two", "this sign makes no list here (lines 1 and 2)", "begin the line with a hyphen: - One"],
    ["Call <Phone>.", "<Phone> holds no text and lacks its slash", "write <Phone />"],
    [
      "<Callout title=“Hi there”>\n\nHello.\n\n</Callout>",
      "the quotation marks around a value are curly",
      'write <Callout title="Hi there">',
    ],
    [
      '<Callout title="Hi there>\n\nHello.\n\n</Callout>',
      "a quotation mark is missing at the end of a value",
      'write <Callout title="Hi there">',
    ],
    [
      "<Callout title=Hi there kind=note>\n\nHello.\n\n</Callout>",
      "an attribute's value has no quotation marks",
      'write <Callout title="Hi there" kind="note">',
    ],
    [
      '<Callout title="Hi">Hello.\n\nMore.</Callout>',
      "<Callout> and </Callout> do not hold the same paragraphs",
      /^write both on lines of their own/,
    ],
    ["##More of it", like(/^there is no ordinary space/), "write ## More of it"],
    ["##\u00a0More of it", like(/^there is no ordinary space/), "write ## More of it"],
    ["-One\n-Two", like(/^there is no ordinary space .* \(lines 1 and 2\)$/), "write - One"],
    ["-\u00a0One\n-\u00a0Two", like(/^there is no ordinary space .* \(lines 1 and 2\)$/), "write - One"],
    ["Read [this] (/about/).", "something stands between ] and (, so this is no link", "write [this](/about/)"],
    [
      "A **bold ** word and a **good** one.",
      "a space stands between the stars and the words, so visitors would see the stars",
      "write **bold**",
    ],
    ["One.\n\n&nbsp;\n\nTwo.", like(/^this line holds nothing but a hard space/), /^delete the line/],
    ["Tea &amp;amp; coffee", "visitors would read this as it stands", "write the sign itself"],
    ["Well done :tada:", like(/^this makes no little picture/), "take it away"],
    ["<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main", like(/^two versions of this text/), /^keep what is right/],
  ])("%j", async (text, message, fix) => {
    expect(await told(text)).toEqual([[expect.any(Number), message, like(fix)]]);
  });
});

test("a slip of syntax hides nothing else of its page", async () => {
  const text = [
    "Under <5 days, or a { brace.",
    "A <u>marked</u> and <u>marked</u> word, and <ul>.",
    "Call 505-555-0199. An addict said so.",
    '<Steps>\n\n<Callout title="Hi">\n\nHello.\n\n</Steps>',
    "Read [this](/nowhere/).",
    "Another } and { more <= here.",
    "</Checklist>",
  ].join("\n\n");
  expect(await told(text)).toEqual([
    [1, "the sign < opens a component here (lines 1 and 17)", expect.any(String)],
    [1, "the sign { opens code here (lines 1 and 17)", expect.any(String)],
    [3, "this HTML cannot be used in a page", expect.any(String)],
    [3, "this HTML cannot be used in a page", expect.any(String)],
    [5, like(/telephone number/), expect.any(String)],
    [5, like(/^"addict" is a word/), expect.any(String)],
    [13, like(/^<Callout> of line/), expect.any(String)],
    [15, "there is no such page", expect.any(String)],
    [19, "</Checklist> closes what was never opened", expect.any(String)],
  ]);
});

test.each([
  "A **bold** and *weak* word, **bold\nover lines**, 2 \\* 3, snake_case, **a *b* c** and **d**.",
  "`<br> {{ x }} [[y]] ==z==` and \\{ and \\< and \\[[x]]",
  "```\n<br>\n{% x %}\n##y\n-z\n```",
  "At 10:30 we meet: then we eat. Tea & coffee. A ++ B. [1] (see below)",
  "[words](/about/) (in brackets), [x]\n\n[x]: /about/\n\n- One\n- Two\n\n1. Three\n2. Four",
  "We ask\n-often- and he said: yes. The 1.5 hours, and 3.Five.",
  'It <Term id="craving">stops</Term>.\n\n<Callout title="A > B, don’t “wait”" kind="note">\n\nHello.\n\n</Callout>',
])("%j is good", async (text) => {
  expect(await told(text)).toEqual([]);
});

describe("a slip in the fields hides nothing else of them", () => {
  const fields = [
    "title: A page of its own",
    "description: One page more, so that the check has something to say of it.",
    "updated: 2026-11-23",
  ];
  const page = (top: string, text = "\n## Hello\n\nSome words.\n") => `${top}\n${text}`;
  const whole = (...lines: string[]) => page(`---\n${lines.join("\n")}\n---`);
  const [title = "", description = "", updated = ""] = fields;

  test.each<[string, string, [number | undefined, string, string | RegExp][]]>([
    [
      "three slips",
      whole(
        "title:A page",
        "description: It is so: one page more, that has something to say of it.",
        "updated:2026-11-23",
      ),
      [
        [2, "there is no space after the colon", "write title: A page"],
        [3, "there is a second colon in this line", /^put the value in quotation marks: description: "It is so: one/],
        [4, "there is no space after the colon", "write updated: 2026-11-23"],
      ],
    ],
    [
      "the last field without a space",
      whole(...fields, "lead:A few words."),
      [[5, "there is no space after the colon", "write lead: A few words."]],
    ],
    [
      "a slip and a wrong value",
      whole(title.replace(": ", ":"), description, "updated: 2026-02-30"),
      [
        [2, "there is no space after the colon", "write title: A page of its own"],
        [4, "this day is not in the calendar", "write 2026-02-28"],
      ],
    ],
    [
      "a colon in the second line of a text",
      whole(
        title,
        "description: One page more, so that the check",
        "  says: nothing of it, or what it must say.",
        updated,
      ),
      [[3, "there is a colon in this text", /^put the value in quotation marks/]],
    ],
    [
      "no end",
      page(`---\n${fields.join("\n")}`),
      [[1, "the fields at the top have no end", /^write --- .* after the last field/]],
    ],
    [
      "no end, and a line in the text",
      page(`---\n${fields.join("\n")}`, "\nWords: yes.\n\n---\n\nMore.\n"),
      [[1, "the fields at the top have no end", /^write ---/]],
    ],
    [
      "no beginning",
      page(`${fields.join("\n")}\n---`),
      [[1, "the line --- above the fields is missing", /^write --- .* before the first/]],
    ],
    [
      "neither",
      page(fields.join("\n")),
      [[1, "the lines --- around the fields are missing", /^write --- .* and after the last/]],
    ],
    [
      "a dash of a word processor",
      page(`---\n${fields.join("\n")}\n—`),
      [[5, "the line below the fields has three hyphens", "write ---"]],
    ],
    [
      "fields of Hugo",
      page('+++\ntitle = "A page"\n+++'),
      [[1, like(/^the fields at the top are written as another/), /^write them/]],
    ],
    [
      "names of other systems",
      whole(
        "Title: A page of its own",
        "Summary: One page more, so that the check has something to say of it.",
        "date: 2019-03-01 10:00:00",
        "layout: post",
        "permalink: /a/",
      ),
      [
        [2, "there is no field of this name", "write title"],
        [3, "there is no field of this name", "rename it to description"],
        [4, "there is no field of this name", "rename it: write updated: 2019-03-01"],
        [5, "there is no field of this name", /^take it away/],
        [6, "there is no field of this name", /name of the file/],
      ],
    ],
    [
      "a list without spaces",
      whole(...fields, "aliases:", "  -one", "  -two"),
      [[5, like(/^this is another kind/), /^write a space after the hyphen/]],
    ],
  ])("%s", async (_, text, expected) => {
    const { problems } = await damage({ "content/pages/case.mdx": text });
    expect(problems.map(({ line, message, fix }) => [line, message, fix])).toEqual(
      expected.map(([line, message, fix]) => [line, message, like(fix)]),
    );
  });
});
