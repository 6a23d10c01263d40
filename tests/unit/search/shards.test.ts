import { expect, test } from "vitest";
import { makeLexicon } from "../../../src/search/lexicon.ts";
import type { NameTable } from "../../../src/search/name-table.ts";
import { ShardedNames, shardsOf } from "../../../src/search/shards.ts";
import { countWords } from "../../../src/search/tables.ts";
import { shardList, shardNames, shardWords } from "../../../src/search/write-shards.ts";
import { openNames, pageRow } from "../../support/search-tables.ts";

const table: NameTable = {
  pages: [
    pageRow("/blog/nights/", "Better nights", { aliases: ["insomnia"], sections: ["A walk", ["A walk", "a-walk-1"]] }),
    pageRow("/programs/evening/", "Evening group", { kind: "program", sections: ["Parking"] }),
    pageRow("/es/", "Ñandú", { aliases: ["24 hours"] }),
  ],
  concepts: [
    { names: ["klonopin"], leads: [[0]], sensitive: true },
    { names: ["clonidine"], leads: [[0, 1]], sensitive: true },
    { names: ["car park"], leads: [[1, 0]] },
  ],
  commonWords: "",
};
const whole = openNames(table.pages, table);

/** The same table, cut into files. @param failing files that do not come at first */
function openShards(failing: string[] = []) {
  const lexicon = makeLexicon(table, "en");
  const names = shardNames(table, lexicon);
  const words = shardWords(countWords([], lexicon.vocabulary), ["beer", "bear"]);
  const files = new Map<string, unknown>([
    ...[...names].map(([shard, part]) => [`/pagefind/names.en/${shard}.json`, part] as const),
    ...[...words].map(([letter, part]) => [`/pagefind/words.en/${letter}.json`, part] as const),
  ]);
  const broken = new Set(failing);
  const asked: string[] = [];
  const load = (path: string) => {
    asked.push(path);
    if (broken.delete(path) || !files.has(path)) return Promise.reject(new Error(`not there: ${path}`));
    return Promise.resolve(structuredClone(files.get(path)));
  };
  return { names: new ShardedNames(shardList(names, words, lexicon), "en", load), asked };
}

test.each([
  "insomnia", "a walk", "evening groups", "car park", "parking", "klonopin", "clonidine", "eve", "24 hours", "ñandú",
  "evenning group", "klonodine", "zzz", "", "what is it", "👀",
])("names in many files answer as those in one: %s", async (query) => {
  const names = await openShards().names.forQuery(query);
  const [cut, one] = [names.search(query), whole.search(query)];
  const places = ({ results }: typeof cut) => results.map(({ href, sections }) => [href, sections]);
  expect(places(cut)).toEqual(places(one));
  expect([cut.instead, cut.words]).toEqual([one.instead, one.words]);
  expect(cut.suggestion === undefined).toBe(one.suggestion === undefined);
}); // prettier-ignore

test("only the files of a query are loaded, each once", async () => {
  const { names, asked } = openShards();
  await Promise.all([names.forQuery("insomnia"), names.forQuery("insomnia")]);
  await names.forQuery("insomni");
  expect(asked.toSorted()).toEqual([...new Set(asked)].sort());
  expect(asked.every((path) => /\/i[a-z]*\.json$/.test(path))).toBe(true);
  expect(openShards().asked).toEqual([]);
});

test("a file that did not come is asked for again", async () => {
  const { names } = openShards(["/pagefind/words.en/i.json"]);
  await expect(names.forQuery("insomnia")).rejects.toThrow("not there");
  expect((await names.forQuery("insomnia")).search("insomnia").results[0]?.href).toBe("/blog/nights/");
});

test("a word is in the file of its longest beginning; one that is begun may be in a few", () => {
  const shards = ["a", "sl", "sle", "sp", "su"];
  expect(shardsOf("sleep", shards)).toEqual(["sle"]);
  expect(shardsOf("slow", shards)).toEqual(["sl"]);
  expect(shardsOf("zoo", shards)).toEqual([]);
  expect(shardsOf("s", shards).length).toBeGreaterThan(0);
});
