import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeIndex } from "../../src/search/write-index.ts";
import { emptyFolder } from "../support/folder.ts";

/** Finished pages: what stands in the body of each, by address. */
async function site(pages: Record<string, string>): Promise<string> {
  const folder = await emptyFolder();
  for (const [address, body] of Object.entries(pages)) {
    await mkdir(join(folder, address), { recursive: true });
    const html = `<!doctype html><html lang="en-US"><head><title>Title</title></head><body>${body}</body></html>`;
    await writeFile(join(folder, address, "index.html"), html);
  }
  return folder;
}

const found = "<main data-pagefind-body><h1>Found</h1><p>A cactus in bloom.</p></main>";
const lost = "<p>A text outside of the index.</p>";

test("the index holds the pages with a text, and no other", async () => {
  const folder = await site({ "/": found, "/moved/": lost });
  await writeIndex(folder, ["/"]);
  const aliases = await readFile(join(folder, "pagefind/aliases.en-us.json"), "utf8");
  expect(JSON.parse(aliases)).toEqual([["/", "Found", "page", ""]]);
  expect(await readdir(join(folder, "pagefind"))).toContain("words.en-us.json");
});

test("every page that visitors must find and the index lacks is named", async () => {
  const folder = await site({ "/": found, "/blog/lost/": lost });
  await expect(writeIndex(folder, ["/", "/blog/lost/", "/blog/never-made/"])).rejects.toThrow(
    "not in it: /blog/lost/, /blog/never-made/.",
  );
  expect(await readdir(folder)).not.toContain("pagefind");
});

test("a site without pages is refused", async () => {
  await expect(writeIndex(await emptyFolder(), [])).rejects.toThrow("The search index could not be built");
});

test("the search is the same whatever a site calls its kinds of page", async () => {
  const indexOf = async (label: string) => {
    const page = (kind: string, title: string) =>
      `<main data-pagefind-body data-pagefind-filter="kind:${kind}"><p data-search-ignore>${label}</p><h1>${title}</h1>
        <p hidden data-pagefind-ignore data-pagefind-meta="aliases">insomnia</p></main>`;
    const folder = await site({ "/topics/sleep/": page("topic", "Sleep"), "/blog/nights/": page("article", "Nights") });
    await writeIndex(folder, ["/topics/sleep/", "/blog/nights/"]);
    const read = (table: string) => readFile(join(folder, `pagefind/${table}.en-us.json`), "utf8");
    return [await read("aliases"), await read("words")];
  };
  const [aliases, words] = await indexOf("Topic");
  expect(await indexOf("Tema")).toEqual([aliases, words]);
  expect(JSON.parse(aliases ?? "")).toEqual([
    ["/blog/nights/", "Nights", "article", "insomnia"],
    ["/topics/sleep/", "Sleep", "topic", ""],
  ]);
});
