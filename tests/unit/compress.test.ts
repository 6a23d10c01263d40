import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { compressFolder } from "../../src/hosting/compress.ts";
import { emptyFolder } from "../support/folder.ts";

const text = (word: string) => `<p>${`${word} that repeats. `.repeat(200)}</p>`;

/** A site of two pages of one text and one of another, built with what an earlier build kept. */
async function site(kept: string | undefined, changed = "Another"): Promise<string> {
  const folder = await emptyFolder();
  for (const [name, word] of Object.entries({ a: "Word", b: changed, twin: "Word" })) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, "index.html"), text(word));
  }
  expect(await compressFolder(folder, kept)).toBe(3);
  return folder;
}

const packed = async (folder: string) =>
  Promise.all(
    ["a", "b", "twin"].flatMap((name) =>
      ["br", "gz"].map((kind) => readFile(join(folder, name, `index.html.${kind}`))),
    ),
  );

test("packed files that were kept are those that a first build makes", async () => {
  const kept = join(await emptyFolder(), "packed");
  await site(kept);
  expect(await packed(await site(kept))).toEqual(await packed(await site(undefined)));
});

test("a page that changed is packed anew, and what nobody needs any more is not kept", async () => {
  const kept = join(await emptyFolder(), "packed");
  await site(kept);
  const before = await readdir(kept);
  const after = await site(kept, "Changed");
  expect(brotliDecompressSync(await readFile(join(after, "b/index.html.br"))).toString()).toBe(text("Changed"));
  expect(gunzipSync(await readFile(join(after, "b/index.html.gz"))).toString()).toBe(text("Changed"));
  expect(await readdir(kept)).toHaveLength(before.length);
});

test("a kept file is taken instead of packing again", async () => {
  const kept = join(await emptyFolder(), "packed");
  await site(kept);
  for (const name of await readdir(kept)) await writeFile(join(kept, name), "taken");
  expect((await packed(await site(kept))).map(String)).toEqual(Array(6).fill("taken"));
});

/** A disk in memory, which Linux systems have: no file has a name both there and on a real one. */
const MEMORY = "/dev/shm";

test.skipIf(!existsSync(MEMORY))("packed files that wait on another disk are copied from it", async () => {
  const kept = join(await emptyFolder(MEMORY), "packed");
  await site(kept);
  for (const name of await readdir(kept)) await writeFile(join(kept, name), "taken");
  expect((await packed(await site(kept))).map(String)).toEqual(Array(6).fill("taken"));
});

test("a page that comes packed, in either way, is left as it came", async () => {
  const folder = await emptyFolder();
  await writeFile(join(folder, "a.html"), text("Word"));
  await writeFile(join(folder, "b.html"), text("Word"));
  await writeFile(join(folder, "a.html.gz"), "came");
  await writeFile(join(folder, "b.html.br"), "came");
  expect(await compressFolder(folder)).toBe(0);
  expect((await readdir(folder)).sort()).toEqual(["a.html", "a.html.gz", "b.html", "b.html.br"]);
});

test("pages are packed as small as they get, however many other files there are", async () => {
  const folder = await emptyFolder();
  const page = Array.from({ length: 2000 }, (_, at) => `${(at * at) % 997} word`).join(" ");
  await writeFile(join(folder, "index.html"), page);
  for (let at = 0; at <= 500; at++) await writeFile(join(folder, `${at}.json`), text(String(at)));
  await compressFolder(folder);
  // Without options, Node packs as small as Brotli can.
  expect((await readFile(join(folder, "index.html.br"))).length).toBe(brotliCompressSync(page).length);
});
