import { QUESTION_IDS } from "~/fit/questions.ts";
import { OUTCOME_IDS } from "~/fit/decision-table.ts";
import { getFit } from "./published.ts";

/**
 * Ids of the sources that the texts of the fit assessment cite, in the order in which a page prints them.
 * @param language of the page
 * @param part `questions` for a page that shows no outcomes
 */
export async function getFitSources(language: string, part: "questions" | "all"): Promise<string[]> {
  const { questions, outcomes } = await getFit(language);
  const shown = part === "all" ? OUTCOME_IDS.map((id) => outcomes.get(id)) : [];
  const entries = [...QUESTION_IDS.map((id) => questions.get(id)), ...shown];
  return [...new Set(entries.flatMap((entry) => entry?.data.sources ?? []))];
}
