import type { Name, NameMatch, NameMatches } from "./name-index.ts";
import type { PageRow } from "./name-table.ts";

/** What is known of a page besides its names: the share of a query that it covers, 0 to 1. */
export interface TextScore {
  /** All together. */
  page: number;
  /** Its opening, and each of its sections. */
  passages: readonly number[];
  /** What people ask when it answers. */
  queries: number;
}

/** A page that may answer, with what of it answers best. */
export interface Candidate {
  /** Place of the page in the tables. */
  page: number;
  score: number;
  /** The name by which it was found, if one counted. */
  match?: NameMatch;
  /** Places of its sections that answer, the best first. */
  sections: number[];
  /** Place of its best passage: 0 is the opening, 1 the first section. */
  passage: number;
}

/** What counts how much. */
export const WEIGHTS = {
  /** One name that is like the whole query: of the page, of a section. */
  name: 1,
  heading: 0.55,
  /** All its names together, by the share of the query that they cover. */
  names: 0.7,
  /** The name of a topic, for the pages of the topic. */
  topic: 0.25,
  /** The best passage, by the share of the query that it covers. */
  text: 0.35,
  /** All its texts together. */
  texts: 0.06,
  /** What people ask when the page answers. */
  queries: 0.45,
  /** A topic's own page has little to read; what is on standing pages is mostly said better in an article. */
  topicPage: 0.65,
  standingPage: 0.7,
};

/** A topic describes a page the less the later the page names it. */
const discount = (place: number) => 1 / (1 + place);

/** Pages that stand far behind the best are noise, and so is what answers hardly any of the words. */
const CUTOFF = 0.2;
const FLOOR = 0.1;

/** A section that scores so little is not worth a link. */
const SECTION_FLOOR = 0.12;

/**
 * Orders pages by how well they answer.
 * @param found names that have words of the query
 * @param texts of each page, in the order of the tables; empty before the texts are known
 * @returns best first, without noise
 */
export function rank(pages: readonly PageRow[], found: NameMatches, texts: readonly TextScore[]): Candidate[] {
  const ofPages = bestBy(found.matches, ({ page, section }) => (section === undefined ? `${page}` : undefined));
  const ofSections = bestBy(found.matches, ({ page, section }) =>
    section === undefined ? undefined : `${page}#${section}`,
  );
  const covered = coverages(found);
  // Pages of another language have no text to be found here: the fewer have one, the less it says to have one.
  const readable = Math.sqrt(pages.filter(({ language }) => !language).length / pages.length);
  const textWeight = WEIGHTS.text * readable;
  const topicScores = new Map(
    pages.flatMap(({ href, kind }, page) =>
      // The id of a topic is the last part of its address.
      kind === "topic" ? [[href.split("/").at(-2) ?? "", ofPages.get(`${page}`)?.score ?? 0] as const] : [],
    ),
  );
  const candidates = pages.map(({ kind, topics, sections }, page): Candidate => {
    const name = ofPages.get(`${page}`);
    const { page: whole = 0, passages = [], queries = 0 } = texts[page] ?? {};
    const scored = sections.map((_, section) => {
      const heading = ofSections.get(`${page}#${section}`);
      const score = WEIGHTS.heading * sharpen(heading?.score ?? 0) + textWeight * (passages[section + 1] ?? 0);
      return { section, heading, score };
    });
    scored.sort((a, b) => b.score - a.score);
    const [best] = scored;
    const heading = Math.max(0, ...scored.map((one) => one.heading?.score ?? 0));
    const topic = Math.max(0, ...topics.map((id, place) => (topicScores.get(id) ?? 0) * discount(place)));
    const named = Math.max(WEIGHTS.name * sharpen(name?.score ?? 0), WEIGHTS.heading * sharpen(heading));
    const ofKind = kind === "topic" ? WEIGHTS.topicPage : kind === "page" ? WEIGHTS.standingPage : 1;
    const score =
      named +
      WEIGHTS.names * (covered.get(page) ?? 0) +
      WEIGHTS.topic * (kind === "topic" ? 0 : sharpen(topic)) +
      textWeight * Math.max(0, ...passages) +
      WEIGHTS.texts * readable * whole;
    return {
      page,
      score: score * ofKind + WEIGHTS.queries * queries,
      match: name && (!best?.heading || name.score >= best.heading.score) ? name : best?.heading,
      sections: scored.filter((one) => one.score >= SECTION_FLOOR).map(({ section }) => section),
      passage: bestPassage(passages, best),
    };
  });
  const best = Math.max(...candidates.map(({ score }) => score));
  return candidates
    .filter(({ score }) => score >= FLOOR && score >= best * CUTOFF)
    .sort((a, b) => b.score - a.score || a.page - b.page);
}

/** What an excerpt is made of: the text that says most; where no text has a word, the section whose heading has one. */
function bestPassage(passages: readonly number[], best: { section: number; heading?: NameMatch } | undefined): number {
  const most = Math.max(0, ...passages);
  if (most > 0) return passages.indexOf(most);
  return best?.heading ? best.section + 1 : 0;
}

/** One word in common is little, all but one nearly all. */
const sharpen = (score: number) => score ** 2;

/** The share of the query that the names of each page cover together; a name counts by the share of it that was typed. */
function coverages({ matches, weights }: NameMatches): Map<number, number> {
  const best = new Map<number, Map<string, number>>();
  for (const { name, shared, coverage } of matches) {
    const words = best.get(name.page) ?? new Map<string, number>();
    best.set(name.page, words);
    const weight = coverage ** 1.6 * name.weight;
    for (const word of shared) words.set(word, Math.max(words.get(word) ?? 0, weight));
  }
  const sum = (words: ReadonlyMap<string, number>) =>
    [...words].reduce((total, [word, weight]) => total + weight * (weights.get(word) ?? 0), 0);
  return new Map([...best].map(([page, words]) => [page, sum(words)]));
}

/** The best match of each place. @param keyOf `undefined` leaves a name out */
function bestBy(matches: readonly NameMatch[], keyOf: (name: Name) => string | undefined): Map<string, NameMatch> {
  const best = new Map<string, NameMatch>();
  for (const match of matches) {
    const key = keyOf(match.name);
    if (key !== undefined && match.score > (best.get(key)?.score ?? 0)) best.set(key, match);
  }
  return best;
}
