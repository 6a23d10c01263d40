/**
 * What another site holds, as its reader tells it: `wordpress/` and `markdown/` fill this in, `write/` makes content of it.
 * A source is read twice, so that an export of any size passes through in parts: once for what all pages are called and
 * where they stood, and once for their texts.
 */
export interface ImportSource {
  /** What is known before the first text is read. */
  readOverview(): Promise<Overview>;
  /** The texts of all entries of the overview, in its order. */
  readBodies(): AsyncIterable<{ entry: ImportedEntry; body: ImportedBody }>;
}

/** The site without its texts. */
export interface Overview {
  /** Where the site stood, without a slash at the end: `https://example.org/blog`. A folder may not say it. */
  url: string | undefined;
  /** Other addresses that led to the same site, such as one that it had before: links there are links inside it, too. */
  otherUrls?: readonly string[] | undefined;
  entries: ImportedEntry[];
  /**
   * Pictures and other files, by their address as texts name it: whole, or a path from the folder's root. A file of a
   * WordPress site has several, and texts may use yet others: `find-file.ts` knows them.
   */
  files: ReadonlyMap<string, ImportedFile>;
  /** Lists of the old site, such as categories and feeds: their addresses lead to lists of the new one. */
  lists: ImportedList[];
  /** What did not come over and belongs to no page: types of posts, menus, files. */
  left: Note[];
}

/** A page of the old site: everything but its text. */
export interface ImportedEntry {
  /** What the source calls it, for the report: `post 123`, `_posts/2019-03-01-hello.md`. */
  source: string;
  kind: "article" | "page";
  /** The last part of the address that it had, as it was written. The writer makes it a right one, and the only one. */
  slug: string;
  /** Plain text, without entities. Empty when there is none. */
  title: string;
  /** Written for search results or lists, as plain text. */
  description: string | undefined;
  /** `2019-03-01`, by the old site's clock. */
  published: string | undefined;
  updated: string | undefined;
  /** Names as readers saw them. */
  authors: string[];
  terms: { kind: "category" | "tag"; name: string }[];
  /** Why visitors did not see it there: "draft", "private", "password", "pending" … Undefined for a public one. */
  hidden: string | undefined;
  picture: PictureWords | undefined;
  /** Paths that led to it, as browsers send them, and addresses with a query: `/2019/03/hello/`, `/?p=123`. */
  oldAddresses: string[];
  /** What only texts of the source call it, and no browser: the place of its file, `/_posts/2019-03-01-hello.md`. */
  names?: readonly string[];
  /** What did not come over: comments, a password, fields without a place here. */
  notes: Note[];
}

/** The text of an entry. Markdown is free of front matter; its codes of other programs are still in it. */
export interface ImportedBody {
  format: "html" | "markdown";
  text: string;
  /** The address or path that links and pictures in it are relative to: `https://example.org/2019/03/hello/`, `_posts/a.md`. */
  base: string;
  /** Title of the page: a heading at the top of the text that repeats it is left out. */
  title?: string | undefined;
  /** What its reader took out of it. */
  notes?: readonly Note[];
}

/** A picture as a text or a field names it. */
export interface PictureWords {
  /** Its address as it was written, against the body's base. */
  address: string;
  /** What it shows. */
  alt: string | undefined;
  caption: string | undefined;
}

/** A file that texts may show or hand out. */
export interface ImportedFile extends PictureWords {
  /** Where it lies on this machine, when it does. */
  path: string | undefined;
}

export interface ImportedList {
  /** `/feed/`; or `/category/news/*`, with all that is below it. */
  oldAddress: string;
  /** The category or tag whose pages it listed; undefined for a list of everything. */
  term: string | undefined;
}

/** Something of the source that is not on the new page, or is there in another form. */
export interface Note {
  /** For the person who reads the report: "a form", "a video, now a link". */
  what: string;
  /** The words that visitors of the old site could read and that stand nowhere now. */
  words?: string | undefined;
}
