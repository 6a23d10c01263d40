import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeIndex } from "../../src/search/write-index.ts";
import { emptyFolder } from "./support/folder.ts";

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en-US"><head><title>Title</title>${head}</head><body>${body}</body></html>`;

/** Finished pages by address: what stands in their head and their body. */
async function site(pages: Record<string, [head: string, body: string]>): Promise<string> {
  const folder = await emptyFolder();
  for (const [address, [head, body]] of Object.entries(pages)) {
    await mkdir(join(folder, address), { recursive: true });
    await writeFile(join(folder, address, "index.html"), page(head, body));
  }
  return folder;
}

const found: [string, string] = ["", "<main data-pagefind-body><h1>Found</h1><p>A cactus in bloom.</p></main>"];

test("the index holds the pages that it must, and what nobody looks for needs no text", async () => {
  const folder = await site({ "/": found, "/kept-out/": ["", "<p>Nothing to find.</p>"] });
  await writeIndex(folder, ["/"]);
  const aliases = await readFile(join(folder, "pagefind/aliases.en-us.json"), "utf8");
  expect(JSON.parse(aliases)).toEqual([["/", "Found", "Page", ""]]);
  expect(await readdir(join(folder, "pagefind"))).toContain("words.en-us.json");
});

test("a page that must be in the index and cannot be found is named", async () => {
  const folder = await site({ "/": found, "/blog/lost/": ["", "<p>A text outside of the index.</p>"] });
  await expect(writeIndex(folder, ["/", "/blog/lost/"])).rejects.toThrow("/blog/lost/ is not in it");
});

test("a site without pages is refused", async () => {
  await expect(writeIndex(await emptyFolder(), [])).rejects.toThrow("The search index could not be built");
});
