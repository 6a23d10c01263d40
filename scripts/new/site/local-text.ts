import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** Tells which texts do not hold for the new site. */
export interface Local {
  /** Whether a text names what holds only for the clinic, place or country that it was written for. */
  names: (text: string) => boolean;
  /** Whether it names what is nearer than the country. */
  namesRegion: (text: string) => boolean;
  /** Ids of topics, sources and helplines that the new site has not. */
  topics: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  helplines: ReadonlySet<string>;
  /** Whether the new site has a page. @param href its address, without what follows a # */
  hasPage: (href: string) => boolean;
}

const words = parse(readFileSync(new URL("local-words.yaml", import.meta.url), "utf8")) as Partial<
  Record<string, string[]>
>;

/** The words that go with a value of `place` in site.yaml, or with a language; the first is its name. */
export const wordsOf = (place: string): readonly string[] => words[place] ?? [];

/**
 * @param names words that hold in one place only, such as a town or a telephone number
 * @returns a pattern that finds each of them as a whole word, in capitals or not; undefined for none
 */
export function patternOf(names: readonly string[]): RegExp | undefined {
  const all = names.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return all.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\d])(?:${all.join("|")})(?![\\p{L}\\d])`, "iu");
}

/** A sentence ends before white space and the beginning of another; the numbers of its sources belong to it. */
const BETWEEN =
  /(?<=[.!?]["”»’)*_]*(?:<Source id="[^"]*" \/>)*)(?<!\b(?:Dr|St|vs|e\.g|i\.e|U\.S)\.)\s+(?=[["“«(<*_]*[\p{Lu}\d¿¡])/u;

/** How a sentence begins that says nothing without the one before it. */
const LEANS = new RegExp(
  `^["“*_(]*(?:${[
    ...["It", "Its", "They", "Their", "Them", "This", "That", "These", "Those", "He", "She", "But", "So", "Then"],
    ...["There", "Both", "Also", "Such", "Neither", "Each", "Either", "Some of", "In such", "The same", "Until then"],
    ...["The two", "The name", "The rides", "With shorter", "(?:Have|Ask|Tell|Let) (?:it|them)"],
    ...["Eso", "Esto", "Esta", "Este", "Ellos", "Pero", "También", "Así", "Allí", "Ahí", "Los dos", "Las dos"],
  ].join("|")})(?![\\p{L}])`,
  "u",
);

/** Leaves out the sentences of a text that do not hold, and those that lean on them. @returns empty when little is left */
export function keepSentences(text: string, local: Local): string {
  const sentences = text.split(BETWEEN).map((one) => withoutChoice(one, local));
  let isGone = false;
  const gone = sentences.map((one) => (isGone = !holds(one, local) || (isGone && LEANS.test(one))));
  // A question without its answer.
  for (const [index, one] of sentences.entries()) if (one.endsWith("?") && gone[index + 1]) gone[index] = true;
  if (!gone.includes(true)) return sentences.map((one) => withoutSources(one, local)).join(" ");
  const kept = sentences.filter((_, index) => !gone[index]).map((one) => withoutSources(one, local));
  const rest = kept.join(" ");
  const isTorn = gone[0] && (text.startsWith("**") || kept.length * 2 < sentences.length);
  return isTorn || /^\*\*[^*]*\*\*$/.test(rest) ? "" : rest;
}

const CITED = /<Source id="([^"]*)" \/>/g;
const LINE = /<Helpline id="([^"]*)"/g;
const PAGE = /\]\((\/[^)#?]*)[^)]*\)/g;

function holds(sentence: string, { names, sources, helplines, hasPage }: Local): boolean {
  const cited = ids(sentence, CITED);
  return (
    !names(withoutIds(sentence)) &&
    (cited.length === 0 || cited.some((id) => !sources.has(id))) &&
    !ids(sentence, LINE).some((id) => helplines.has(id)) &&
    ids(sentence, PAGE).every(hasPage)
  );
}

const ids = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, id = ""]) => id);

/** Ids of sources and terms are no words of the text. */
const withoutIds = (text: string) => text.replaceAll(/<(Source|Term|Helpline) id="[^"]*"/g, "<$1");

/** Of two helplines to choose from, the one that is there. */
const withoutChoice = (sentence: string, { helplines }: Local) =>
  sentence.replaceAll(/,? (?:or|o) <Helpline id="([^"]*)" \/>/g, (whole, id: string) =>
    helplines.has(id) ? "" : whole,
  );

const withoutSources = (sentence: string, { sources }: Local) =>
  sentence.replaceAll(CITED, (whole, id: string) => (sources.has(id) ? "" : whole));
