import type { Root } from "mdast";
import type { ImportedBody, Note, PictureWords } from "./import-source.ts";

/** A text that was read, with what has to be known before it can be written. */
export interface ReadBody {
  tree: Root;
  /** Pictures in the order of the text, galleries included. */
  pictures: PictureWords[];
  /** Addresses of links, each once, as they were written. */
  links: string[];
  /** The first paragraph as plain text, for a page without a description. */
  firstParagraph: string;
  notes: Note[];
}

/** What the old addresses of a text are now. */
export interface Resolve {
  /** @returns the address to write; or undefined when it leads nowhere, so that only the link's words stay */
  link(address: string): string | undefined;
  /** @returns the name of the picture's file and what it shows; or undefined when the picture could not be brought */
  picture(address: string): { src: string; alt: string } | undefined;
}

/** What becomes of a page's text. `body/` holds both; the reader never fails on a text, whatever it holds. */
export type ReadBodyOf = (body: ImportedBody) => ReadBody;
/** @returns MDX that the content check passes, but for editorial rules; and what this took away */
export type WriteBodyOf = (read: ReadBody, resolve: Resolve) => { text: string; notes: Note[] };
