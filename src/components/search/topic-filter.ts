import { WORD } from "~/search/excerpt.ts";

/**
 * Leaves those topics of the list in sight that have one of the words, in what is shown of them or in what people
 * call them; all of them when none has.
 * @returns whether any topic has one
 */
export function filterTopics(page: Element, query: string): boolean {
  const words = (query.toLowerCase().match(WORD) ?? []).filter((word) => word.length > 2);
  const topics = [...page.querySelectorAll<HTMLElement>("[data-topics] li")];
  const fits = (topic: Element) => words.some((word) => topic.textContent.toLowerCase().includes(word));
  const found = topics.some(fits);
  for (const topic of topics) topic.hidden = found && !fits(topic);
  return found;
}
