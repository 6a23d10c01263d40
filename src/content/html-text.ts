/** Signs that HTML writes as names. */
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** A tag, in whose attributes the sign > may stand. */
const TAG = /<(?:"[^"]*"|'[^']*'|[^>"'])*>/g;

/** The words of a piece of HTML of ours as readers read them, without raised numbers that lead to notes and sources. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<sup\b[^]*?<\/sup>/g, "")
    .replace(TAG, "")
    .replace(/&(\w+|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .trim();

/**
 * The sections of a text, those that components make among them.
 * @param html the finished text
 */
export const sectionsIn = (html: string) =>
  [...html.matchAll(/<h2 id="([^"]+)"[^>]*>([^]*?)<\/h2>/g)].map(([, slug = "", words = ""]) => ({
    ...{ depth: 2, slug },
    text: textOfHtml(words),
  }));

/**
 * The headings of a table's columns.
 * @param html the rows as Markdown makes them
 * @returns their words; none for a column without words
 */
export const columnsIn = (html: string): string[] =>
  [...html.matchAll(/<th\b[^>]*>([^]*?)<\/th>/g)].map(([, cell = ""]) => textOfHtml(cell)).filter(Boolean);

/**
 * The words of the headings of a text, with what components say in them.
 * @param html the finished text
 * @returns by id
 */
export const headingsIn = (html: string): ReadonlyMap<string, string> =>
  new Map(
    [...html.matchAll(/<h2 id="([^"]+)"[^>]*>([^]*?)<\/h2>/g)].map(([, id = "", words = ""]) => [
      id,
      textOfHtml(words),
    ]),
  );
