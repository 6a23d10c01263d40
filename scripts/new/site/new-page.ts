import { readFileSync } from "node:fs";
import { parseDocument, type Document } from "yaml";
import { parsePath } from "../../../src/check/content-path.ts";
import { knownPages } from "../../../src/content/page-kinds.ts";
import { keepWhatHolds } from "./local-body.ts";
import { keepNode, withoutComments, YAML_STYLE } from "./local-data.ts";
import { wordsOf } from "./local-text.ts";
import type { Move } from "./move.ts";

/** Whether the site cannot be without a page. @param path within the content folder */
export function isNeeded(path: string): boolean {
  const { folder, slug = "" } = parsePath(path);
  return folder !== undefined && (folder.startsWith("fit/") || (folder === "pages" && slug in knownPages));
}

/**
 * A page as the new clinic can show it.
 * @param path within the content folder
 * @param text of the old page
 * @returns the new text, and the share of the old one that is gone, from 0 to 1
 */
export function newPage(path: string, text: string, move: Move): { text: string; lost: number } {
  const [, yaml = "", oldBody = ""] = /^---\n([^]*?\n)---\n([^]*)$/.exec(text) ?? [];
  const { local, today } = move;
  const { folder, slug } = parsePath(path);
  const isFit = folder?.startsWith("fit/") ?? false;
  const fields = parseDocument(withoutComments(isFit ? callAnother(yaml, move) : yaml, local));
  let { body, lost } = keepWhatHolds(oldBody, local);
  if (folder === "pages" && slug === "about") body = introduce(body, move);
  if (folder === "pages") replaceNames(fields, move);
  else if (
    !isForAnyone(fields, folder, today) ||
    local.names(`${slug ?? ""} ${fields.get("title")?.toString() ?? ""}`.replaceAll("-", " "))
  )
    lost = 1;
  const isKept = newFields(fields, body, isFit, move);
  return { text: `---\n${fields.toString(YAML_STYLE)}---\n${body}`, lost: isKept || isNeeded(path) ? lost : 1 };
}

/** Whether visitors of the old site see a page, and it is no news of the clinic: an article about care cites sources. */
function isForAnyone(fields: Document, folder: string | undefined, today: string): boolean {
  const {
    draft,
    published = "",
    sources,
  } = fields.toJS() as {
    draft?: boolean;
    published?: string;
    sources?: string[];
  };
  return draft !== true && published <= today && (folder !== "articles" || (sources ?? []).length > 0);
}

/** @returns whether the page has all it needs */
function newFields(fields: Document, body: string, isFit: boolean, move: Move): boolean {
  const { local, today } = move;
  if (!isFit) {
    // Nobody of the new clinic wrote or reviewed it yet; its drawings belong to the old one.
    for (const name of ["author", "reviewer", "reviewed", "picture"]) fields.delete(name);
    if (fields.has("published")) {
      fields.set("published", today);
      fields.delete("updated");
      if (fields.has("nextReview"))
        fields.set("nextReview", `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace("-02-29", "-02-28")}`);
    } else fields.set("updated", today);
  }
  const isKept = keepNode(fields.contents, local);
  const description = fields.get("description");
  if (!isFit && typeof description !== "string") fields.set("description", firstSentences(body));
  return isKept;
}

/** The name and place of the new clinic in the place of the old one's, in what stands at the top of a standing page. */
function replaceNames(fields: Document, { old, answers }: Move): void {
  const { locality, region = "" } = old.place;
  const regionName = wordsOf(region)[0] ?? region;
  const place = answers.region ? `${answers.locality}, ${answers.region}` : answers.locality;
  for (const name of ["title", "description", "lead"]) {
    const value = fields.get(name);
    if (typeof value !== "string") continue;
    const words = value
      .replaceAll(old.name, answers.name)
      .replaceAll(`${locality}, ${regionName}`, place)
      .replaceAll(locality, answers.locality);
    if (words !== value) fields.set(name, words);
  }
}

/**
 * In a text of the assessment, the line for the night in the place of lines that the new clinic has not: a result that
 * says nothing of whom to call would be worse.
 */
export function callAnother(text: string, { old, local }: Move): string {
  const night = old.helplines.find(({ id }) => id === old.night);
  if (!night?.phone) return text;
  let changed = text;
  for (const { id, phone } of old.helplines.filter((line) => local.helplines.has(line.id)))
    changed = (phone ? changed.replaceAll(phone, night.phone) : changed).replaceAll(
      new RegExp(`^call: "?${id}"?$`, "gm"),
      `call: ${night.id}`,
    );
  return changed;
}

/** The first section of the page about the clinic says what is known of it. */
function introduce(body: string, { answers }: Move): string {
  const text = readFileSync(new URL("the-clinic.mdx", import.meta.url), "utf8").replaceAll(
    /\{(name|locality|region)\}/g,
    (_, field: "name" | "locality" | "region") => answers[field],
  );
  return body.replace(/(\n## [^\n]*\n)[^]*?(?=\n## )/, `$1\n${text}`);
}

/** @returns the beginning of a text, as long as a search result shows it */
function firstSentences(body: string): string {
  const paragraph = body.split("\n").find((line) => /^[\p{Lu}"“¿¡]/u.test(line)) ?? "";
  const plain = paragraph
    .replaceAll(/<Source [^>]*>/g, "")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[*_]/g, "");
  const [first = ""] = /^.{0,160}[.!?](?=\s|$)/.exec(plain) ?? [];
  return first || "To write: one or two sentences for search results and lists, with 50 to 160 characters.";
}
