import { makeLexicon, type Lexicon } from "./lexicon.ts";
import { NameSearch, type NameSource } from "./name-search.ts";
import { idOf, titleOf, type NameTable, type PageRow } from "./name-table.ts";
import { normalize } from "./normalize.ts";
import type { LoadFile } from "./load-file.ts";
import { stopWords as stopWordsOf } from "./stop-words.ts";
import { understand } from "./understand.ts";
import { readVocabulary } from "./vocabulary.ts";

/** What a large site has in the place of its names: where these are, so that a query loads those that it asks for. */
export interface ShardList {
  /** Beginnings of words, sorted; each has a file with the names in which a word begins so. */
  names: string[];
  /** First letters; each has a file with the words that begin so. */
  words: string[];
  /** Words of medicines and drugs. */
  sensitive: string;
}

/** The words of a site that begin with one letter. */
export interface WordShard {
  vocabulary: string;
  commonWords: string;
}

/** The shards that hold words which begin like this one: the longest beginning that fits, or all that go on from it. */
export function shardsOf(word: string, shards: readonly string[]): string[] {
  const within = shards.filter((shard) => word.startsWith(shard));
  const longest = [...within].sort((a, b) => b.length - a.length).slice(0, 1);
  return longest.length > 0 ? longest : shards.filter((shard) => shard.startsWith(word)).slice(0, MAX_BEGUN);
}

/** So many shards are loaded for a word of which the first letters are typed. */
const MAX_BEGUN = 2;

/** The names of a large site. */
export class ShardedNames implements NameSource {
  #list: ShardList;
  #language: string;
  #load: LoadFile;
  #files = new Map<string, Promise<unknown>>();
  /** The last search: most keys of a query ask for the same shards. */
  #last: { key: string; search: NameSearch } | undefined;

  constructor(list: ShardList, language: string, load: LoadFile) {
    this.#list = list;
    this.#language = language;
    this.#load = load;
  }

  /** The names that a query asks for. Rejects when a file cannot be loaded. */
  async forQuery(query: string, verbatim = false): Promise<NameSearch> {
    const stopWords = stopWordsOf(this.#language);
    const typed = normalize(query).split(" ").filter((word) => word && !stopWords.has(word)); // prettier-ignore
    const letters = [...new Set(typed.flatMap((word) => this.#list.words.filter((letter) => word.startsWith(letter))))];
    const lexicon = await this.#lexiconOf(letters);
    const { words } = understand(query, lexicon, verbatim);
    const names = [...new Set(words.flatMap((word) => shardsOf(lexicon.stem(word), this.#list.names)))].sort();
    const key = [...letters.sort(), "/", ...names].join(" ");
    if (this.#last?.key !== key) {
      const tables = await Promise.all(names.map((shard) => this.#get<NameTable>("names", shard)));
      this.#last = { key, search: new NameSearch(merge(tables), lexicon) };
    }
    return this.#last.search;
  }

  async #lexiconOf(letters: readonly string[]): Promise<Lexicon> {
    const shards = await Promise.all(letters.map((letter) => this.#get<WordShard>("words", letter)));
    const table = { pages: [], concepts: [], commonWords: "" };
    const maps = (key: keyof WordShard) => new Map(shards.flatMap((shard) => [...readVocabulary(shard[key])]));
    return {
      ...makeLexicon(table, this.#language),
      ...{ vocabulary: maps("vocabulary"), commonWords: maps("commonWords") },
      sensitiveWords: new Set(this.#list.sensitive.split(" ")),
    };
  }

  #get<Table>(kind: string, shard: string): Promise<Table> {
    const path = `/pagefind/${kind}.${this.#language}/${shard}.json`;
    const file = this.#files.get(path) ?? this.#load(path);
    this.#files.set(path, file);
    file.catch(() => this.#files.delete(path));
    return file as Promise<Table>;
  }
}

/** One table of several, in which each page stands once with all its names. */
function merge(tables: readonly NameTable[]): NameTable {
  const pages = new Map<string, PageRow>();
  const places = new Map<string, number>();
  for (const row of tables.flatMap((table) => table.pages)) {
    const known = pages.get(row.href);
    if (!known) places.set(row.href, places.size);
    pages.set(row.href, known ? join(known, row) : row);
  }
  const sectionPlace = (href: string, id: string) => pages.get(href)?.sections.findIndex((one) => idOf(one) === id);
  const concepts = tables.flatMap(({ pages: rows, concepts }) =>
    concepts.map((concept) => ({
      ...concept,
      leads: concept.leads.map(([page, section]): [number, number?] => {
        const { href = "", sections = [] } = rows[page] ?? {};
        const place = places.get(href) ?? -1;
        const own = section === undefined ? undefined : sectionPlace(href, idOf(sections[section] ?? ""));
        return own === undefined || own < 0 ? [place] : [place, own];
      }),
    })),
  );
  return { pages: [...pages.values()], concepts, commonWords: "" };
}

function join(a: PageRow, b: PageRow): PageRow {
  const sections = new Map(
    [...a.sections, ...b.sections].map((section) => [idOf(section) + titleOf(section), section]),
  );
  return { ...a, aliases: [...new Set([...a.aliases, ...b.aliases])], sections: [...sections.values()] };
}
