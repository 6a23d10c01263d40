import type { Answer, Result, SearchOptions } from "./answer.ts";
import { dangerIn } from "./danger.ts";
import type { Lexicon } from "./lexicon.ts";
import { mergeTopics, pairTopics, type MergedCandidate } from "./merge-topics.ts";
import { NameIndex, type Name } from "./name-index.ts";
import { idOf, titleOf, type NameTable, type PageRow } from "./name-table.ts";
import { normalize } from "./normalize.ts";
import { rank, type Candidate, type TextScore } from "./rank.ts";
import { isKnown } from "./vocabulary.ts";
import { understand, type UnderstoodQuery } from "./understand.ts";

const CRISIS_PAGE = "/crisis/";

/** Sections told of one page. */
const MAX_SECTIONS = 3;

/** A name that leads to several places leads to the first of them. */
const leadWeight = (place: number) => 1 / (1 + 0.7 * place);

/** A word that is said of nearly everything here leads nowhere in particular. */
const GENERAL_WEIGHT = 0.4;

/** The more a query is like those that no page answers, the more the best page has to say; else nothing here answers. */
const UNANSWERED = 0.6;

/** What the texts of the site say about a query. */
export interface Texts {
  /** Pages of which the table has no name, since no name of theirs has a word of the query. */
  others: PageRow[];
  /** Of each page of the table, in its order, and then of the others. */
  scores: TextScore[];
  /** How much the query is like those that no page answers, 0 to 1. */
  unanswered: number;
  /** Names of the texts, of each page its opening and its sections. */
  records: (readonly string[])[];
}

/** Where the names that a query asks for come from. */
export interface NameSource {
  forQuery(query: string, verbatim?: boolean): NameSearch | Promise<NameSearch>;
}

/** The search by what pages, their sections and the things they are about are called. */
export class NameSearch implements NameSource {
  readonly table: NameTable;
  readonly lexicon: Lexicon;
  #index: NameIndex;
  /** Place of the topic of each article that is called like it. */
  #topicsOfArticles: ReadonlyMap<number, number>;

  constructor(table: NameTable, lexicon: Lexicon) {
    this.table = table;
    this.lexicon = lexicon;
    this.#index = new NameIndex(namesOf(table), this.lexicon);
    this.#topicsOfArticles = pairTopics(table, this.lexicon);
  }

  /** All names of a small site are at hand. */
  forQuery(): this {
    return this;
  }

  understand(query: string, verbatim = false): UnderstoodQuery {
    return understand(query, this.lexicon, verbatim);
  }

  /**
   * The share of a query's words, stop words too, that are known here, 0 to 1; a misspelt one counts half, since what seems
   * misspelt may be a word of another language.
   * @param understood the query with its corrections, where it is known: to find them is what a key costs most
   */
  familiarity(query: string, understood = this.understand(query)): number {
    const { vocabulary, stopWords } = this.lexicon;
    const typed = normalize(query).split(" ").filter(Boolean);
    // The first letter of a word says nothing of the language: "o" is the beginning of "of", and Spanish for "or".
    const words = typed.length > 1 && typed.at(-1)?.length === 1 ? typed.slice(0, -1) : typed;
    const { isOpen, corrected, text } = understood;
    if (words.length === 0) return 0;
    if (isOpen && words.length === 1) return 1;
    const isWord = (word: string) => stopWords.has(word) || isKnown(word, vocabulary);
    const known = (some: readonly string[]) => some.filter(isWord).length;
    const meant = corrected ? known(text.split(" ")) : known(words);
    return words.length === 1 ? meant : (known(words) + meant + Number(isOpen)) / (2 * words.length);
  }

  /** Pages that answer by name, best first. */
  search(query: string, options: SearchOptions = {}): Answer {
    return this.answer(query, this.understand(query, options.verbatim), options);
  }

