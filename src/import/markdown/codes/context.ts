import type { Note } from "../../import-source.ts";
import type { Program } from "../sites.ts";

/** What codes need to know of their page. */
export interface CodeContext {
  program: Program;
  /** The file may hold components and expressions. */
  isMdx: boolean;
  /** The address that the overview knows for a page or file; undefined for what is not there. */
  find: (name: string) => string | undefined;
  /** A value of the page or the site that a text may print: `page.title`, `site.email`. */
  valueOf: (name: string) => string | undefined;
  /** What was taken away. */
  notes: Note[];
}

/** Turns the codes of one program in a text into Markdown and HTML. */
export type TurnCodes = (text: string, context: CodeContext) => string;

/** Names a code that was taken away. @param code as it stands in the text */
export function noteCode(context: CodeContext, code: string): void {
  const line = code.replace(/\s+/g, " ").trim();
  const isLong = line.length > 300;
  const what = `a code of the old site, taken away: ${isLong ? `${line.slice(0, 300)}…` : line}`;
  if (context.notes.some((note) => note.what === what)) return;
  // Lists of steps or cards may stand in the code itself.
  context.notes.push(isLong ? { what, words: line } : { what });
}
