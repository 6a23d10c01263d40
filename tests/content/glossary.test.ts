import { describe, expect, test } from "vitest";
import { about, append, damage, like, swap } from "./damage.ts";

const glossary = "content/glossary.yaml";
const more = append(`taper:
  term: Taper
  also: [tapering]
  meaning: Less of a medicine from week to week, with a doctor.
  sources: [river-study]
  more: /crisis/
opioid:
  term: Opioid
  meaning: A kind of drug that takes pain away.
  more: /contact/
stigma:
  term: Stigma
  meaning: What others think of somebody, before they know them.`);

describe("a term in a text", () => {
  test.each([
    ['Ask about <Term id="withdrawl">it</Term>.', "<Term> id", "withdrawl", /^write withdrawal /],
    ["Ask about <Term>it</Term>.", "<Term> id", undefined, 'write <Term id="…">'],
    ['Ask about <Term id="taper" />.', "<Term>", undefined, /^write its text between/],
    ['## About <Term id="taper">tapers</Term>', "<Term>", "About tapers", /^leave the words there/],
    ['See [a <Term id="taper">taper</Term>](/crisis/).', "<Term>", "a taper", /^leave the words there/],
    [
      '<Callout title="<Term id=taper>">\n\nHello.\n\n</Callout>',
      "<Term>",
      "<Term id=taper>",
      /^leave the words there/,
    ],
    [
      'A <Term id="taper">slow <Term id="opioid">opioid</Term> taper</Term>.',
      "<Term>",
      "slow opioid taper",
      /^leave the words/,
    ],
  ])("%j", async (text, field, found, fix) => {
    const { only, line } = await damage({ [glossary]: more, [about]: append(text) });
    expect(only).toMatchObject({ file: about, line: line(about, "Term"), field, fix: like(fix) });
    expect(only.found).toBe(found);
  });

  test("is linked once on a page, and as often as there are pages", async () => {
    const taper = '<Term id="taper">taper</Term>';
    const { only, line } = await damage({
      [glossary]: more,
      [about]: append(`First a ${taper}.\n\nThen another ${taper}.`),
      "content/pages/contact.mdx": append(`A ${taper}.`),
    });
    expect(only).toMatchObject({
      file: about,
      line: line(about, "Then another"),
      message: `link a term only where it first appears; here that is line ${line(about, "First a")}`,
      fix: "take <Term> away and leave the words: taper",
    });
  });

  test("may be named by a link too, by its address", async () => {
    expect((await damage({ [glossary]: more, [about]: append("See [taper](/glossary/#taper).") })).problems).toEqual(
      [],
    );
    const { only } = await damage({ [glossary]: more, [about]: append("See [taper](/glossary/#tapr).") });
    expect(only.fix).toMatch(/^write \/glossary\/#taper /);
  });
});

test("what is wrong with an entry of the glossary is told with its field and what to write", async () => {
  const cases: [old: string | RegExp, fresh: string, field: string, fix: string | RegExp][] = [
    ["  meaning: What the body does", "  meening: What the body does", "withdrawal.meening", "write meaning"],
    [/^ {2}meaning: A strong.*\n/m, "", "craving.meaning", "add a line meaning: and its value"],
    [/^stigma:/m, "Stigma shame:", "Stigma shame", /^use small letters/],
    ["sources: [river-study]", "sources: [river-studdy]", "taper.sources, entry 1", /^write river-study /],
    ["more: /crisis/\n", "more: /crises/\n", "taper.more", /^write \/crisis\/ /],
    ["more: /contact/\n", "more: https://988lifeline.org\n", "opioid.more", /^write an address of this site/],
    ["also: [tapering]", "also: [tapering, tapering]", "taper.also, entry 2", "take one of the two away"],
  ];
  const { problems } = await damage({
    [glossary]: (text) => cases.reduce((damaged, [old, fresh]) => swap(old, fresh)(damaged), more(text)),
  });
  for (const [, , field, fix] of cases)
    expect(problems).toContainEqual(expect.objectContaining({ file: glossary, field, fix: like(fix) }));
});
