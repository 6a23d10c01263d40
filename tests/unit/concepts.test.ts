import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConcepts } from "../../src/content/concepts.ts";
import { emptyFolder } from "../support/folder.ts";

/** @param translated names by the language that has them */
async function read(yaml: string, language = "es", translated: Record<string, string> = {}) {
  const folder = await emptyFolder();
  await writeFile(join(folder, "concepts.yaml"), yaml);
  for (const [other, names] of Object.entries(translated)) {
    await mkdir(join(folder, other));
    await writeFile(join(folder, other, "concepts.yaml"), names);
  }
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
  leads: [/topics/medication/, /blog/a/#doses]
heroin: { kind: drug, names: [heroin, smack], leads: [/] }
beer:
  kind: drink
  names: [beer]
  leads: [/blog/a/]
`;
  expect(await read(yaml, "es", { es: "methadone: [metadona, methadone]" })).toEqual([
    {
      names: ["methadone", "methadone clinic", "metadona"],
      leads: ["/topics/medication/", "/blog/a/#doses"],
      ...{ sensitive: true, general: false },
    },
    { names: ["heroin", "smack"], leads: ["/"], sensitive: true, general: false },
    { names: ["beer"], leads: ["/blog/a/"], sensitive: false, general: false },
  ]);
});

test("visitors of one language need the names of medicines and drugs alone from the others", async () => {
  const yaml = `
methadone: { kind: medicine, names: [methadone], leads: [/] }
beer: { kind: drink, names: [beer], leads: [/] }
`;
  const translated = {
    es: "methadone: [metadona]\nbeer: [cerveza]",
    "pt-BR": "methadone: [metadona]\nbeer: [cerveja]",
  };
  const namesIn = async (language: string) => (await read(yaml, language, translated)).map(({ names }) => names);
  expect(await namesIn("en-us")).toEqual([["methadone", "metadona"], ["beer"]]);
  expect(await namesIn("pt-br")).toEqual([
    ["methadone", "metadona"],
    ["beer", "cerveja"],
  ]);
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
