import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readQueries } from "../../src/content/search-words.ts";
import { emptyFolder } from "../support/folder.ts";

async function read(yaml: string, language: string) {
  const folder = await emptyFolder();
  await writeFile(join(folder, "queries.yaml"), yaml);
  return [...readQueries(folder, language)];
}

const yaml = `
- page: /blog/nights/
  en: |
    cant sleep
    up all night
  es: |
    no duermo
- page: none
  es: |
    inicio
`;

test("a site may do without the file, and the file without entries", async () => {
  expect(readQueries(await emptyFolder(), "en-us").size).toBe(0);
  expect(await read("# Nothing yet.\n", "en-us")).toEqual([]);
});

test("each language has its own queries, and a page without any is none", async () => {
  expect(await read(yaml, "en-us")).toEqual([["/blog/nights/", "cant sleep\nup all night"]]);
  expect(await read(yaml, "es")).toEqual([["/blog/nights/", "no duermo"], ["none", "inicio"]]); // prettier-ignore
});

test.each([
  ["an address of another site", "- { page: https://sleep.example/, en: night }"],
  ["a place on a page", "- { page: /blog/a/#nights, en: night }"],
  ["a list of queries", "- { page: /, en: [night] }"],
  ["a field that does not exist", "- { page: /, fr: nuit }"],
  ["a page as the key", "/: { en: night }"],
])("%s cannot be read", async (_, text) => {
  await expect(read(text, "en-us")).rejects.toThrow();
});
