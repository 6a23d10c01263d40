import { QUESTION_IDS } from "~/fit/questions.ts";
import { OUTCOME_IDS } from "~/fit/decision-table.ts";
import { bodyOf } from "./body.ts";
import { getFit } from "./published.ts";

/**
 * What the texts of the fit assessment cite, in the order in which a page prints them.
 * @param language of the page
 * @param which only the questions, for a page that shows no outcomes
 */
export async function getFitCitations(language?: string, which?: "questions"): Promise<{ sources: string[]; body: string }> {
  const { questions, outcomes } = await getFit(language);
  const shown = which ? [] : OUTCOME_IDS.map((id) => outcomes.get(id));
  const entries = [...QUESTION_IDS.map((id) => questions.get(id)), ...shown];
  return {
    sources: [...new Set(entries.flatMap((entry) => entry?.data.sources ?? []))],
    body: entries.map((entry) => (entry ? bodyOf(entry) : "")).join("\n"),
  };
}
