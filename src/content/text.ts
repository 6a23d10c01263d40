/** Words that a reader reads in MDX source: prose and component texts, without tags, addresses and marks. */
export function countWords(mdx: string): number {
  const shown = (tag: string) => [...tag.matchAll(/\s(?:ask|title|caption)="([^"]*)"/g)].map(([, words]) => words);
  const prose = mdx.replace(/<\/?[a-zA-Z][^>]*>/g, (tag) => ` ${shown(tag).join(" ")} `).replace(/\]\([^)]*\)/g, "]");
  return prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

/**
 * Minutes to read that many words, at least 1. 238 words a minute is the mean for adults reading English
 * non-fiction silently (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047).
 */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 238));
}

/**
 * Puts values where a text of a word list has `{name}`.
 * @throws when the text asks for a value that there is not
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`"${text}": nothing is known of {${name}}`);
    return String(value);
  });
}

/**
 * What a text of a word list says before and after its `{name}`, where an element takes that place.
 * @throws when the text has no `{name}`
 */
export function splitAt(text: string, name: string): [before: string, after: string] {
  const [before = "", after, ...more] = text.split(`{${name}}`);
  if (after === undefined || more.length > 0) throw new Error(`"${text}": {${name}} has to be in it once`);
  return [before, after];
}

/**
 * A title as it stands within a sentence: it begins small, unless its first word is an abbreviation.
 * @returns `first steps` for `First steps`, and `ADHD and PTSD` as it is
 */
export function withinSentence(title: string, language?: string): string {
  const [word = ""] = /^\S*/.exec(title) ?? [];
  return /\p{Lu}.*\p{Lu}/u.test(word) ? title : title.charAt(0).toLocaleLowerCase(language) + title.slice(1);
}

/** `2026-11-23` as readers write it: November 23, 2026. */
export function longDate(day: string, language: string): string {
  const formatter =
    formatters.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  formatters.set(language, formatter);
  return formatter.format(new Date(`${day}T00:00:00Z`));
}

/** Making one takes longer than the rest of a page's dates together. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A text cut where telephone numbers begin and end, so that each can stay in one piece on the screen.
 * @returns words and numbers in turn; those at odd places are the numbers
 */
export function splitAtNumbers(text: string): string[] {
  return text.split(/(\+?\d[\d ()-]{5,}\d)/);
}
