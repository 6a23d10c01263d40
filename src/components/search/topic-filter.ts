import { tokenize } from "~/search/normalize.ts";

/**
 * Leaves those topics of the list in sight in which a word begins as one of the query does, in what is shown of them
 * or in what people call them; all of them when there is none.
 * @returns whether any topic has one
 */
export function filterTopics(page: Element, query: string): boolean {
  const asked = tokenize(query).filter((word) => word.length > 2);
  const topics = [...page.querySelectorAll<HTMLElement>("[data-topics] li")];
  const found = topics.filter((topic) => asked.some((word) => wordsOf(topic).includes(` ${word}`)));
  for (const topic of topics) topic.hidden = found.length > 0 && !found.includes(topic);
  return found.length > 0;
}

/** Each after a space; without those that only say that names follow, such as "People also call it". */
function wordsOf(topic: Element): string {
  const texts = [...topic.querySelectorAll("a, p:first-of-type, [data-names]")];
  return ` ${texts.flatMap(({ textContent }) => tokenize(textContent)).join(" ")}`;
}
