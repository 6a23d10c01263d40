import { posix } from "node:path";
import { topicHref } from "../content/addresses.ts";
import { isPublished, type Publication } from "../content/publication.ts";
import { day } from "../schemas/fields.ts";
import { defaultLanguage } from "../content/languages.ts";
import { type DataName, type PageFolder, pictureEndings } from "./collections.ts";
import { memoizeWeak } from "./memoize-weak.ts";
import type { Finding } from "./problem.ts";
import type { Mdx } from "./read-mdx.ts";
import type { Yaml } from "./read-yaml.ts";

/** Everything in the content folder, read once. Rules look at it and touch no file. */
export interface Site {
  /** Name of the content folder, which begins the name of every file. */
  folder: string;
  /** Names of all files. */
  files: ReadonlySet<string>;
  /** Names that only lead to a file or folder elsewhere; left out where nothing is known of these. */
  links?: readonly string[];
  pages: readonly Page[];
  /** Pages by address; of two with one address the first. */
  pageAt: ReadonlyMap<string, Page>;
  /** The day on which the site is built, which decides what visitors see. */
  today: string;
  /** Languages of the site, the default one first. */
  languages: readonly string[];
  /** Data files of all languages. */
  data: readonly DataFile[];
  /** Picture files by name. */
  pictures: ReadonlyMap<string, Picture>;
  /** Files to hand out, `content/files/…`, by name. */
  handouts: ReadonlyMap<string, Handout>;
  /** Pages that visitors saw in earlier versions; left out where nothing is known of these. */
  formerPages?: readonly FormerPage[];
}

/** A page that visitors saw at an address, in an earlier version of the content. */
export interface FormerPage {
  href: string;
  /** Undefined when its fields did not say it. */
  title: string | undefined;
  /** The day of the change that took it away, `2026-11-23`; undefined for a change that is not in git yet. */
  until: string | undefined;
}

/** A file to hand out, such as a form to fill in. */
export interface Handout {
  bytes: number;
  /** Why it cannot be opened. */
  problems: Finding[];
}

/** A picture file. */
export interface Picture {
  /** In pixels, as is the height; 0 when it cannot be read. */
  width: number;
  height: number;
  bytes: number;
  /** Its size in pixels says nothing then. */
  isSvg: boolean;
  /** It holds several pictures, which are shown one after the other. */
  isAnimated: boolean;
  /** Why it cannot be shown; what an SVG would run or load. */
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
  /** Its file says that it is a draft: the build leaves it out, whatever is wrong with it. */
  isDraft: boolean;
  /** What was wrong while reading it. */
  problems: Finding[];
}

/** One YAML file: `content/site.yaml`, `content/es/words.yaml`. */
export interface DataFile {
  /** Its name as staff see it. */
  file: string;
  name: DataName;
  language: string;
  yaml: Yaml;
  /** What was wrong while reading it. */
  problems: Finding[];
}

/** A data file; undefined when it is missing. */
export const dataFile = (site: Site, name: DataName, language = defaultLanguage): DataFile | undefined =>
  site.data.find((one) => one.name === name && one.language === language);

/** What stands in a data file of the default language; undefined when it is missing or cannot be read. */
export const dataOf = (site: Site, name: DataName): unknown => dataFile(site, name)?.yaml.value;

/** A field of a page, whatever it is; undefined when it is missing or the fields cannot be read. */
export const field = (page: Page, name: string): unknown => record(page.fields?.value)[name];

/** A day of a page; undefined when it is missing or wrong. */
export const dayOf = (page: Page, name: string): string | undefined => day.safeParse(field(page, name)).data;

/** When visitors see the page. */
export const publicationOf = (page: Page): Publication => ({
  draft: page.isDraft || field(page, "draft") === true,
  published: dayOf(page, "published"),
});

/** Whether visitors find a page at an address. */
export function isLive(site: Site, href: string): boolean {
  const page = site.pageAt.get(href);
  return page ? isPublished(publicationOf(page), site.today) : topicAddresses(site).includes(href);
}

/** Addresses of topics, in every language that names them: those that a page of the language is about. */
export const topicAddresses = memoizeWeak((site: Site): string[] =>
  site.languages.flatMap((language) => {
    const pages = site.pages.filter((page) => page.language === language && !publicationOf(page).draft);
    const topics = new Set(pages.flatMap((page) => strings(field(page, "topics"))));
    const named = namedIds(site, "topics", language).filter((id) => topics.has(id));
    return named.map((id) => topicHref(id, language));
  }),
);

/** Whether an address is that of a topic which a language names, though no page of it may be about that yet. */
export const isTopicNamed = (site: Site, href: string): boolean =>
  site.languages.some((language) => namedIds(site, "topics", language).some((id) => topicHref(id, language) === href));

/** Ids of topics or terms that a language has words for. */
export const namedIds = (site: Site, name: "topics" | "glossary", language: string): string[] =>
  Object.keys(record(dataFile(site, name, language)?.yaml.value));

/** What a reference may name by its id. */
export type IdKind = "topics" | "sources" | "glossary" | "helplines" | "programs";

/**
 * Ids that a reference may name.
 * @returns undefined when the file that holds them is missing or cannot be read: then nothing can be said
 */
export const idsOf = (site: Site, kind: IdKind): string[] | undefined => idsByKind(site)[kind];

/** Every reference asks: all pages are looked through once, and not for each of them. */
const idsByKind = memoizeWeak((site: Site): Record<IdKind, string[] | undefined> => {
  const keysOf = (name: DataName) => {
    const value = dataOf(site, name);
    return value === undefined ? undefined : Object.keys(record(value));
  };
  const settings = dataOf(site, "site");
  return {
    topics: keysOf("topics"),
    sources: keysOf("sources"),
    glossary: keysOf("glossary"),
    helplines:
      settings === undefined ? undefined : strings(list(record(settings).helplines).map((one) => record(one).id)),
    programs: site.pages.filter(({ folder }) => folder === "programs").map(({ slug }) => slug),
  };
});

/** Name of a file that lies beside a page. @param path as the page names it: `./path.svg` */
export const siblingPath = (page: Page, path: string): string => posix.join(posix.dirname(page.file), path);

/** Whether a file's name ends like a picture's. */
export const isPictureName = (name: string): boolean => pictureEndings.includes(posix.extname(name).toLowerCase());

/** The value as an object; an empty one if it is anything else. */
export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** The value as a list; empty if it is anything else. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The texts of a list; none if it is anything else. */
export const strings = (value: unknown): string[] => list(value).filter((entry) => typeof entry === "string");
