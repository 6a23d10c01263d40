import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { NameTable, TextTable } from "../../src/search/name-table.ts";
import { makeIndex } from "../../src/search/make-index.ts";
import { writeIndex as writeFiles } from "../../src/search/write-index.ts";
import { emptyFolder } from "../support/folder.ts";

/** Finished pages: what stands in the body of each, by address. Those in `/es/` are Spanish. */
async function site(pages: Record<string, string>): Promise<string> {
  const folder = await emptyFolder();
  for (const [address, body] of Object.entries(pages)) {
    await mkdir(join(folder, address), { recursive: true });
    const language = address.startsWith("/es/") ? "es" : "en-US";
    const html = `<!doctype html><html lang="${language}"><head><title>Title</title></head><body>${body}</body></html>`;
    await writeFile(join(folder, address, "index.html"), html);
  }
  return folder;
}

/** The text of a page. @param more attributes of it */
const main = (html: string, more = "") => `<main data-pagefind-body ${more}>${html}</main>`;
const found = main("<h1>Found</h1><p>A cactus in bloom.</p>");
const lost = "<p>A text outside of the index.</p>";
const pages = (...hrefs: string[]) => hrefs.map((href) => ({ href, translations: [] }));

const nothingKnown = () => ({ concepts: [], queries: new Map<string, string>() });

const writeIndex = async (folder: string, ...made: Tail<Parameters<typeof makeIndex>>) =>
  writeFiles(folder, await makeIndex(folder, ...made));
type Tail<All extends unknown[]> = All extends [unknown, ...infer Rest] ? Rest : never;

/** A file that the search loads. */
const read = async <Content>(folder: string, file: string) =>
  JSON.parse(await readFile(join(folder, "pagefind", file), "utf8")) as Content;

/** Everything that is told of one language, and the sentences of each page, of its opening and of its sections. */
async function readTables(folder: string, language: string) {
  const names = await read<NameTable>(folder, `names.${language}.json`);
  const texts = await read<TextTable>(folder, `text.${language}.json`);
  const passage = (id: string) => read<string>(folder, `passage/${language}_${id}.json`);
  return { names, texts, shown: await Promise.all(texts.records.map((ids) => Promise.all(ids.map(passage)))) };
}

test("the index holds the pages with a text, and no other", async () => {
  const folder = await site({ "/": found, "/moved/": lost });
  await writeIndex(folder, pages("/"), nothingKnown);
  const { names, texts, shown } = await readTables(folder, "en-us");
  expect(names).toMatchObject({ concepts: [], pages: [{ href: "/", title: "Found", kind: "page", sections: [] }] });
  expect(texts.records).toHaveLength(1);
  expect(shown).toEqual([["A cactus in bloom."]]);
});

test("an excerpt never shows a label, a head of columns, a caption, a number of a source, or a heading alone", async () => {
  const page = main(
    `<h1>Found</h1><p class="eyebrow">Label</p><p>A cactus in bloom.<sup class="source">1</sup></p><h2>Related</h2>
      <figure><figcaption>A hill.</figcaption></figure>
      <table><thead><tr><th>Plant</th></tr></thead><tbody><tr><td>Agave.</td></tr></tbody></table>`,
  );
  const folder = await site({ "/": page });
  await writeIndex(folder, pages("/"), nothingKnown);
  expect((await readTables(folder, "en-us")).shown).toEqual([["A cactus in bloom. Agave."]]);
});

test("every page that visitors must find and the index lacks is named", async () => {
  const folder = await site({ "/": found, "/blog/lost/": lost });
  await expect(writeIndex(folder, pages("/", "/blog/lost/", "/blog/never-made/"), nothingKnown)).rejects.toThrow(
    "not in it: /blog/lost/, /blog/never-made/.",
  );
  expect(await readdir(folder)).not.toContain("pagefind");
});

test("a site without pages is refused", async () => {
  await expect(writeIndex(await emptyFolder(), [], nothingKnown)).rejects.toThrow(
    "The search index could not be built",
  );
});

