import { FINDING_IDS, PLACE_IDS } from "~/fit/decision-table.ts";
import { QUESTION_IDS } from "~/fit/questions.ts";
import { getFit } from "./published.ts";

/**
 * Ids of the sources that the texts of the fit assessment cite, in the order in which a page prints them.
 * @param language of the page
 * @param part `questions` for a page that shows no results
 */
export async function getFitSources(language: string, part: "questions" | "all"): Promise<string[]> {
  const { questions, findings, places } = await getFit(language);
  const results = [...FINDING_IDS.map((id) => findings.get(id)), ...PLACE_IDS.map((id) => places.get(id))];
  const entries = [...QUESTION_IDS.map((id) => questions.get(id)), ...(part === "all" ? results : [])];
  return [...new Set(entries.flatMap((entry) => entry?.data.sources ?? []))];
}
