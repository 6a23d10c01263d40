/**
 * Renames everything in a content folder that staff may call otherwise: titles, headings, labels, small words, texts of
 * the assessment, topics with their ids. Addresses, and the links to headings and topics, follow. The content stays one
 * that the check passes.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import GithubSlugger from "github-slugger";
import { isMap, isPair, isScalar, isSeq, parseDocument, visit, type Document } from "yaml";
import { articleHref, pageHref, programHref } from "../../src/content/addresses.ts";
import { defaultLanguage, isLanguage } from "../../src/content/languages.ts";

/** Fields of a word list that hold no words for readers. */
const NO_WORDS_IN_LISTS = new Set(["id", "href", "message"]);

/** The same of other files: ids, addresses, days, settings, and search words. */
const NO_WORDS = new Set(
  [
    "id",
    "href",
    "src",
    "url",
    "chat",
    "source",
    "night",
    "phone",
    "phone2",
    "tty",
    "number",
    "message",
    "region",
    "country",
    "timeZone",
  ]
    .concat(["asam", "sources", "topics", "related", "program", "aliases"])
    .concat(["published", "updated", "nextReview", "reviewed", "read", "supports", "call"])
    .concat(["from", "to"])
    .concat(["days", "opens", "closes", "mapLink", "quickExit", "footerHelplines"]),
);

/** Attributes of components that readers see. */
const SHOWN = /\b(title|ask|caption)="([^"]*)"/g;

/** Another text of the same length: each letter becomes the one 13 places on. What stands in { } or < > stays. */
export const rename = (text: string): string =>
  text
    .split(/(\{[\w-]+\}|<[^>]*>|\]\([^)]*\))/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[a-z]/gi, shifted)))
    .join("");

function shifted(letter: string): string {
  const first = letter < "a" ? 65 : 97;
  return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
}

/** @param folder the content folder, whose files are written anew */
export function renameContent(folder: string): void {
  const files = globSync("**/*.{mdx,yaml}", { cwd: folder }).filter(
    (file) => !["words-to-avoid.yaml", "brand.yaml"].includes(basename(file)),
  );
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const topics = Object.keys(parseDocument(read("topics.yaml")).toJS() as object);
  const headings = new Map(
    files.filter((file) => file.endsWith(".mdx")).flatMap((file) => headingsOf(file, read(file))),
  );
  const follow = (text: string, here: string) => followHeadings(followTopics(text, topics), headings, here);
  for (const file of files) {
    const here = addressOf(file);
    const [, fields = "", body = ""] = /^---\n([^]*?\n)---\n([^]*)$/.exec(read(file)) ?? [];
    const text = file.endsWith(".mdx")
      ? `---\n${renameYaml(fields, file, topics)}---\n${renameBody(body)}`
      : renameYaml(read(file), file, topics);
    writeFileSync(join(folder, file), follow(renameFactors(text, file, headings), here));
  }
}

/** The address of a page; what is no page has none. */
function addressOf(file: string): string {
  const [first = "", ...others] = file.split("/");
  const [language, path] = isLanguage(first) ? [first, others.join("/")] : [defaultLanguage, file];
  const [, folder = "", slug = ""] = /^(articles|programs|pages)\/([^/.]+)/.exec(path) ?? [];
  const href = { articles: articleHref, programs: programHref, pages: pageHref }[folder];
  return href ? href(slug, language) : "";
}

/** Where the headings of a page lead now, by where they led: `/about/#team` to `/about/#grnz`. */
function headingsOf(file: string, text: string): [string, string][] {
  const [before, after] = [new GithubSlugger(), new GithubSlugger()];
  const here = addressOf(file);
  return [...text.matchAll(/^#{2,4} (.*)$/gm)].map(([, heading = ""]) => [
    `${here}#${before.slug(heading)}`,
    `${here}#${after.slug(rename(heading))}`,
  ]);
}

const renameBody = (body: string): string =>
  body
    .replace(/^(#{2,4} )(.*)$/gm, (_, marks: string, heading: string) => marks + rename(heading))
    .replace(SHOWN, (_, name: string, words: string) => `${name}="${rename(words)}"`);

function renameYaml(text: string, file: string, topics: readonly string[]): string {
  const document = parseDocument(text);
  const isList = basename(file) === "words.yaml";
  const noWords = isList ? NO_WORDS_IN_LISTS : NO_WORDS;
  if (basename(file) === "topics.yaml") renameKeys(document);
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? String(key.value) : "";
      if (name === "topics" && !isList) return renameTopics(value, topics);
      if (noWords.has(name) || (name === "helplines" && isSeq(value) && isScalar(value.items[0]))) return visit.SKIP;
      return file === "site.yaml" && name === "language" ? visit.SKIP : undefined;
    },
    Scalar: (key, scalar, path) => {
      const isName = key === "key" && isPair(path.at(-1));
      const { value } = scalar;
      const isWords = typeof value === "string" && !/^\.?\//.test(value);
      if (!isName && isWords) scalar.value = rename(value);
    },
  });
  return document.toString({ lineWidth: 0 });
}

function renameKeys(document: Document): void {
  if (!isMap(document.contents)) return;
  for (const { key } of document.contents.items) if (isScalar(key)) key.value = rename(String(key.value));
}

function renameTopics(list: unknown, topics: readonly string[]): symbol {
  visit(list as Document, {
    Scalar: (_, scalar) => {
      if (topics.includes(String(scalar.value))) scalar.value = rename(String(scalar.value));
    },
  });
  return visit.SKIP;
}

/** The five factors name headings of the first article by their ids. */
function renameFactors(text: string, file: string, headings: ReadonlyMap<string, string>): string {
  const [, language = defaultLanguage] = /^(?:(\w+)\/)?words\.yaml$/.exec(file) ?? [];
  if (basename(file) !== "words.yaml" || file.includes("fit/")) return text;
  const article = articleHref("how-intensive-outpatient-program-works", language);
  return text.replace(/\bid: ([\w-]+)/g, (whole, id: string) => {
    const [, anchor] = headings.get(`${article}#${id}`)?.split("#") ?? [];
    return anchor ? `id: ${anchor}` : whole;
  });
}

const followTopics = (text: string, topics: readonly string[]): string =>
  text.replace(/(\/topics\/)([\w-]+)/g, (whole, start: string, id: string) =>
    topics.includes(id) ? start + rename(id) : whole,
  );

/** @param here the page on which the links stand */
const followHeadings = (text: string, headings: ReadonlyMap<string, string>, here: string): string =>
  text.replace(/(\/[\w/-]*)?#([\w\u00c0-\u024f-]+)/g, (link, page: string | undefined, id: string) => {
    const found = headings.get(`${page ?? here}#${id}`);
    return found ? (page ? found : found.slice(here.length)) : link;
  });
