import { readFileSync } from "node:fs";
import { countWords, readingMinutes } from "./text.ts";

/** A page of a collection; its file's path is relative to the project. */
interface Entry {
  filePath?: string;
}

/**
 * What stands in a page's file below its fields. Astro would keep the texts of all pages in one string, which passes
 * through the bundler: a gigabyte for ten thousand articles.
 * @returns MDX source; nothing for an entry without a file
 */
export function bodyOf({ filePath }: Entry): string {
  if (!filePath) return "";
  return readFileSync(filePath, "utf8").replace(/^\s*---[^]*?\n---[ \t]*(?=\r?\n|$)/, "");
}

/** Minutes that it takes to read a page. */
export function minutesOf(entry: Entry): number {
  const minutes = counted.get(entry) ?? readingMinutes(countWords(bodyOf(entry)));
  counted.set(entry, minutes);
  return minutes;
}

/** An article stands in several lists of cards. */
const counted = new WeakMap<Entry, number>();
