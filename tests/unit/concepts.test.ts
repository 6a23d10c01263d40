import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConcepts } from "../../src/content/concepts.ts";
import { emptyFolder } from "../support/folder.ts";

async function read(yaml: string, language = "es") {
  const folder = await emptyFolder();
  await writeFile(join(folder, "concepts.yaml"), yaml);
  return readConcepts(folder, language);
}

test("a site may do without the file, and the file without entries", async () => {
  expect(readConcepts(await emptyFolder(), "en-us")).toEqual([]);
  expect(await read("")).toEqual([]);
  expect(await read("# Nothing yet.\n")).toEqual([]);
});

test("names of all languages are one list to who searches in another one, and medicines and drugs are told from other things", async () => {
  const yaml = `
methadone:
  kind: medicine
  names: [methadone, methadone clinic]
  es: [metadona, methadone]
  leads: [/topics/medication/, /blog/a/#doses]
heroin: { kind: drug, names: [heroin, smack], leads: [/] }
beer:
  kind: drink
  names: [beer]
  leads: [/blog/a/]
`;
  expect(await read(yaml)).toEqual([
    {
      names: ["methadone", "methadone clinic", "metadona"],
      leads: ["/topics/medication/", "/blog/a/#doses"],
      ...{ sensitive: true, general: false },
    },
    { names: ["heroin", "smack"], leads: ["/"], sensitive: true, general: false },
    { names: ["beer"], leads: ["/blog/a/"], sensitive: false, general: false },
  ]);
});

test("English visitors need Spanish names of medicines and drugs alone", async () => {
  const yaml = `
methadone: { kind: medicine, names: [methadone], es: [metadona], leads: [/] }
beer: { kind: drink, names: [beer], es: [cerveza], leads: [/] }
`;
  expect((await read(yaml, "en-us")).map(({ names }) => names)).toEqual([["methadone", "metadona"], ["beer"]]);
});

test.each([
  ["no names", "beer: { kind: drink, names: [], leads: [/a/] }"],
  ["capitals", "beer: { kind: drink, names: [Beer], leads: [/a/] }"],
  ["a name of one letter", "beer: { kind: drink, names: [b], leads: [/a/] }"],
  ["a kind that does not exist", "beer: { kind: food, names: [beer], leads: [/a/] }"],
  ["an address of another site", "beer: { kind: drink, names: [beer], leads: [https://beer.example/] }"],
  ["no place", "beer: { kind: drink, names: [beer], leads: [] }"],
  ["more places than three", "beer: { kind: drink, names: [beer], leads: [/a/, /b/, /c/, /d/] }"],
  ["a field that does not exist", "beer: { kind: drink, names: [beer], leads: [/a/], es-mx: [cerveza] }"],
  ["an id that is none", "Beer and wine: { kind: drink, names: [beer], leads: [/a/] }"],
  ["a list", "- beer"],
])("%s cannot be read", async (_, yaml) => {
  await expect(read(yaml)).rejects.toThrow();
});
