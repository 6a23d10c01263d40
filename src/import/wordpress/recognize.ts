import { ImportError } from "../import-error.ts";

const EXPORT_AGAIN = "in WordPress, choose Tools → Export → All content, and give the file that it saves";

/** What else people have at hand, by the first bytes of the file. */
const BY_BYTES: readonly [begins: string, what: string, fix: string][] = [
  ["PK", "this is a ZIP archive", "unpack it, and give the .xml file that is in it"],
  ["\x1f\x8b", "this is a packed file (.gz)", "unpack it, and give the .xml file that is in it"],
  ["7z\xbc\xaf", "this is a packed file (.7z)", "unpack it, and give the .xml file that is in it"],
  ["Rar!", "this is a packed file (.rar)", "unpack it, and give the .xml file that is in it"],
  ["%PDF", "this is a PDF", EXPORT_AGAIN],
  ["SQLite format 3", "this is a database", EXPORT_AGAIN],
];

/** The same by the first words; a Word file or a picture is none of them. */
const BY_WORDS: readonly [shape: RegExp, what: string, fix: string][] = [
  [
    /^<(!doctype html|html|head|body)\b/i,
    "this is a page of a website, often the one that asks for a password",
    EXPORT_AGAIN,
  ],
  [
    /^[{[]/,
    "this is JSON, as Ghost and others export it, and no WordPress export",
    "turn it into a folder of Markdown with a tool of that program, and give the folder",
  ],
  [
    /^(--|\/\*|SET |CREATE TABLE|INSERT INTO|DROP TABLE)/i,
    "this is a copy of a database, which has passwords and visitors' data in it",
    EXPORT_AGAIN,
  ],
  [/^---\s/, "this is one Markdown file", "give the folder that it lies in"],
];

/** The same by the first element. */
const BY_ROOT: Readonly<Record<string, [what: string, fix: string]>> = {
  feed: [
    "this is an Atom file, as Blogger exports it, and no WordPress export",
    "turn it into a WordPress export (WXR) with a converter, such as Blogger to WordPress, or import it into a WordPress and export it there",
  ],
  "rdf:RDF": ["this is a feed in an old form, and no WordPress export", EXPORT_AGAIN],
  urlset: ["this is a list of addresses for search engines (sitemap), and no WordPress export", EXPORT_AGAIN],
  sitemapindex: ["this is a list of addresses for search engines (sitemap), and no WordPress export", EXPORT_AGAIN],
  opml: ["this is a list of feeds (OPML), and no WordPress export", EXPORT_AGAIN],
};

/**
 * Makes sure that a file looks like a WordPress export (WXR), which is RSS with more in it.
 * @param place its name
 * @param bytes its first bytes
 * @param text the same as text
 * @returns where in the text the export begins: plug-ins print warnings and empty lines before it
 * @throws ImportError that says what the file is instead, and what to give
 */
export function exportBegin(place: string, bytes: Buffer, text: string): number {
  if (bytes.length === 0) throw new ImportError(place, "this file is empty", EXPORT_AGAIN);
  const start = bytes.toString("latin1");
  for (const [begins, what, fix] of BY_BYTES) if (start.startsWith(begins)) throw new ImportError(place, what, fix);
  const begin = /<\?xml|<rss[\s>]/i.exec(text)?.index;
  const root = rootOf(begin === undefined ? text : text.slice(begin));
  if (begin !== undefined && root?.toLowerCase() === "rss") return begin;
  const words = text.trimStart();
  for (const [shape, what, fix] of BY_WORDS) if (shape.test(words)) throw new ImportError(place, what, fix);
  const known = root === undefined ? undefined : BY_ROOT[root];
  if (known) throw new ImportError(place, ...known);
  const what = root === undefined ? "this is no XML" : `this begins with <${root}>, and a WordPress export with <rss>`;
  throw new ImportError(place, what, EXPORT_AGAIN);
}

/** The first element, after what may stand before it. */
const rootOf = (text: string): string | undefined =>
  /^\s*<([a-z][\w:.-]*)/i.exec(
    text.replace(/<!--[^]*?(?:-->|$)|<\?[^]*?\?>/g, "").replace(/^\s*<!doctype[^[>]*(?:\[[^]*?\]\s*)?>/i, ""),
  )?.[1];
