import { mkdir, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from "node:zlib";
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

const keptIn = async (file: string) => deserialize(await readFile(file)) as Map<string, Uint8Array>;

test("packed files that were kept are those that a first build makes", async () => {
  const kept = join(await emptyFolder(), "packed");
  await site(kept);
  expect(await packed(await site(kept))).toEqual(await packed(await site(undefined)));
});

test("a page that changed is packed anew, and what nobody needs any more is not kept", async () => {
  const kept = join(await emptyFolder(), "packed");
  await site(kept);
  const before = await keptIn(kept);
  const after = await site(kept, "Changed");
  expect(brotliDecompressSync(await readFile(join(after, "b/index.html.br"))).toString()).toBe(text("Changed"));
  expect(gunzipSync(await readFile(join(after, "b/index.html.gz"))).toString()).toBe(text("Changed"));
  expect((await keptIn(kept)).size).toBe(before.size);
});

test("what was kept is taken instead of packing again", async () => {
  const kept = join(await emptyFolder(), "packed");
  await site(kept);
  const taken = [...(await keptIn(kept)).keys()].map((name) => [name, Buffer.from("taken")] as const);
  await writeFile(kept, serialize(new Map(taken)));
  expect((await packed(await site(kept))).map(String)).toEqual(Array(6).fill("taken"));
});

test("a file of kept texts that ends early is made anew", async () => {
  const kept = join(await emptyFolder(), "packed");
  const first = await packed(await site(kept));
  await truncate(kept, 100);
  expect(await packed(await site(kept))).toEqual(first);
  expect((await keptIn(kept)).size).toBe(4);
});

test("a site of more than 500 files of the index still has its pages as small as they get", async () => {
  const folder = await emptyFolder();
  // Of a real page, the best level makes less than the quick one.
  const page = await readFile("package-lock.json", "utf8").then((lock) => lock.slice(0, 60_000));
  await writeFile(join(folder, "index.html"), page);
  for (let index = 0; index <= 500; index++) await writeFile(join(folder, `${index}.json`), text(String(index)));
  await compressFolder(folder);
  const best = brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  expect((await readFile(join(folder, "index.html.br"))).length).toBe(best.length);
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
