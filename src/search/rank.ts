import type { Name, NameMatch } from "./name-index.ts";
import type { PageRow } from "./name-table.ts";

/** What the full text says about a page: how well its opening and each of its sections answer, 0 to 1. */
export type PassageScores = readonly number[];

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

/** What counts how much: what visitors call a page, a section of it, its topics; its text. */
export const WEIGHTS = { name: 1, heading: 0.6, topic: 0.4, text: 0.35, topicPage: 0.55 };

/** A topic describes a page the less the later the page names it. */
const discount = (place: number) => 1 / (1 + place);

/** Pages that stand far behind the best are noise, and so is what answers hardly any of the words. */
const CUTOFF = 0.2;
const FLOOR = 0.1;

/** A section whose passage or heading scores so little is not worth a link. */
const SECTION_FLOOR = 0.25;

/**
 * Orders pages by how well they answer.
 * @param matches names that have words of the query
 * @param passages of each page, in the order of the tables; empty before the texts are known
 * @returns best first, without noise
 */
export function rank(
  pages: readonly PageRow[],
  matches: readonly NameMatch[],
  passages: readonly PassageScores[],
): Candidate[] {
  const names = bestBy(matches, ({ page, section }) => (section === undefined ? `${page}` : undefined));
  const headings = bestBy(matches, ({ page, section }) => (section === undefined ? undefined : `${page}#${section}`));
  const topicScores = new Map(
    pages.flatMap(({ href, kind }, page) =>
      // The id of a topic is the last part of its address.
      kind === "topic" ? [[href.split("/").at(-2) ?? "", names.get(`${page}`)?.score ?? 0] as const] : [],
    ),
  );
  const candidates = pages.map(({ kind, topics, sections }, page): Candidate => {
    const name = names.get(`${page}`);
    const ofPage = passages[page] ?? [];
    const scored = sections.map((_, section) => {
      const heading = headings.get(`${page}#${section}`);
      const text = ofPage[section + 1] ?? 0;
      return { section, heading, score: WEIGHTS.heading * sharpen(heading?.score ?? 0) + WEIGHTS.text * text };
    });
    scored.sort((a, b) => b.score - a.score);
    const [best] = scored;
    const topic = Math.max(0, ...topics.map((id, place) => (topicScores.get(id) ?? 0) * discount(place)));
    const text = Math.max(0, ...ofPage);
    const heading = Math.max(0, ...scored.map((one) => sharpen(one.heading?.score ?? 0)));
    const isTopic = kind === "topic";
    const score =
      Math.max(WEIGHTS.name * sharpen(name?.score ?? 0), WEIGHTS.heading * heading) +
      (isTopic ? 0 : WEIGHTS.topic * sharpen(topic)) +
      WEIGHTS.text * text;
    const opening = WEIGHTS.text * (ofPage[0] ?? 0) + WEIGHTS.name * sharpen(name?.score ?? 0) * 0.5;
    return {
      page,
      score: isTopic ? score * WEIGHTS.topicPage : score,
      match: name && (!best?.heading || name.score >= best.heading.score) ? name : best?.heading,
      sections: scored.filter((one) => one.score >= SECTION_FLOOR * 0.5).map(({ section }) => section),
      passage: best && best.score > opening ? best.section + 1 : 0,
    };
  });
  const best = Math.max(...candidates.map(({ score }) => score));
  return candidates
    .filter(({ score }) => score >= FLOOR && score >= best * CUTOFF)
    .sort((a, b) => b.score - a.score || a.page - b.page);
}

/** One word in common is little, all but one nearly all. */
const sharpen = (score: number) => score ** 2;

/** The best match of each place. @param keyOf `undefined` leaves a name out */
function bestBy(matches: readonly NameMatch[], keyOf: (name: Name) => string | undefined): Map<string, NameMatch> {
  const best = new Map<string, NameMatch>();
  for (const match of matches) {
    const key = keyOf(match.name);
    if (key !== undefined && match.score > (best.get(key)?.score ?? 0)) best.set(key, match);
  }
  return best;
}
