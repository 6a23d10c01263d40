import { getPrograms, getSite, getSources, getTerms, getTopics } from "~/content/published.ts";
import type { Choices } from "./editor-config.ts";

/** What the editor's forms offer to choose from, as the content stands. */
export async function editorChoices(): Promise<Choices> {
  const [{ helplines }, topics, sources, terms] = await Promise.all([getSite(), getTopics(), getSources(), getTerms()]);
  return {
    topics: [...topics].map(([value, { title: label }]) => ({ label, value })),
    sources: [...sources].map(([value, { title }]) => ({ label: `${value}: ${title}`, value })),
    programs: (await getPrograms()).map(({ id: value, data }) => ({ label: data.title, value })),
    helplines: helplines.map(({ id: value, name: label }) => ({ label, value })),
    terms: [...terms].map(([value, { term: label }]) => ({ label, value })),
  };
}
