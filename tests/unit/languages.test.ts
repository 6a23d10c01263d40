import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf, isLanguage } from "../../src/content/languages.ts";
import { languagesOf } from "../../src/content/site-languages.ts";
import { emptyFolder } from "../support/folder.ts";

test("a folder with the name of a language is one, and the site's own language comes first", async () => {
  const content = await emptyFolder();
  for (const name of ["pt-BR", "es", "fit", "articles", "en-us"]) await mkdir(join(content, name));
  await writeFile(join(content, "fr"), "no folder");
  expect(languagesOf(content)).toEqual(["en", "es", "pt-BR"]);
  expect(languagesOf(join(content, "nowhere"))).toEqual(["en"]);
});

test.each([
  ["es", true],
  ["pt-BR", true],
  ["ES", false],
  ["esp", false],
  ["pt-br", false],
])("%s as the name of a language: %s", (name, is) => {
  expect(isLanguage(name)).toBe(is);
});

test("only a translation has a folder of its own", () => {
  expect([folderOf("en"), folderOf("es")]).toEqual(["", "es/"]);
});
