import { expect, test } from "vitest";
import { readMdx } from "../../src/check/read-mdx.ts";
import { blankComments, maskCode } from "../../src/content/mdx-source.ts";

const MASK = "\uFFFC";

test.each([
  ["a `b` c", `a ${MASK.repeat(3)} c`],
  ["`` a ` b `` c", `${MASK.repeat(11)} c`],
  ["a ` b\n\nc ` d", "a ` b\n\nc ` d"],
  ["\\`a` b", `${MASK.repeat(2)}a\` b`],
  ["{/* ` */} ` a", `${MASK.repeat(9)} \` a`],
  ["~~~\na\n~~~\nb", `${MASK.repeat(3)}\n${MASK}\n${MASK.repeat(3)}\nb`],
  ["- ```js\n  a", `${MASK.repeat(7)}\n${MASK.repeat(3)}`],
  ["``` a ` b\nc", "``` a ` b\nc"],
])("code in %j is no markup", (text, masked) => {
  expect(maskCode(text)).toBe(masked);
});

test("comments go, but for those in code", () => {
  expect(blankComments("a <!-- ` --> b `<!-- c -->`")).toBe("a            b `<!-- c -->`");
});

test("signs that begin something and end nothing are looked at once each", () => {
  // Some of these take minutes where the rest of the text is looked through for each sign.
  const growing = Array.from({ length: 1500 }, (_, index) => "`".repeat(index + 1)).join(" ");
  const texts = [growing, "`".repeat(30_000), "{/*".repeat(100_000), "<!--".repeat(100_000)];
  for (const text of texts) expect(blankComments(`${text}<!--`)).toHaveLength(text.length + 4);
});

test("a paragraph of more quotation marks than can be read is told, and hides nothing else", () => {
  const { nodes, problems } = readMdx(`\nOne.\n\n${'a "b" '.repeat(20_000)}\n\n{{< code >}}\n\n## Two\n`);
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [4, "this paragraph is too long to be read: it has 40000 quotation marks, dashes and dots"],
    [6, "this is a code of another program, and the site cannot run it"],
  ]);
  expect(nodes?.filter(({ type }) => type === "heading")).toHaveLength(1);
});

test("a long text of ordinary paragraphs, and code of any length, is read", () => {
  const text = `${'She said "yes", and then ... nothing.\n\n'.repeat(3000)}\`\`\`\n${'"a": "b"\n'.repeat(5000)}\`\`\`\n`;
  expect(readMdx(text).problems).toEqual([]);
});
