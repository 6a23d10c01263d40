import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readQueries } from "../../src/content/search-words.ts";
import { emptyFolder } from "../support/folder.ts";

async function read(yaml: string, language: string, spanish = "") {
  const folder = await emptyFolder();
  await writeFile(join(folder, "queries.yaml"), yaml);
  await mkdir(join(folder, "es"));
  await writeFile(join(folder, "es", "queries.yaml"), spanish);
  return [...readQueries(folder, language)];
}

const yaml = `
- page: /blog/nights/
  queries: |
    cant sleep
    up all night
`;
const spanish = `
- page: /blog/nights/
  queries: |
    no duermo
- page: none
  queries: |
    inicio
`;

test("a site may do without the file, and the file without entries", async () => {
  expect(readQueries(await emptyFolder(), "en-us").size).toBe(0);
  expect(await read("# Nothing yet.\n", "en-us")).toEqual([]);
});

test("each language has its own queries", async () => {
  expect(await read(yaml, "en-us", spanish)).toEqual([["/blog/nights/", "cant sleep\nup all night"]]);
  expect(await read(yaml, "es", spanish)).toEqual([
    ["/blog/nights/", "no duermo"],
    ["none", "inicio"],
  ]);
});

test.each([
  ["an address of another site", "- { page: https://sleep.example/, queries: night }"],
  ["a place on a page", "- { page: /blog/a/#nights, queries: night }"],
  ["a list of queries", "- { page: /, queries: [night] }"],
  ["a field that does not exist", "- { page: /, queries: night, fr: nuit }"],
  ["a page as the key", "/: { queries: night }"],
])("%s cannot be read", async (_, text) => {
  await expect(read(text, "en-us")).rejects.toThrow();
});
