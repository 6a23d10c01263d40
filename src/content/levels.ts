import type { Level } from "~/schemas/level.ts";
import { countMentions } from "./citations.ts";
import { getLevels } from "./published.ts";

/** What the comparison says of each level, in the order of its columns. */
const facts = ["name", "hours", "sleep", "suits", "medical", "follows"] as const;

/** The cells of a level's row, each with the ids of its sources. */
export function levelFacts(level: Level): { words: string; sources: string[] }[] {
  return facts.map((fact) => ({ words: level[fact], sources: level.sources[fact] }));
}

/**
 * How often a page mentions each source: in its own text, and in the comparison of levels if it shows that.
 * @param mdx the page's text
 * @param language the page's language
 */
export async function getMentions(mdx: string, language?: string): Promise<Map<string, number>> {
  const counts = countMentions(mdx);
  const levels = mdx.includes("<LevelsTable") ? await getLevels(language) : [];
  for (const id of levels.flatMap(levelFacts).flatMap(({ sources }) => sources))
    counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
