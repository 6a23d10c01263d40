import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { discardDamaged, noteKept } from "../../scripts/build/kept-files.ts";
import { contentsOf, emptyFolder } from "../support/folder.ts";
import { copyOfProject } from "../support/project.ts";
import { run } from "../support/run.ts";

/** Cuts every file of a folder in half, as a full disk or a copy that broke off does. @returns how many */
function halve(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of entries) {
    const bytes = readFileSync(join(parentPath, name));
    writeFileSync(join(parentPath, name), bytes.subarray(0, bytes.length / 2));
  }
  return entries.length;
}

test("nothing of a damaged cache is published: pages, pictures, fonts and packed files are made anew", async () => {
  const folder = await copyOfProject("astro");
  const site = join(folder, "dist");
  const env = { ...process.env, CONTENT_DIR: "content", OUT_DIR: site };
  const build = () => run(["scripts/build.ts"], env, folder).ended;
  expect(await build()).toMatchObject({ code: 0 });
  const whole = await contentsOf(site);
  expect(halve(join(folder, ".cache/astro"))).toBeGreaterThan(20);
  expect(await contentsOf(site), "damage to the cache reaches no finished site").toEqual(whole);
  const { code, out } = await build();
  expect(code).toBe(0);
  expect(out).toMatch(/\d+ kept files are not as the last build left them/);
  const again = await contentsOf(site);
  expect(Object.keys(whole).filter((file) => whole[file] !== again[file])).toEqual([]);
});

test("what is whole is kept, what is damaged, new or unknown is not", async () => {
  const cache = await emptyFolder();
  const put = (name: string, text: string) => writeFile(join(cache, "dist", name), text);
  await mkdir(join(cache, "dist"));
  for (const name of ["whole", "cut", "other"]) await put(name, "some words");
  noteKept(cache);
  expect(discardDamaged(cache)).toBe(0);
  await put("cut", "some wo");
  await put("other", "same words");
  await put("new", "of a build that was killed");
  expect(discardDamaged(cache)).toBe(3);
  expect(readdirSync(join(cache, "dist"))).toEqual(["whole"]);
  expect(await readFile(join(cache, "dist/whole"), "utf8")).toBe("some words");
  await writeFile(join(cache, "kept-files.json"), "{");
  expect(discardDamaged(cache)).toBe(1);
  expect(discardDamaged(join(cache, "missing"))).toBe(0);
});
