import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { placeNotFound } from "../../src/integrations/place-not-found.ts";
import { contentsOf, emptyFolder } from "../support/folder.ts";

test("what a language says of a missing page lies where hosts look, and the 404th list of articles stays", async () => {
  const root = await emptyFolder();
  for (const folder of ["es/404", "blog/404", "es/blog/404"]) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, "index.html"), folder);
  }
  placeNotFound(root, ["es/", "fr/"]);
  expect(Object.keys(await contentsOf(root)).sort()).toEqual([
    "/blog/404/index.html",
    "/es/404.html",
    "/es/blog/404/index.html",
  ]);
});
