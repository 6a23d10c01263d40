import { ownName } from "../../check/field-names.ts";
import type { ImportedEntry } from "../import-source.ts";
import { readDay } from "./days.ts";
import { type Fields, plainName, wordsOf } from "./field-values.ts";
import { plainText } from "./plain-text.ts";
import type { Program } from "./sites.ts";

/** What the fields of a page say, apart from its picture and its address. */
export type PageFacts = Pick<ImportedEntry, "description" | "published" | "updated" | "authors" | "terms" | "hidden">;

/**
 * @param program whose rules hold for lists in one line
 * @param names of people by their ids
 * @param today `2026-11-28`: what ended before is hidden
 */
export function readPageFields(
  fields: Fields,
  program: Program,
  names: ReadonlyMap<string, string>,
  today: string,
): PageFacts {
  return {
    description: descriptionOf(fields),
    published: dayFrom(fields, "published", ["date", "pubdate", "publishdate", "published", "datepublished"]),
    updated: dayFrom(fields, "updated", ["lastmod", "updated", "lastupdated", "lastupdate", "datemodified"]),
    authors: authorsOf(fields, names),
    terms: termsOf(fields, program),
    hidden: hiddenOf(fields, today),
  };
}

/** Names under which a field of ours stands on this page: the given ones first, then what other programs call it. */
const namesOn = (fields: Fields, own: string, first: readonly string[]) => [
  ...first,
  ...fields.names.map(plainName).filter((name) => !first.includes(name) && ownName(name, [own]) !== undefined),
];

function dayFrom(fields: Fields, own: string, first: readonly string[]): string | undefined {
  // The day of a page's beginning is no day of its last change.
  const names = namesOn(fields, own, first).filter((name) => own === "published" || name !== "date");
  return names.map((name) => readDay(dated(fields.get(name)))).find((day) => day);
}

/** Docusaurus has the day of the last change within an object. */
const dated = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "date" in value ? value.date : value;

function descriptionOf(fields: Fields): string | undefined {
  const names = namesOn(fields, "description", [
    "description",
    "summary",
    "excerpt",
    "subtitle",
    "lead",
    "tldr",
    "dek",
    "ogdescription",
  ]);
  for (const name of names) {
    const value = fields.get(name);
    const text = typeof value === "string" ? plainText(value) : "";
    if (/\s/.test(text)) return text;
  }
  return undefined;
}

function authorsOf(fields: Fields, names: ReadonlyMap<string, string>): string[] {
  const found = namesOn(fields, "author", ["author", "authors"]).flatMap((name) => wordsOf(fields.get(name)));
  const people = found.flatMap((one) => {
    const parts = one.split(/\s*(?:;|&|,| and )\s*/).filter(Boolean);
    // "Jane Roe, LCSW" is one person.
    return parts.every((part) => /\S\s+\S/.test(part) || names.has(part)) ? parts : [one];
  });
  const known = people.map((one) => names.get(one) ?? names.get(one.toLowerCase()) ?? one);
  return [...new Set(known.map((one) => plainText(one).replace(/^@|\s*<[^>]*>$/g, "")).filter(Boolean))];
}

function termsOf(fields: Fields, program: Program): ImportedEntry["terms"] {
  const bySpaces = program === "Jekyll" || program === "Obsidian";
  const listOf = (name: string): string[] => {
    const value = fields.get(name);
    if (typeof value !== "string") return wordsOf(value);
    const separator = /[,;]/.test(value) ? /[,;]/ : bySpaces && name.endsWith("s") ? /\s+/ : /$^/;
    return value.split(separator);
  };
  const read = (kind: "category" | "tag", names: string[]) =>
    names.flatMap(listOf).map((name) => ({ kind, name: plainText(name).replace(/^#/, "") }));
  const terms = [
    ...read("category", ["categories", "category", "topics", "topic", "section", "series"]),
    ...read("tag", ["tags", "tag", "keywords", "searchterms"]),
  ];
  return terms.filter(
    ({ kind, name }, at) => name !== "" && terms.findIndex((one) => one.kind === kind && one.name === name) === at,
  );
}

function hiddenOf(fields: Fields, today: string): string | undefined {
  if (fields.flag("draft", "isdraft") === true) return "draft";
  if (fields.flag("published", "publish", "public", "enabled", "live") === false) return "draft";
  if (fields.flag("private") === true) return "private";
  if (fields.flag("unlisted", "hidden", "headless") === true) return "unlisted";
  const status = fields.text("status", "visibility", "state")?.toLowerCase();
  if (status !== undefined && !["published", "publish", "public", "live", "done", "final"].includes(status))
    return ["private", "pending", "password"].includes(status) ? status : "draft";
  const end = readDay(fields.get("expirydate", "expires", "expiry", "unpublishdate"));
  return end !== undefined && end <= today ? "expired" : undefined;
}
