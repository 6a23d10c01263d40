import type { ConceptRow, NameTable, PageRow } from "./name-table.ts";
import { idOf, titleOf } from "./name-table.ts";
import type { Lexicon } from "./lexicon.ts";
import { normalize } from "./normalize.ts";
import type { ShardList, WordShard } from "./shards.ts";
import { writeVocabulary } from "./vocabulary.ts";

/** A table of so many characters is one file; a larger one is cut into files that are loaded as they are asked for. */
export const MAX_TABLE = 300_000;

/** Characters of one shard: some 15 KB on the wire. */
const MAX_SHARD = 60_000;

/** A shard is not cut further than by this many letters: all names with one word stand in one file. */
const MAX_PREFIX = 8;

/** Of a word that more names have, the shortest of them: who asks for more is found by another word. */
const MAX_NAMES = 150;

/** A name and the places to which it leads. */
interface Entry {
  text: string;
  row: PageRow;
  /** What of the row is kept with the name. */
  kept: Partial<PageRow>;
  concept?: ConceptRow;
}

/** Cuts a table of names by the beginnings of their words. @returns the shards by beginning */
export function shardNames({ pages, concepts }: NameTable, { stem, stopWords }: Lexicon): Map<string, NameTable> {
  const byStem = new Map<string, Entry[]>();
  const add = (entry: Entry) => {
    const words = normalize(entry.text).split(" ").filter((word) => word && !stopWords.has(word)); // prettier-ignore
    for (const word of new Set(words.map(stem))) {
      const known = byStem.get(word);
      if (known) known.push(entry);
      else byStem.set(word, [entry]);
    }
  };
  for (const row of pages) {
    add({ text: row.title, row, kept: {} });
    for (const alias of row.aliases) add({ text: alias, row, kept: { aliases: [alias] } });
    for (const section of row.sections) add({ text: titleOf(section), row, kept: { sections: [section] } });
  }
  for (const concept of concepts)
    for (const text of concept.names)
      for (const [page] of concept.leads) {
        const row = pages[page];
        if (row) add({ text, row, kept: { sections: row.sections }, concept });
      }
  const length = ({ text }: Entry) => text.split(" ").length;
  for (const [word, entries] of byStem)
    if (entries.length > MAX_NAMES)
      byStem.set(word, entries.toSorted((a, b) => length(a) - length(b)).slice(0, MAX_NAMES));
  const shards = new Map<string, NameTable>();
  const cut = (stems: readonly string[], prefix: string) => {
    const table = tableOf(
      stems.flatMap((word) => byStem.get(word) ?? []),
      pages,
    );
    const isSmall = JSON.stringify(table).length <= MAX_SHARD;
    if (prefix !== "" && (isSmall || prefix.length >= MAX_PREFIX)) shards.set(prefix, table);
    else
      for (const [longer, within] of Map.groupBy(stems, (word) => word.slice(0, prefix.length + 1)))
        // A word that ends here cannot be cut by another letter.
        if (longer === prefix)
          shards.set(prefix, tableOf(within.flatMap((word) => byStem.get(word) ?? []), pages)); // prettier-ignore
        else cut(within, longer);
  };
  cut(
    [...byStem.keys()].filter((word) => /^[\p{L}\p{N}]+$/u.test(word)),
    "",
  );
  return shards;
}

function tableOf(entries: readonly Entry[], pages: readonly PageRow[]): NameTable {
  const rows = new Map<string, PageRow>();
  const concepts = new Map<ConceptRow, ConceptRow>();
  for (const { row, kept, concept } of entries) {
    const known = rows.get(row.href) ?? { ...row, aliases: [], sections: [] };
    const sections = [
      ...new Map([...known.sections, ...(kept.sections ?? [])].map((one) => [idOf(one), one])).values(),
    ];
    rows.set(row.href, { ...known, aliases: [...new Set([...known.aliases, ...(kept.aliases ?? [])])], sections });
    if (concept) concepts.set(concept, concept);
  }
  const hrefs = [...rows.keys()];
  const placed = [...concepts.keys()].map((concept) => ({
    ...concept,
    leads: concept.leads.flatMap(([page, section]): [number, number?][] => {
      const own = pages[page];
      const place = hrefs.indexOf(own?.href ?? "");
      const id = section === undefined ? undefined : idOf(own?.sections[section] ?? "");
      const at =
        id === undefined ? -1 : (rows.get(own?.href ?? "")?.sections.findIndex((one) => idOf(one) === id) ?? -1);
      return place < 0 ? [] : [at < 0 ? [place] : [place, at]];
    }),
  }));
  return { pages: [...rows.values()], concepts: placed, commonWords: "" };
}

/** Words by their first letter. @param common words that are no misspelt ones */
export function shardWords(counts: ReadonlyMap<string, number>, common: readonly string[]): Map<string, WordShard> {
  const letterOf = (word: string) => word.charAt(0);
  const commonOf = Map.groupBy(common, letterOf);
  return new Map(
    [...Map.groupBy(counts, ([word]) => letterOf(word))]
      .filter(([letter]) => /^\p{L}$/u.test(letter))
      .map(([letter, words]) => [
        letter,
        {
          vocabulary: writeVocabulary(new Map(words)),
          commonWords: writeVocabulary(new Map((commonOf.get(letter) ?? []).map((word) => [word, 1]))),
        },
      ]),
  );
}

/** What is loaded first of a table that was cut. */
export const shardList = (
  names: ReadonlyMap<string, NameTable>,
  words: ReadonlyMap<string, WordShard>,
  { sensitiveWords }: Lexicon,
): ShardList => ({
  names: [...names.keys()].sort(),
  words: [...words.keys()].sort(),
  sensitive: [...sensitiveWords].join(" "),
});
