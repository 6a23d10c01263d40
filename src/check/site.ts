import { posix } from "node:path";
import type { Publication } from "../content/publication.ts";
import { day } from "../schemas/fields.ts";
import { type DataName, type PageFolder, pictureEndings, type TranslatedName } from "./collections.ts";
import { memoizeWeak } from "./memoize-weak.ts";
import type { Mdx } from "./read-mdx.ts";
import type { Yaml } from "./read-yaml.ts";
import type { Finding, Problem } from "./problem.ts";

/** Everything in the content folder, read once. Rules look at it and touch no file. */
export interface Site {
  /** Name of the content folder, which begins the name of every file. */
  folder: string;
  /** Names of all files. */
  files: ReadonlySet<string>;
  pages: readonly Page[];
  /** Pages by address; of two with one address the first. */
  pageAt: ReadonlyMap<string, Page>;
  /** The day on which the site is built, which decides what visitors see. */
  today: string;
  /** Languages of the site, the default one first. */
  languages: readonly string[];
  /** Data files of the default language that exist. */
  data: Partial<Record<DataName, DataFile>>;
  /** Data files of the other languages. */
  translated: readonly TranslatedFile[];
  /** Picture files; undefined for one that holds no picture. */
  pictures: ReadonlyMap<string, Picture | undefined>;
}

/** A picture file. */
export interface Picture {
  /** Dots on each side. */
  width: number;
  height: number;
  bytes: number;
  /** It is made of lines (SVG), so that its size in dots says nothing. */
  drawn: boolean;
  /** What a drawing would run or load. */
  problems: Finding[];
}

/** One page: its file, its address, the fields at its top and the text below them. */
export interface Page {
  /** Its name as staff see it: `content/articles/your-first-week.mdx`. */
  file: string;
  folder: PageFolder;
  slug: string;
  language: string;
  href: string;
  /** The fields between the two lines `---`; undefined when there are none. */
  fields: Yaml | undefined;
  body: Mdx;
  /** What was wrong while reading it. */
  problems: Finding[];
}

/** One YAML file. */
export interface DataFile {
  file: string;
  yaml: Yaml;
  problems: Finding[];
}

/** One YAML file of a translation. */
export interface TranslatedFile extends DataFile {
  language: string;
  name: TranslatedName;
}

/** A rule looks at the whole site and tells what breaks it. One rule a file, in `rules/`. */
export type Rule = (site: Site) => Problem[];

/** A field of a page, whatever it is; undefined when it is missing or the fields cannot be read. */
export const field = (page: Page, name: string): unknown => record(page.fields?.value)[name];

/** A day of a page; undefined when it is missing or wrong. */
export const dayOf = (page: Page, name: string): string | undefined => day.safeParse(field(page, name)).data;

/** When visitors see the page. */
export const publicationOf = (page: Page): Publication => ({
  draft: field(page, "draft") === true,
  published: dayOf(page, "published"),
});

type IdKind = "topics" | "sources" | "glossary" | "helplines" | "programs";

/**
 * Ids that a reference may name.
 * @returns undefined when the file that holds them is missing or cannot be read: then nothing can be said
 */
export const idsOf = (site: Site, kind: IdKind): string[] | undefined => idsByKind(site)[kind];

/** Every reference asks: all pages are looked through once, and not for each of them. */
const idsByKind = memoizeWeak(({ pages, data }: Site): Record<IdKind, string[] | undefined> => {
  const ifRead = (name: DataName, idsIn: (value: unknown) => string[]) => {
    const value = data[name]?.yaml.value;
    return value === undefined ? undefined : idsIn(value);
  };
  const keys = (value: unknown) => Object.keys(record(value));
  return {
    topics: ifRead("topics", keys),
    sources: ifRead("sources", keys),
    glossary: ifRead("glossary", keys),
    helplines: ifRead("site", (value) => list(record(value).helplines).flatMap((one) => strings([record(one).id]))),
    programs: pages.filter(({ folder }) => folder === "programs").map(({ slug }) => slug),
  };
});

/** Name of a file that a page names by a path from itself: `./path.svg`. */
export const siblingPath = (page: Page, path: string): string => posix.join(posix.dirname(page.file), path);

/** Whether a file's name ends like a picture's. */
export const isPictureName = (name: string): boolean => pictureEndings.includes(posix.extname(name).toLowerCase());

/** The value as fields; none if it is anything else. */
export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** The value as a list; empty if it is anything else. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The texts of a list. */
export const strings = (value: unknown): string[] => list(value).filter((entry) => typeof entry === "string");
