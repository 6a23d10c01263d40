import { posix } from "node:path";
import type { ImportedBody, ImportedEntry, Note } from "../import-source.ts";
import { dayOfPath } from "./days.ts";
import type { DecodedText } from "./decode-text.ts";
import { Fields } from "./field-values.ts";
import { addressOf } from "./folder-index.ts";
import { readFrontMatter } from "./front-matter.ts";
import { addressesOf } from "./old-addresses.ts";
import { readPageFields } from "./page-fields.ts";
import { readPicture } from "./picture-field.ts";
import { nameInWords, plainText } from "./plain-text.ts";
import type { Site } from "./sites.ts";

/** A page of the folder, and what its text needs to be read. */
export interface MarkdownPage {
  entry: ImportedEntry;
  /** Its path in the folder. */
  path: string;
  site: Site;
  fields: Fields;
  format: ImportedBody["format"];
  /** Without fields, and without the heading that is the title now. */
  text: string;
}

/** What is known before a page is read. */
export interface PageContext {
  site: Site;
  names: ReadonlyMap<string, string>;
  /** `2026-11-28`. */
  today: string;
}

/** @param path in the folder */
export function readPage(
  path: string,
  { text: source, encoding }: DecodedText,
  { site, names, today }: PageContext,
): MarkdownPage {
  const front = readFrontMatter(source);
  const fields = new Fields(front.fields);
  const inSite = path.slice(site.root.length);
  const dated = dayOfPath(inSite);
  const facts = readPageFields(fields, site.program, names, today);
  const { title, text } = titleOf(fields, front.text, inSite);
  const folderTerms = site.program === "Jekyll" ? [...(/^(.*)\/_posts\//.exec(inSite)?.[1]?.split("/") ?? [])] : [];
  const terms = [...folderTerms.map((name) => ({ kind: "category" as const, name })), ...facts.terms];
  const published = facts.published ?? dated?.day;
  const categories = terms.filter(({ kind }) => kind === "category").map(({ name }) => name);
  const { slug, oldAddresses } = addressesOf({ site, path: inSite, fields, title, day: published, categories });
  const picture = readPicture(fields);
  const isDraft = /(?:^|\/)_?drafts?\//i.test(inSite);
  const notes: Note[] = [
    ...front.problems.map((what) => ({ what })),
    ...(encoding ? [{ what: `the file is not saved as UTF-8; it was read as ${encoding}` }] : []),
    ...leftFields(fields),
  ];
  const entry: ImportedEntry = {
    ...facts,
    source: path,
    kind: isArticle(inSite, fields, published !== undefined) ? "article" : "page",
    slug: slug || posix.basename(path).replace(/\.\w+$/, ""),
    title,
    published,
    updated: facts.updated === published ? undefined : facts.updated,
    terms,
    hidden: facts.hidden ?? (isDraft ? "draft" : undefined),
    picture,
    oldAddresses,
    names: [addressOf(path)],
    notes,
  };
  return { entry, path, site, fields, text, format: /\.html?$/i.test(path) ? "html" : "markdown" };
}

/** The field, else the first heading of the first level, which is taken out of the text, else the file's name. */
function titleOf(fields: Fields, text: string, path: string): { title: string; text: string } {
  const field = plainText(fields.text("title", "posttitle", "headline", "heading", "name", "linktitle") ?? "");
  if (field) return { title: field, text };
  const [whole, atx, setext] =
    /^(?:\s|<!--[\s\S]*?-->|(?:import|export)\s[^\n]*\n)*(?:#[ \t]+([^\n]*?)(?:[ \t]+#+)?[ \t]*(?:\n|$)|([^\n#>|*+-][^\n]*)\n=+[ \t]*(?:\n|$))/.exec(
      text,
    ) ?? [];
  const heading = plainText(atx ?? setext ?? "");
  if (whole !== undefined && heading)
    return {
      title: heading,
      text: text.slice(0, whole.search(/(?:#[ \t]|[^\n]+\n=+[ \t]*\n?$)/)) + text.slice(whole.length),
    };
  const name = posix.basename(path).replace(/\.\w+$/, "");
  const own = /^_?index$/i.test(name) ? posix.basename(posix.dirname(path)) : name;
  const withoutDay = dayOfPath(path)?.rest;
  const words = withoutDay !== undefined && withoutDay !== "" ? withoutDay : own.replace(/^\d{1,3}[-_. ]+(?=\D)/, "");
  return { title: nameInWords(words === "." ? "" : words), text };
}

/** Whether a page belongs to the blog: it lies among posts, or it has a day and no folder of its own kind. */
function isArticle(path: string, fields: Fields, hasDay: boolean): boolean {
  const folders = path.toLowerCase().split("/").slice(0, -1);
  const isAmong = (names: RegExp) => folders.some((part) => names.test(part));
  // Notes of a garden have no day more often than not, and a post without one would have to wait for it.
  if (
    isAmong(/^_?(?:posts?|drafts?|blog|articles?|news|updates)$/) ||
    (hasDay && isAmong(/^_?(?:writing|journal|notes?|stories)$/))
  )
    return !/(?:^|\/)_index\.\w+$/.test(path);
  const layout = fields.text("layout", "type") ?? "";
  if (/^(?:post|article|blog|single-post|blogpost)$/i.test(layout)) return true;
  if (/^page$/i.test(layout) || /^(?:docs|_?pages)$/.test(folders[0] ?? "")) return false;
  return hasDay && !/(?:^|\/)_?index\.\w+$/.test(path) ? true : hasDay && folders.length > 1;
}

/** Fields that only told the old program how to work. */
const NO_LOSS =
  /^(?:layout|type|template|comments?|toc|mathjax|math|katex|sitemap|id|guid|weight|order|menu.*|nav.*|sidebar.*|slug|permalink|url|lang|language|locale|cssclass(?:es)?|excerptseparator|share|related|readtime|readingtime|classes|collection|version|pagination|mermaid|pin(?:ned)?|feature|featured|showtoc|tocopen|searchhidden|robots|noindex|canonical.*|cover.*|image.*|tags?|created.*|modified.*|timezone|wordpressid|draft|published)$/;

function leftFields(fields: Fields): Note[] {
  const names = fields.left;
  if (names.length === 0) return [];
  const words = names.filter((name) => !NO_LOSS.test(name.toLowerCase().replace(/[-_]/g, "")));
  const shown = [...words, ...names.filter((name) => !words.includes(name))];
  return [{ what: `fields without a place here: ${shown.join(", ")}` }];
}