test("the search is the same whatever a site calls its kinds of page", async () => {
  const indexOf = async (label: string) => {
    const page = (kind: string, title: string) =>
      main(
        `<p data-search-ignore>${label}</p><h1>${title}</h1>
          <p hidden data-pagefind-ignore data-pagefind-meta="aliases">insomnia</p>`,
        `data-pagefind-filter="kind:${kind}"`,
      );
    const folder = await site({ "/topics/sleep/": page("topic", "Sleep"), "/blog/nights/": page("article", "Nights") });
    await writeIndex(folder, pages("/topics/sleep/", "/blog/nights/"), nothingKnown);
    return readTables(folder, "en-us");
  };
  const tables = await indexOf("Topic");
  expect(await indexOf("Tema")).toEqual(tables);
  expect(tables.names.pages).toMatchObject([
    { href: "/blog/nights/", title: "Nights", kind: "article", aliases: ["insomnia"] },
    { href: "/topics/sleep/", title: "Sleep", kind: "topic", aliases: ["insomnia"] },
  ]);
});

describe("Each section of a page is a text of its own", () => {
  const page = main(`
    <h1>Nights</h1><p>Opening words.</p>
    <h2 id="twice">Twice</h2><p>The first one.</p>
    <h2 id="twice-1">Twice</h2><p>The second one.</p>
    <h3 id="Día_2.más">¿Día 2?</h3><p>A third one.</p>
    <h2 id="empty">Empty</h2>
    <h2>No id</h2><p>It belongs to what stands before.</p>
    <h2 id="%C3%B1">Percent</h2><p>The last one.</p>`);

  test("whatever its id is, and its place among the texts is that among the names", async () => {
    const folder = await site({ "/a/": page, "/b/": found });
    await writeIndex(folder, pages("/a/", "/b/"), nothingKnown);
    const { names, texts, shown } = await readTables(folder, "en-us");
    expect(names.pages[0]?.sections).toEqual([
      "Twice",
      ["Twice", "twice-1"],
      ["¿Día 2?", "Día_2.más"],
      "Empty",
      ["Percent", "%C3%B1"],
    ]);
    expect(texts.records.map((ids) => ids.length)).toEqual([6, 1]);
    expect(new Set(texts.records.flat()).size).toBe(7);
    const starts = ["Opening words.", "The first one.", "The second one.", "A third one.", "", "The last one."];
    for (const [at, start] of starts.entries()) expect(shown[0]?.[at]?.startsWith(start), start).toBe(true);
    expect(shown[0]?.[4]).toContain("belongs to what stands before");
  });

  test("without its title, but with a first word that only begins like it", async () => {
    const folder = await site({ "/a/": main(`<p>Groups meet daily.</p><h2 id="g">Care</h2><p>Careful words.</p>`, `data-pagefind-meta="title:Group"`) }); // prettier-ignore
    await writeIndex(folder, pages("/a/"), nothingKnown);
    expect((await readTables(folder, "en-us")).shown).toEqual([["Groups meet daily.", "Careful words."]]);
  });
});

describe("What things are called", () => {
  const names = { names: ["melatonin"], leads: ["/a/#nights", "/only/#gone", "/gone/"], sensitive: true };

  test("leads to pages of each language, where these have one of their own", async () => {
    const folder = await site({
      "/a/": main(`<h1>Sleep</h1><h2 id="nights">Nights</h2><p>Words.</p>`),
      "/only/": main("<h1>Only here</h1><p>Words.</p>"),
      "/es/a/": main(`<h1>Sueño</h1><h2 id="noches">Noches</h2><p>Palabras.</p>`),
    });
    const translations = [{ language: "en-US", href: "/a/" }, { language: "es", href: "/es/a/" }]; // prettier-ignore
    await writeIndex(folder, [{ href: "/a/", translations }, ...pages("/only/", "/es/a/")], () => ({
      ...nothingKnown(),
      concepts: [names],
    }));
    const [english, spanish] = [await readTables(folder, "en-us"), await readTables(folder, "es")];
    expect(english.names.concepts).toEqual([{ names: ["melatonin"], leads: [[0, 0], [1]], sensitive: true }]);
    expect(spanish.names.concepts).toEqual([{ names: ["melatonin"], leads: [[0], [1]], sensitive: true }]);
    expect(spanish.names.pages[1]).toMatchObject({ href: "/only/", language: "en-us" });
    expect(spanish.texts.records).toHaveLength(1);
  });

  test("leads nowhere where no page is left", async () => {
    const folder = await site({ "/": found });
    await writeIndex(folder, pages("/"), () => ({
      ...nothingKnown(),
      concepts: [{ names: ["beer"], leads: ["/gone/"] }],
    }));
    expect((await readTables(folder, "en-us")).names.concepts).toEqual([]);
  });
});

