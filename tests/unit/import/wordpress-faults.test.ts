import { expect, test } from "vitest";
import { FOOT, HEAD, item, readWxr, wxr } from "../../support/wordpress-export.ts";

/** What is told in place of an import. */
async function refusalOf(data: string | Uint8Array, name?: string): Promise<string> {
  const error = await readWxr(data, name).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: "ImportError" });
  return String(error).replace("ImportError: ", "");
}

test("a file that is cut off is refused with its place, and says what was whole", async () => {
  const whole = wxr(item({ id: 1, title: "First" }), item({ id: 2, title: "Second" }));
  const cutIn = (text: string) => whole.slice(0, whole.indexOf(text) + text.length);
  expect(await refusalOf(cutIn("The text of 2"))).toMatch(
    /^export\.xml, line 32, column \d+: the file ends in the middle of item 2 “Second”\. The last whole item is post 1 “First”, which begins on line 11\. Export it again;/,
  );
  expect(await refusalOf(cutIn("</item>"))).toContain("the file ends in the middle. The last whole item is post 1");
  expect(await refusalOf(HEAD)).toContain("No item is whole");
  for (let end = HEAD.length; end < whole.length - FOOT.length; end += 97) await refusalOf(whole.slice(0, end));
});

test("elements that do not end are refused with their place", async () => {
  expect(await refusalOf(wxr(item({ id: 1 }).replace("</title>", ""), item({ id: 2 })))).toMatch(
    /^export\.xml, line \d+, column \d+: in item 1, which begins on line 11, <title> of line 12 does not end\./,
  );
  expect(await refusalOf(wxr(item({ id: 1 }).replace("</item>", ""), item({ id: 2 })))).toContain(
    "in post 1 “Item 1”, which begins on line 11, </item> is missing before the next begins",
  );
});

test.each<[what: string, data: string | Uint8Array, told: string]>([
  ["nothing", "", "this file is empty"],
  ["a ZIP archive", "PK\x03\x04 export.xml", "this is a ZIP archive. Unpack it"],
  ["a packed file", new Uint8Array([0x1f, 0x8b, 8, 0]), "this is a packed file (.gz). Unpack it"],
  ["a page", "<!DOCTYPE html>\n<html><body><form>Log in</form></body></html>", "this is a page of a website"],
  ["Ghost's JSON", '{"db":[{"data":{"posts":[]}}]}', "this is JSON, as Ghost"],
  ["a database", "-- MySQL dump 10.13\nCREATE TABLE `wp_posts` (", "this is a copy of a database"],
  ["Blogger's Atom", "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'></feed>", "this is an Atom file"],
  ["another XML", "<?xml version='1.0'?>\n<!-- <rss> --><posts><post/></posts>", "this begins with <posts>"],
  ["bytes", new Uint8Array(2000).map((_, at) => (at * 7919) % 256), "this is no XML"],
  ["a feed", `<rss version="2.0"><channel><item><title>A</title></item></channel></rss>`, "this is the site's feed"],
  ["no posts", HEAD + FOOT, "there is no post and no page in this export"],
])("%s is told by what it is, with what to give instead", async (_, data, told) => {
  const line = await refusalOf(data);
  expect(line).toContain(`export.xml: ${told}`);
  expect(line).not.toContain("\n");
});

test("a file with entities that grow is refused before they do", async () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  expect(await refusalOf(wxr(item({ id: 1, title: "&b;" })).replace("<rss", `${bomb}<rss`))).toMatch(
    /^export\.xml, line 2, column \d+: the file declares entities/,
  );
});

