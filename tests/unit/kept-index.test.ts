import { mkdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepIndex, KEPT_INDEX } from "../../scripts/build/kept-index.ts";
import { emptyFolder } from "../support/folder.ts";

/** A site of one page, whose index is a file with a number that tells how often it was made. */
async function indexedSite() {
  const [cache, site] = [await emptyFolder(), await emptyFolder()];
  const page = join(site, "blog/index.html");
  await mkdir(join(site, "blog"));
  await writeFile(page, "<p>A cactus in bloom.</p>");
  let made = 0;
  const make = () => Promise.resolve([{ path: "pagefind-entry.json", content: Buffer.from(String(++made)) }]);
  const index = async () => {
    const files = await keepIndex(cache, site, make);
    return files.map(({ path, content }) => [path, Buffer.from(content).toString()]);
  };
  return { cache, page, index };
}

const madeAt = (time: string) => [["pagefind-entry.json", time]];

test("an index is kept as long as its pages are the same, and made anew when one has changed", async () => {
  const { page, index } = await indexedSite();
  expect([await index(), await index()]).toEqual([madeAt("1"), madeAt("1")]);
  await writeFile(page, (await readFile(page, "utf8")).replace("cactus", "agave"));
  expect([await index(), await index()]).toEqual([madeAt("2"), madeAt("2")]);
});

test("an index that was cut off is made anew", async () => {
  const { cache, index } = await indexedSite();
  await index();
  await truncate(join(cache, KEPT_INDEX), 40);
  expect(await index()).toEqual(madeAt("2"));
});
