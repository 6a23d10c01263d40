import { stringify } from "yaml";
import { day } from "../../schemas/fields.ts";
import type { ImportedEntry, Note } from "../import-source.ts";
import { cutAtSentence, cutAtWord, limits } from "./limits.ts";

/** What stands at the top of a page's file; the fields that it has not are undefined. */
export interface Fields {
  title: string;
  description: string;
  published?: string | undefined;
  updated?: string | undefined;
  author?: string | undefined;
  topics?: string[] | undefined;
  aliases?: string[] | undefined;
  picture?: { src: string; alt: string; caption?: string | undefined } | undefined;
}

/** Marks what a person has to write; the check lets no page with it go online. */
export const TO_WRITE = "To write:";

interface FieldFacts {
  firstParagraph: string;
  topics: string[];
  aliases: string[];
  /** The day of the import, or of the page that an earlier import made. */
  today: string;
  /** Names that are no person's: that of the clinic, those of the old site. */
  siteNames: readonly string[];
}

/**
 * The fields of a page, within the limits of the schema.
 * @returns what was left out or cut, too, and why the page has to be a draft
 */
export function fieldsOf(entry: ImportedEntry, facts: FieldFacts): { fields: Fields; notes: Note[]; drafts: string[] } {
  const notes: Note[] = [];
  const drafts: string[] = [];
  const whole = entry.title.trim().replace(/\s+/g, " ") || "Untitled";
  const title = cutAtWord(whole, limits.title.max);
  if (title !== whole) notes.push({ what: `the title is cut after ${title.length} characters`, words: whole });
  if (title.length < limits.title.min) drafts.push(`its title has fewer than ${limits.title.min} characters`);
  const author = authorOf(entry, facts.siteNames);
  if (!author && entry.authors.length > 0)
    notes.push({ what: `the author is left out: ${entry.authors.join(", ")} is no name of a person` });
  const common = { title, description: descriptionOf(entry, facts.firstParagraph, title) };
  const [published, changed] = [dayOf(entry.published), dayOf(entry.updated)];
  const aliases = facts.aliases.length > 0 ? facts.aliases : undefined;
  if (entry.kind === "page" && !changed && !published)
    notes.push({ what: `nobody knows from when it is: ${facts.today} is the day of the import` });
  if (entry.kind === "page")
    return { fields: { ...common, updated: changed ?? published ?? facts.today, aliases }, notes, drafts };
  if (!published) drafts.push("nobody knows on which day it was published");
  const first = published ?? facts.today;
  const fields: Fields = {
    ...common,
    published: first,
    updated: changed && changed > first ? changed : undefined,
    author,
    topics: facts.topics.length > 0 ? facts.topics : undefined,
    aliases,
  };
  return { fields, notes, drafts };
}

/** @param text Markdown below the fields */
export function pageText({ picture, ...fields }: Fields, isDraft: boolean, text: string): string {
  const all = { ...fields, ...(isDraft ? { draft: true } : {}), ...(picture ? { picture } : {}) };
  return `---\n${stringify(all, { lineWidth: 0, keepUndefined: false })}---\n\n${text.trim()}\n`;
}

function descriptionOf({ description }: ImportedEntry, firstParagraph: string, title: string): string {
  const given = description?.trim().replace(/\s+/g, " ");
  return given ? cutAtWord(given, limits.description.max) : cutAtSentence(firstParagraph) || title;
}

/** Names of accounts that are nobody's name. */
const ACCOUNT =
  /^(admin\w*|administrator|webmaster|web ?master|editor|author|user\d*|root|wordpress|wp|staff|guest|test\w*|default|info|team|unknown|anonymous)$/i;

/** The names of those who wrote a page, joined; undefined where it has none that a reader could know. */
function authorOf({ authors }: ImportedEntry, siteNames: readonly string[]): string | undefined {
  const isSite = (name: string) => siteNames.some((site) => site.toLowerCase() === name.toLowerCase());
  const names = authors
    .map((name) => name.trim().replace(/\s+/g, " "))
    .filter((name) => !ACCOUNT.test(name) && !isSite(name) && !/[@<>]|https?:/.test(name) && /\p{L}{2}/u.test(name));
  const { min, max } = limits.author;
  for (let count = Math.min(names.length, 9); count > 0; count--) {
    const some = names.slice(0, count);
    const joined = count > 1 ? `${some.slice(0, -1).join(", ")} and ${some.at(-1)}` : (some[0] ?? "");
    if (joined.length >= min && joined.length <= max) return joined;
  }
  return undefined;
}

const dayOf = (text: string | undefined): string | undefined => (text ? day.safeParse(text).data : undefined);
