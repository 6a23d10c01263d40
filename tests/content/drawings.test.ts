import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { svgProblems } from "../../src/check/check-svg.ts";
import { article, damage } from "./damage.ts";

const file = article.replace("index.mdx", "drawing.svg");
const svg = (inside: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>\n${inside}\n</svg>`;
const problemsOf = (text: string) => svgProblems(new TextEncoder().encode(text));

const PROGRAM = "this drawing carries a program";
const PAGE = "a drawing may hold shapes, words and pictures, no part of a web page";
const ELSEWHERE = "a drawing may not load or open anything from elsewhere";

test("a drawing with a program stops the build, with its file, line and mend", async () => {
  const { only } = await damage({ [file]: svg("<path d='M0 0'/>\n<script>alert(1)</script>") });
  expect(only).toMatchObject({
    file,
    line: 3,
    message: PROGRAM,
    found: "<script>",
    fix: "save it again as plain SVG, or take the program out",
  });
});

describe("is refused", () => {
  test.each([
    // Programs, in any spelling.
    [PROGRAM, '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>', "<s:script>"],
    [PROGRAM, "<SCRIPT/>", "<SCRIPT>"],
    [PROGRAM, '<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>', "<h:script>"],
    [PROGRAM, '<g onclick="alert(1)"/>', '<g onclick="alert(1)">'],
    [PROGRAM, '<g OnLoad="alert(1)"/>', '<g OnLoad="alert(1)">'],
    [PROGRAM, '<a><set attributeName="href" to="javascript:alert(1)"/></a>', '<set attributeName="href">'],
    [
      PROGRAM,
      '<a><animate attributeName="xlink:href" values="javascript:x"/></a>',
      '<animate attributeName="xlink:href">',
    ],
    [PROGRAM, '<handler type="application/ecmascript"/>', "<handler>"],
    // Parts of web pages.
    [PAGE, "<foreignObject/>", "<foreignObject>"],
    [PAGE, "<iframe/>", "<iframe>"],
    [PAGE, '<i:img xmlns:i="http://www.w3.org/1999/xhtml"/>', "<i:img>"],
    [PAGE, '<h:meta xmlns:h="http://www.w3.org/1999/xhtml" content="0;url=//example.org"/>', "<h:meta>"],
    [PAGE, '<m:math xmlns:m="http://www.w3.org/1998/Math/MathML"/>', "<m:math>"],
    [PAGE, "<style>@im<g/>p</style>", "<style><g>"],
    // Addresses.
    [ELSEWHERE, '<a href="&#106;avascript:alert(1)"/>', '<a href="javascript:alert(1)">'],
    [ELSEWHERE, '<a xlink:href="java&#10;script:alert(1)"/>', '<a xlink:href="java script:alert(1)">'],
    [
      ELSEWHERE,
      '<x:a xmlns:x="http://www.w3.org/2000/svg" href="https://example.org"/>',
      '<x:a href="https://example.org">',
    ],
    [ELSEWHERE, '<image href="https://example.org/x.png"/>', '<image href="https://example.org/x.png">'],
    [ELSEWHERE, '<image href="//example.org/x.png"/>', '<image href="//example.org/x.png">'],
    [ELSEWHERE, '<use href="other.svg#x"/>', '<use href="other.svg#x">'],
    [
      ELSEWHERE,
      '<use href="data:image/svg+xml;base64,PHN2Zy8+#x"/>',
      '<use href="data:image/svg+xml;base64,PHN2Zy8+#x">',
    ],
    [ELSEWHERE, '<a href="data:text/html;base64,PGI+"/>', '<a href="data:text/html;base64,PGI+">'],
    [ELSEWHERE, '<a href=""/>', '<a href="">'],
    [ELSEWHERE, '<g xml:base="https://example.org/"/>', '<g xml:base="https://example.org/">'],
    // Styles.
    [ELSEWHERE, '<path fill="url(https://example.org/x.svg#a)"/>', '<path fill="url(https://example.org/x.svg#a)">'],
    [ELSEWHERE, '<path style="fill:url(&quot;//example.org/x&quot;)"/>', '<path style="fill:url("//example.org/x")">'],
    [ELSEWHERE, "<path style='fill:\\75rl(//example.org/x)'/>", '<path style="fill:\\75rl(//example.org/x)">'],
    [ELSEWHERE, '<style>@import "https://example.org/x.css";</style>', '<style>: @import "https://example.org/x.css"'],
    [
      ELSEWHERE,
      '<style>@im<!-- -->p<![CDATA[ort "//example.org/x.css";]]></style>',
      '<style>: @import "//example.org/x.css"',
    ],
    [ELSEWHERE, "<style>\\40 import '//example.org/x.css';</style>", "<style>: @import '//example.org/x.css'"],
    [ELSEWHERE, "<style>a{background:url( 'https://example.org/x' )}</style>", "<style>: url( 'https://example.org/x)"],
    [
      ELSEWHERE,
      '<style>a{background:image-set("//example.org/x" 1x)}</style>',
      '<style>: image-set("//example.org/x" 1x)',
    ],
  ])("%s: %s", (message, inside, found) => {
    expect(problemsOf(svg(inside))).toMatchObject([{ line: 2, message, found }]);
  });

  test.each([
    [
      "a document type",
      `<!DOCTYPE svg [<!ENTITY x "y">]>${svg("<path/>")}`,
      "a drawing may not give words a meaning of their own",
    ],
    [
      "a style sheet beside it",
      `<?xml-stylesheet href="https://example.org/x.css"?>${svg("<path/>")}`,
      "a drawing may not call for a style sheet or a program",
    ],
    [
      "another encoding",
      `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg("<path/>")}`,
      "this drawing is not plain text in UTF-8",
    ],
    ["an open element", svg("<g>"), "browsers cannot read this drawing: it is not well-formed XML"],
    [
      "an attribute without quotes",
      svg("<g onclick=alert(1)/>"),
      "browsers cannot read this drawing: it is not well-formed XML",
    ],
    ["an unknown entity", svg("<a href='&x;'/>"), "browsers cannot read this drawing: it is not well-formed XML"],
  ])("%s", (_, text, message) => {
    expect(problemsOf(text)[0]).toMatchObject({ message });
  });

  test("a drawing in UTF-16, which says other things than it seems to", () => {
    expect(svgProblems(new Uint8Array(Buffer.from(`\uFEFF${svg("<path/>")}`, "utf16le")))).toMatchObject([
      { message: "this drawing is not plain text in UTF-8" },
    ]);
  });

  test("a program in the drawing itself", () => {
    expect(problemsOf(svg("", ' onload="alert(1)"'))).toMatchObject([{ line: 1, message: PROGRAM }]);
  });
});

test("what drawings need is let be", () => {
  const inside = `<title>javascript: is only a word</title><metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
<defs><linearGradient id="a"/><path id="p"/></defs><use href="#p"/><use xlink:href="#p"/><a href="#p"/>
<path fill="url(#a)" style="filter: url('#f')"/><image href="data:image/png;base64,iVBORw0K"/>
<style><![CDATA[path{fill:url(#a)}@media (prefers-color-scheme:dark){path{fill:#fff}}]]></style>
<animate attributeName="opacity" values="0;1"/>`;
  expect(problemsOf(`<?xml version="1.0" encoding="UTF-8"?>\n<!-- x -->${svg(inside)}`)).toEqual([]);
});

test("the site's icon is nothing but a drawing", async () => {
  expect(svgProblems(await readFile("tests/fixtures/site/brand/mark.svg"))).toEqual([]);
});
