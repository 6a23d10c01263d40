import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { pruneStyles, wordsIn } from "../../src/integrations/prune-styles.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("base64");

const page = (css: string, body: string) =>
  `<meta http-equiv="content-security-policy" content="style-src 'sha256-${hash(css)}'"><style>${css}</style>${body}`;

/** The styles of a page after it was pruned, whose policy has to allow them. */
function stylesAfter(css: string, body: string, scripts = ""): string {
  const pruned = pruneStyles(page(css, body), new Set(wordsIn(scripts)));
  const styles = /<style>(.*)<\/style>/.exec(pruned)?.[1] ?? "";
  expect(pruned).toBe(page(styles, body));
  return styles;
}

test.each([
  ["a component that is there stays", ".card{color:red}", '<p class="big card">', ".card{color:red}"],
  ["a component that is not there goes", ".card{color:red}", "<p>", ""],
  ["one of two selectors is enough", ".card,.note{color:red}", '<p class="note">', ".card,.note{color:red}"],
  ["an element of ours goes when it is not there", "fit-check{color:red}p{color:red}", "<p>", "p{color:red}"],
  ["what a rule holds goes and stays with it", ".a{& .b{x:y}@media print{&{x:y}}}.c{x:y}", '<i class="c">', ".c{x:y}"],
  [
    "rules for paper and the like are looked through",
    "@media print{.a{x:y}.b{x:y}}",
    '<i class="b">',
    "@media print{.b{x:y}}",
  ],
  ["an empty one goes", "@container (width>1px){.a{x:y}}", "<p>", ""],
  ["signs in quotation marks part nothing", '.a{content:"}.b{"}.c{x:y}', '<i class="a">', '.a{content:"}.b{"}'],
  ["a selector that begins with neither stays", ":root{x:y}body:has(.a){x:y}", "<p>", ":root{x:y}body:has(.a){x:y}"],
  ["statements and other rules stay", "@layer a,b;@page x{margin:0}", "<p>", "@layer a,b;@page x{margin:0}"],
  ["a part that is not there goes", ".a{x:y;& .b{x:y}& .c,& .d{x:y}}", '<i class="a d">', ".a{x:y;& .c,& .d{x:y}}"],
  ["and all of it when nothing is left", ".a{@media print{& .b{x:y}}}", '<i class="a">', ""],
  [
    "what is not to be there asks for nothing",
    ".a:not(.b,.c:is(.d)){x:y}",
    '<i class="a">',
    ".a:not(.b,.c:is(.d)){x:y}",
  ],
  ["an attribute of ours goes when it is not there", "[data-a] p{x:y}body[data-b=b-c]{x:y}", '<body data-b="b-c">', "body[data-b=b-c]{x:y}"], // prettier-ignore
  ["an attribute of HTML stays", "a[hreflang]{x:y}.a:not([data-b]){x:y}", '<i class="a">', "a[hreflang]{x:y}.a:not([data-b]){x:y}"], // prettier-ignore
  ["commas in brackets part nothing", ":is(.a,.b) i{x:y}", "<p>", ":is(.a,.b) i{x:y}"],
])("%s", (_, css, body, left) => {
  expect(stylesAfter(css, body)).toBe(left);
  expect(stylesAfter(`@layer parts{${css}}`, body)).toBe(left && `@layer parts{${left}}`);
});

test("what a script may make later stays", () => {
  expect(stylesAfter(".late{x:y}.never{x:y}", "<p>", 'a.className="late one"')).toBe(".late{x:y}");
  expect(stylesAfter("[data-so-late]{x:y}[data-never]{x:y}", "<p>", 'a.dataset.soLate=""')).toBe("[data-so-late]{x:y}");
});

test("a page is pruned as often as it is built", () => {
  const once = pruneStyles(page(".a{x:y}.b{x:y}", '<i class="b">'), new Set());
  expect(pruneStyles(once, new Set())).toBe(once);
});

test("words of a title that look like a style are none", () => {
  const titled = (css: string) => `<meta property="og:title" content="What <style> means">${page(css, "<p>")}`;
  expect(pruneStyles(titled(".a{x:y}p{x:y}"), new Set())).toBe(titled("p{x:y}"));
});
