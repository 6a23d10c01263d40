import { decodeSafely } from "../decode-safely.ts";
import type { ImportedEntry, Note } from "../import-source.ts";
import { readDates } from "./dates.ts";
import { descriptionOf } from "./description.ts";
import { type ExportItem, valueOf } from "./export-part.ts";
import { hiddenWhy } from "./item-kind.ts";
import { isNoTerm } from "./lists.ts";
import { plainText } from "./plain-text.ts";

/** Words of a title that is made of the text. */
const TITLE_WORDS = 8;

/** Lists of terms that say nothing about what an item is about. */
const NO_TOPICS =
  /^(nav_menu|post_format|author|language|post_translations|term_translations|translation_priority|product_type|product_visibility|pa_.*|wp_.*|elementor_.*|yst_.*|.*_type)$/;

/**
 * What an item tells of itself. Authors, picture and old addresses need the whole export, and follow.
 * @param type its type, such as `post`
 */
export function readEntry(item: ExportItem, type: string): ImportedEntry {
  const { fields } = item;
  const { published, updated } = readDates(fields);
  const id = valueOf(fields, "wp:post_id");
  const title = titleOf(item) || firstWords(item) || `Untitled${published ? `, ${published}` : ""}`;
  return {
    source: `${type} ${id && id !== "0" ? id : `at line ${item.line}`}`,
    kind: type === "post" ? "article" : "page",
    slug: slugOf(item) || title,
    title,
    description: descriptionOf(item),
    published,
    updated,
    authors: [],
    terms: termsOf(item).terms.map(({ kind, name }) => ({ kind, name })),
    hidden: hiddenWhy(item),
    picture: undefined,
    oldAddresses: [],
    notes: notesOf(item, type),
  };
}

/** The title of an item as plain text. */
export const titleOf = ({ fields }: ExportItem): string => plainText(fields.title ?? "");

/** The text of an item. Programs other than WordPress put it where feeds have it. */
export const textOf = ({ fields }: ExportItem): string => fields["content:encoded"] ?? fields.description ?? "";

function firstWords(item: ExportItem): string {
  const text = plainText(
    textOf(item)
      .slice(0, 4000)
      .replace(/\[[^\]]*\]/g, " "),
  );
  const words = text.split(" ");
  return words.length > TITLE_WORDS ? `${words.slice(0, TITLE_WORDS).join(" ")}…` : text;
}

/** The last part of the address; WordPress keeps letters outside of ASCII encoded. */
export function slugOf({ fields }: ExportItem): string {
  const name = valueOf(fields, "wp:post_name") || (/\/([^/?#]+)\/?$/.exec(valueOf(fields, "link"))?.[1] ?? "");
  return decodeSafely(name);
}

/** A category or tag as an item names it. */
export type KnownTerm = ImportedEntry["terms"][number] & { nicename: string; domain: string };

/** The categories and tags of an item, and its other terms by what they are called there. */
export function termsOf({ terms }: ExportItem): {
  terms: KnownTerm[];
  others: ReadonlyMap<string, string[]>;
} {
  const found = new Map<string, KnownTerm>();
  const others = new Map<string, string[]>();
  for (const { domain, nicename, name: html } of terms) {
    const name = plainText(html);
    if (!name || NO_TOPICS.test(domain)) continue;
    const kind = kindOf(domain);
    if (kind === undefined) {
      const names = others.get(domain) ?? [];
      names.push(name);
      others.set(domain, names);
    } else if (!isNoTerm(nicename)) found.set(`${kind} ${name}`, { kind, name, nicename, domain });
  }
  return { terms: [...found.values()], others };
}

/** Themes give their types lists of their own: `services_category`. */
function kindOf(domain: string): "category" | "tag" | undefined {
  if (/(^|[_-])(category|categories|cat)$/.test(domain)) return "category";
  return /(^|[_-])tags?$/.test(domain) ? "tag" : undefined;
}

function notesOf(item: ExportItem, type: string): Note[] {
  const { shown, waiting, fromSites } = item.comments;
  const notes: Note[] = [];
  if (type !== "post" && type !== "page") notes.push({ what: `it was of the type “${type}”, and is a page now` });
  if (shown > 0) notes.push({ what: counted(shown, "comment", "comments") });
  if (waiting > 0) notes.push({ what: `${counted(waiting, "comment", "comments")} that visitors did not see` });
  if (fromSites > 0) notes.push({ what: counted(fromSites, "mention on another site", "mentions on other sites") });
  if (valueOf(item.fields, "wp:is_sticky") === "1") notes.push({ what: "it stood above newer posts" });
  for (const [domain, names] of termsOf(item).others)
    notes.push({ what: `the list “${domain}”`, words: names.join(", ") });
  return [...notes, ...customFields(item)];
}

const counted = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

/** Custom fields that hold something to read; most hold settings. */
function customFields({ meta }: ExportItem): Note[] {
  const readable = [...meta].filter(
    ([key, [value = ""]]) => !/^_|^(footnotes$|cap-|rank_math|fifu_)/.test(key) && isProse(value),
  );
  return readable
    .slice(0, 20)
    .map(([key, values]) => ({ what: `the field “${key}”`, words: plainText(values.join(" ")).slice(0, 1000) }));
}

/** Whether a value is a sentence or two rather than a setting, an address or code. */
function isProse(value: string): boolean {
  if (value.length < 25 || /^\s*([[{]|[abiOs]:\d|https?:\/\/\S+\s*$)|[;{}]\s*$/.test(value)) return false;
  return (
    plainText(value)
      .split(" ")
      .filter((word) => /^\p{L}{2,}/u.test(word)).length >= 5
  );
}