test("faults that leave no doubt are mended, counted and told", async () => {
  const { entries, bodies, left } = await readWxr(
    `<br />\n<b>Warning</b>: Undefined index in /var/www<br />\n` +
      wxr(
        item({ id: 1, title: "Fish & Chips&nbsp;&mdash; <3\u0002" }),
        item({ id: 2, content: "A]]> B & <![CDATA[C &amp; D" }),
        item({ id: 3 }).replace(
          "<![CDATA[<p>The text of 3.</p>]]>",
          "<!-- wp:paragraph --><p class=a>One<br>two &eacute; <img src='x.png'></p>",
        ),
      ),
  );
  expect(entries.map(({ title }) => title)).toEqual(["Fish & Chips — <3", "Item 2", "Item 3"]);
  expect(bodies[1]?.text).toBe("A B & C &amp; D");
  expect(bodies[2]?.text).toContain('<!-- wp:paragraph --><p class="a">One<br>two &eacute; <img src="x.png">');
  expect(left).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^mended in the file: texts before the beginning/),
      expect.stringMatching(/^mended in the file: characters that XML forbids, left out, 1 times, first on line/),
      expect.stringMatching(/^mended in the file: signs & that are not written as &amp;, 2 times/),
      expect.stringMatching(/^mended in the file: names of signs that only HTML has, 3 times/),
    ]),
  );
});

test("a program's own prefixes are WordPress's when they stand for the same", async () => {
  const data = wxr(item({ id: 1, status: "private", slug: "own" }))
    .replaceAll(/(<\/?|xmlns:)wp:/g, "$1ns0:")
    .replaceAll(/(<\/?|xmlns:)content:/g, "$1ns1:")
    .replace("xmlns:wp=", "xmlns:ns0=")
    .replace("xmlns:content=", "xmlns:ns1=");
  const { entries, bodies } = await readWxr(data);
  expect(entries[0]).toMatchObject({ source: "post 1", hidden: "private", slug: "own" });
  expect(bodies[0]?.text).toBe("<p>The text of 1.</p>");
});

const cafe = wxr(item({ id: 1, title: "Café “ñ”" }));
const latin = (text: string) => Buffer.from(text.replaceAll("“", "\x93").replaceAll("”", "\x94"), "latin1");

test.each<[encoding: string, data: Uint8Array]>([
  ["UTF-8 with a mark", Buffer.from(`\uFEFF${cafe}`)],
  ["UTF-16 with a mark", Buffer.from(`\uFEFF${cafe}`, "utf16le")],
  ["UTF-16 without one", Buffer.from(cafe, "utf16le")],
  ["UTF-16, the other way round", Buffer.from(`\uFEFF${cafe}`, "utf16le").swap16()],
  ["Windows-1252", latin(cafe.replace("UTF-8", "windows-1252"))],
  ["Windows-1252 that calls itself UTF-8", latin(cafe)],
  ["UTF-8 that calls itself Latin-1", Buffer.from(cafe.replace("UTF-8", "iso-8859-1"))],
  ["UTF-8 that calls itself Shift-JIS", Buffer.from(cafe.replace("UTF-8", "shift_jis"))],
  ["UTF-8 that calls itself nothing known", Buffer.from(cafe.replace("UTF-8", "utf8mb4"))],
  ["UTF-8 after empty lines", Buffer.from(`\n\n${cafe}`)],
])("a file in %s is read right", async (_, data) => {
  const { entries } = await readWxr(data);
  expect(entries[0]?.title).toBe("Café “ñ”");
});

test("characters and marks are whole where one part of a file ends and the next begins", async () => {
  const words = "ü&<é]] >日本 &amp; &#233; ";
  const content = words.repeat(60_000);
  const bare = "é & < ".repeat(100_000);
  const data = wxr(item({ id: 1, content }), item({ id: 2, content: "]]>" + bare + "<![CDATA[" }));
  const { bodies } = await readWxr(data);
  expect(bodies[0]?.text).toBe(content);
  expect(bodies[1]?.text).toBe(bare);
});

test("an endless text stops the reading before it fills the memory", async () => {
  const endless = Buffer.concat([Buffer.from(`${HEAD}<item><title><![CDATA[`), Buffer.alloc(70_000_000, "a")]);
  expect(await refusalOf(endless)).toMatch(/^export\.xml, line \d+: a text does not end within 64 million characters/);
});
