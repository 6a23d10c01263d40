import { describe, expect, test } from "vitest";
import { damage, like } from "./damage.ts";

const file = "content/concepts.yaml";
const spanish = "content/es/concepts.yaml";

/** The file, with two good entries and what is told. */
const withMore = (yaml = "") => `beer:
  kind: drink
  names: [beer, six pack]
  leads: [/crisis/, /contact/]
methadone:
  kind: medicine
  names: [methadone]
  leads: [/contact/]
${yaml}`;

test("a site may do without names of things, and good ones pass", async () => {
  expect((await damage({ [file]: null })).problems).toEqual([]);
  expect((await damage({ [file]: withMore() })).problems).toEqual([]);
  expect((await damage({ [file]: "" })).problems.filter((problem) => problem.file !== file)).toEqual([]);
});

describe("What leads nowhere is told with its place and what to write", () => {
  const wine = (lead: string) => withMore(`wine: { kind: drink, names: [wine], leads: [/contact/, "${lead}"] }\n`);

  test.each([
    ["/crises/", /^write \/crisis\/ /],
    ["/crisis/#no-such-place", /^write one of: \/crisis\/#/],
    ["https://988lifeline.org/", /^write the address of a page/],
    ["/blog/a-draft/", /^take the link away/],
  ])("%s", async (lead, fix) => {
    const { only, line } = await damage({ [file]: wine(lead) });
    const place = { file, line: line(file, "wine:"), field: "wine.leads, entry 2" };
    expect(only).toMatchObject({ ...place, found: expect.stringContaining(lead) as string, fix: like(fix) });
  });

  test("an address without its end", async () => {
    const { problems } = await damage({ [file]: wine("/crisis") });
    expect(problems).toContainEqual(
      expect.objectContaining({ file, found: "/crisis", fix: like(/^write \/crisis\/ /) }),
    );
  });
});

describe("A name that leads to two things is told, with the first of them", () => {
  test("in the language of the site", async () => {
    const { only } = await damage({
      [file]: withMore("wine: { kind: drink, names: [wine, beer], leads: [/crisis/] }\n"),
    });
    expect(only).toMatchObject({ file, field: "wine.names, entry 2", fix: "take it out of one of the two" });
    expect(only.message).toMatch(/^this name leads to "beer" already, in line \d+$/);
  });

  test("in another language", async () => {
    const { only } = await damage({ [file]: withMore(), [spanish]: "beer: [cerveza]\nmethadone: [cerveza]\n" });
    expect(only).toMatchObject({ file: spanish, field: "methadone, entry 1", found: "cerveza" });
    expect(only.message).toBe('this name leads to "beer" already, in line 1');
  });

  test("but a word of one language may be one of something else in another", async () => {
    const { problems } = await damage({ [file]: withMore(), [spanish]: "methadone: [beer]\n" });
    expect(problems).toEqual([]);
  });
});

test("names in another language of what is no thing are told", async () => {
  const { only } = await damage({ [file]: withMore(), [spanish]: "methadon: [metadona]\n" });
  expect(only).toMatchObject({ file: spanish, found: "methadon", fix: like(/^write methadone/) });
});

test("what is wrong with an entry is told with its field and what to write", async () => {
  const cases: [yaml: string, field: string][] = [
    ["a: { kind: drnk, names: [ale], leads: [/crisis/] }", "a.kind"],
    ["b: { kind: drink, names: [Ale], leads: [/crisis/] }", "b.names, entry 1"],
    ["c: { kind: drink, leads: [/crisis/] }", "c.names"],
    ["d: { kind: drink, names: [stout], leads: [/crisis/], meaning: dark }", "d.meaning"],
  ];
  const { problems } = await damage({ [file]: withMore(`${cases.map(([yaml]) => yaml).join("\n")}\n`) });
  for (const [, field] of cases) expect(problems).toContainEqual(expect.objectContaining({ file, field }));
});
