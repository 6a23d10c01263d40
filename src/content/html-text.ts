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
 * The headings of a text's sections in the words that it shows, those that components make among them.
 * @param html the finished text
 */
export const headingsIn = (html: string) =>
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

/** Elements that have no end. */
const VOID = /^(?:area|br|col|hr|img|input|link|meta|source|track|wbr)$/;

/**
 * A text in parts, each with the heading of a section at its beginning.
 * @param html the finished text
 * @returns its parts in order; what stands before the first heading is a part too
 */
export function sectionsIn(html: string): string[] {
  const sections: string[] = [];
  let depth = 0;
  for (const part of html.split(/(?=<h2\b)/)) {
    // A heading within a box is no section of the page.
    if (depth === 0) sections.push(part);
    else sections.push((sections.pop() ?? "") + part);
    for (const [tag] of part.matchAll(TAG)) depth += stepOf(tag);
  }
  return sections.filter((section) => section.trim());
}

/** How much deeper what follows a tag lies. */
function stepOf(tag: string): number {
  const [, name = ""] = /^<([a-z][\w-]*)/i.exec(tag) ?? [];
  if (tag.startsWith("</")) return -1;
  return name && !tag.endsWith("/>") && !VOID.test(name) ? 1 : 0;
}
