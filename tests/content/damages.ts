/** What can happen to a file: by people, by the programs they use, by those who mean harm. */
export const damages: Record<string, (text: string) => string | Uint8Array> = {
  // Programs that save text in their own way.
  "nothing left": () => "",
  "only spaces": () => " \n \n",
  "byte order mark": (text) => `\uFEFF${text}`,
  "Windows line ends": (text) => text.replaceAll("\n", "\r\n"),
  "line ends of an old Mac": (text) => text.replaceAll("\n", "\r"),
  "UTF-16": (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le")),
  "Latin-1": (text) => new Uint8Array(Buffer.from(`${text}\nCafé`, "latin1")),
  "a sign cut in half": (text) => new Uint8Array([...Buffer.from(text), 0xe2, 0x80]),
  "a null byte": (text) => insert(text, "\0"),
  "a control sign": (text) => insert(text, "\u0007"),
  "signs that turn the text around": (text) => insert(text, "\u202E"),
  "half a surrogate": (text) => insert(text, "\uD800"),
  "a picture's bytes": () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xfe]),
  "a zip file's bytes": () => new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0]),
  "the first half": (text) => text.slice(0, text.length / 2),
  "the second half": (text) => text.slice(text.length / 2),
  "the file twice": (text) => text + text,
  "a web page": () => "<!doctype html><html><head><title>x</title></head><body><p>x</p></body></html>",
  "a rich text": () => "{\\rtf1\\ansi{\\fonttbl\\f0 Helvetica;}\\f0 Hello.}",
  "signs of a merge": (text) => insert(text, "\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> branch\n"),

  // Fields.
  "only fields": (text) => text.split(/^---$/m).slice(0, 2).join("---") + "---\n",
  "no fields": (text) => text.replace(/^---\n[\s\S]*?^---\n/m, ""),
  "fields without an end": (text) => text.replace(/^---$/gm, (mark, offset) => (offset === 0 ? mark : "")),
  "a field twice": (text) => text.replace(/^([a-z]\w*:).*$/m, "$&\n$1 again"),
  "a field that nobody knows": (text) => fields(text, "colour: red"),
  "a misspelt field": (text) => text.replace(/^(\w{3})(\w+):/m, "$1x$2:"),
  "a field without a colon": (text) => text.replace(/^([\w-]+):/m, "$1"),
  "a field without a space": (text) => text.replace(/^([\w-]+): /m, "$1:"),
  "an empty field": (text) => text.replace(/^([\w-]+):.*$/m, "$1:"),
  "an enormous field": (text) => text.replace(/^([\w-]+):.*$/m, `$1: ${"long ".repeat(10_000)}`),
  "a list instead of a text": (text) => text.replace(/^([\w-]+):.*$/m, "$1: [one, [two]]"),
  "a number instead of a text": (text) => text.replace(/^([\w-]+):.*$/m, "$1: 1e400"),
  "a colon too many": (text) => text.replace(/^([\w-]+):.*$/m, "$1: one: two"),
  "a quotation without an end": (text) => text.replace(/^([\w-]+):.*$/m, '$1: "one'),
  "a tab in front": (text) => text.replace(/^[\w-]+:/m, "\t$&"),
  "spaces in front": (text) => text.replace(/^[\w-]+:/m, "   $&"),
  "a day that never was": (text) => text.replace(/\d{4}-\d{2}-\d{2}$/m, "2026-02-30"),
  "a day in words": (text) => text.replace(/\d{4}-\d{2}-\d{2}$/m, "next Tuesday"),
  "a day without end": (text) => text.replace(/\d{4}-\d{2}-\d{2}$/m, "99999-12-31"),
  "names of JavaScript": (text) => fields(text, "__proto__: { draft: false }\nconstructor: x\ntoString: x"),
  "anchors that multiply": (text) => fields(text, "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"),
  "a tag of YAML": (text) => fields(text, "x: !!js/function 'function () {}'"),

  // Text.
  "a script": (text) => append(text, "<script>alert(1)</script>"),
  "a script in a component": (text) => append(text, '<Callout title="x" onclick="alert(1)">x</Callout>'),
  "a frame": (text) => append(text, '<iframe src="https://example.org"></iframe>'),
  "a picture with a program": (text) => append(text, "<img src=x onerror=alert(1)>"),
  "a link with a program": (text) => append(text, "[x](javascript:alert(1))"),
  "a picture from elsewhere": (text) => append(text, "![A path in the hills](https://example.org/x.png)"),
  "a picture from elsewhere, by name": (text) =>
    append(text, "![A path in the hills][x]\n\n[x]: https://example.org/x.png"),
  "a style": (text) => append(text, "<style>body { display: none }</style>"),
  "code in braces": (text) => append(text, "{process.exit(1)}"),
  "braces alone": (text) => append(text, "{ } } {"),
  "an import": (text) => append(text, 'import fs from "node:fs"'),
  "an open component": (text) => append(text, '<Callout title="x">\n\nx'),
  "a closed component": (text) => append(text, "x\n\n</Callout>"),
  "an unknown component": (text) => append(text, "<Calout />"),
  "an unknown source": (text) => append(text, 'x<Source id="nobody-1999" />'),
  "an unknown helpline": (text) => append(text, '<Helpline id="999" />'),
  "a link to nowhere": (text) => append(text, "[x](/nowhere/)"),
  "a comment of HTML": (text) => append(text, "<!-- x -->"),
  "a heading too deep": (text) => append(text, "## x\n\n###### x"),
  "quotations in quotations": (text) => append(text, `${">".repeat(300)} x`),
  "brackets in brackets": (text) => append(text, "[".repeat(500) + "(".repeat(500)),
  "stars without end": (text) => append(text, "*a_".repeat(500)),
  "a paragraph without end": (text) => append(text, "We meet at nine. ".repeat(6_000)),
};

const insert = (text: string, signs: string) => text.slice(0, text.length / 3) + signs + text.slice(text.length / 3);
const append = (text: string, more: string) => `${text.trimEnd()}\n\n${more}\n`;
const fields = (text: string, more: string) =>
  text.startsWith("---\n") ? text.replace("---\n", `---\n${more}\n`) : `${more}\n${text}`;

/** What a page may survive: ugly, and safe. Every other damage must be told. */
export const survivable = [
  "Windows line ends",
  "the first half",
  "the file twice",
  "only fields",
  "a comment of HTML",
  "quotations in quotations",
  "brackets in brackets",
  "stars without end",
  "a paragraph without end",
];

/** A damaged file as it lies on the disk. */
export const bytesOf = (text: string | Uint8Array) =>
  typeof text === "string" ? new TextEncoder().encode(text) : text;
