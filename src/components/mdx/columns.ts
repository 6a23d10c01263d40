/** The letters that HTML writes as names. */
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/**
 * The headings of a table's columns.
 * @param html the rows as Markdown makes them
 * @returns their words without tags; none for a column without words
 */
export const columnsIn = (html: string): string[] =>
  [...html.matchAll(/<th[^>]*>(.*?)<\/th>/gs)]
    .map(([, cell = ""]) => cell.replace(/<[^>]*>/g, "").trim())
    .filter(Boolean)
    .map((words) => words.replace(/&(\w+|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity));