test("what people ask is a text of the page that answers in that language, is never shown, and its words are known", async () => {
  const folder = await site({ "/a/": found, "/b/": found, "/es/a/": found });
  const translations = [{ language: "en-US", href: "/a/" }, { language: "es", href: "/es/a/" }]; // prettier-ignore
  const english = { "/b/": "is it prickly", "/gone/": "who cares", none: "weather" };
  const spanish = { "/a/": "florece", "/b/": "espinas y más espinas", none: "clima" };
  const ask = (language: string) => ({
    ...nothingKnown(),
    queries: new Map(Object.entries(language === "es" ? spanish : english)),
  });
  await writeIndex(folder, [{ href: "/a/", translations }, ...pages("/b/", "/es/a/")], ask);
  const [tables, ofSpanish] = [await readTables(folder, "en-us"), await readTables(folder, "es")];
  expect(tables.texts.queries.map(Boolean)).toEqual([false, true]);
  expect(ofSpanish.names.pages.map(({ href }) => href)).toEqual(["/es/a/", "/b/"]);
  expect(ofSpanish.texts.queries.map(Boolean)).toEqual([true, true]);
  const ids = [...ofSpanish.texts.queries, ...ofSpanish.texts.records.flat(), ofSpanish.texts.unanswered];
  expect(new Set(ids.filter(Boolean)).size).toBe(4);
  expect(await readdir(join(folder, "pagefind/passage"))).toHaveLength(3);
  const { readVocabulary } = await import("../../src/search/vocabulary.ts");
  expect([...readVocabulary(ofSpanish.texts.vocabulary).keys()]).toEqual(["bloom", "cactus", "espinas"]);
});

test("words of the texts are known, those of names are written once, and everyday words are kept from correction", async () => {
  const folder = await site({ "/": main("<h1>Bear</h1><p>A bear eats cactus.</p>") });
  await writeIndex(folder, pages("/"), nothingKnown);
  const { readVocabulary } = await import("../../src/search/vocabulary.ts");
  const { names, texts } = await readTables(folder, "en-us");
  expect([...readVocabulary(texts.vocabulary).keys()]).toEqual(["cactus", "eats"]);
  expect(readVocabulary(names.commonWords).has("beer")).toBe(true);
});

test("a word is found however its letters were written", async () => {
  const indexOf = async (words: string) => {
    const folder = await site({ "/": main(`<h1>Found</h1><p>${words}</p>`) });
    await writeIndex(folder, pages("/"), nothingKnown);
    return readdir(join(folder, "pagefind/index"));
  };
  expect(await indexOf("The bene\ufb01ts of \uff29\uff2f\uff30.")).toEqual(await indexOf("The benefits of IOP."));
});

test("visitors get no more than the search loads", async () => {
  const folder = await site({ "/": found });
  await writeIndex(folder, pages("/"), nothingKnown);
  const files = (await readdir(join(folder, "pagefind"))).sort();
  expect(files.filter((file) => /ui|highlight|\.css$|^fragment/.test(file))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(["names.en-us.json", "pagefind.js", "passage", "text.en-us.json"]));
});