  /** @param texts what the texts of each page say, where they are known, and the names of these texts */
  answer(query: string, understood: UnderstoodQuery, options: SearchOptions, texts?: Texts): Answer {
    const pages = [...this.table.pages, ...(texts?.others ?? [])];
    const { text, corrected, suggestion, words, isOpen } = understood;
    const { kind, topic, limit = 5 } = options;
    const found = rank(pages, this.#index.find(text, words, isOpen), texts?.scores ?? []);
    const isAnswered = (found[0]?.score ?? 0) > UNANSWERED * (texts?.unanswered ?? 0);
    const ranked = words.length > 0 && isAnswered ? mergeTopics(found, this.#topicsOfArticles) : [];
    if (dangerIn(query) === "certain") putFirst(ranked, pages.findIndex(({ href }) => href.endsWith(CRISIS_PAGE))); // prettier-ignore
    const ofKind = ranked.filter(({ page }) => !kind || pages[page]?.kind === kind);
    const ofTopic = ranked.filter(({ page }) => !topic || pages[page]?.topics.includes(topic));
    const chosen = ofKind.filter((candidate) => ofTopic.includes(candidate));
    return {
      query,
      ...(corrected && { instead: text }),
      ...(suggestion !== undefined && { suggestion }),
      words,
      total: chosen.length,
      results: chosen.slice(0, limit).flatMap((candidate) => resultOf(candidate, pages, texts)),
      kinds: count(ofTopic.flatMap(({ page }) => pages[page]?.kind ?? [])),
      topics: count(ofKind.flatMap(({ page }) => pages[page]?.topics ?? [])),
    };
  }
}

function resultOf(
  { page, match, sections, passage, topic }: MergedCandidate,
  pages: readonly PageRow[],
  texts: Texts | undefined,
): Result | [] {
  const row = pages[page];
  if (!row) return [];
  const { href, title, kind, topics, language } = row;
  const name = match && match.coverage > 0.95 ? match.name : undefined;
  const titles = [title, ...(name?.section === undefined ? [] : [titleOf(row.sections[name.section] ?? "")])];
  const text = texts?.records[page]?.[passage];
  const merged = topic === undefined ? undefined : pages[topic];
  return {
    ...{ href, title, kind, topics },
    ...(language && { language }),
    ...(name && isOtherName(name, titles) && { name: name.text }),
    ...(text && { passage: text }),
    ...(merged && { topic: { href: merged.href, title: merged.title } }),
    sections: sections.slice(0, MAX_SECTIONS).flatMap((place) => {
      const section = row.sections[place];
      return section ? { href: `${href}#${idOf(section)}`, title: titleOf(section) } : [];
    }),
  };
}

function putFirst(ranked: Candidate[], page: number): void {
  const at = ranked.findIndex((candidate) => candidate.page === page);
  const [candidate] = at < 0 ? [{ page, score: 0, sections: [], passage: 0 }] : ranked.splice(at, 1);
  if (page >= 0 && candidate) ranked.unshift(candidate);
}

function isOtherName({ text }: Name, titles: readonly (string | undefined)[]): boolean {
  return !titles.some((title) => title && normalize(title) === normalize(text));
}

function namesOf({ pages, concepts }: NameTable): Name[] {
  return [
    ...pages.flatMap(({ title, aliases, sections }, page) => [
      ...[title, ...aliases].map((text) => ({ text, page, weight: 1 })),
      ...sections.map((row, section) => ({ text: titleOf(row), page, section, weight: 1 })),
    ]),
    ...concepts.flatMap(({ names, leads, general }) =>
      names.flatMap((text) =>
        leads.map(([page, section], place) => ({
          ...{ text, page, weight: leadWeight(place) * (general ? GENERAL_WEIGHT : 1) },
          ...(section !== undefined && { section }),
        })),
      ),
    ),
  ];
}

function count<Value extends string>(values: readonly Value[]): Partial<Record<Value, number>> {
  const counts: Partial<Record<Value, number>> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
