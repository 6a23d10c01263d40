import { getCollection, getEntry, type CollectionEntry } from "astro:content";
import { readBrand, readMark } from "./brand.ts";
import { defaultLanguage, folderOf } from "./languages.ts";
import { fillNumbers, withShownNumbers } from "./site-numbers.ts";
import { translateSite } from "./site-translation.ts";
import { buildDay, isPreview, isPublished } from "./publication.ts";

/**
 * The only module that asks Astro for collections. Whatever shows pages (lists, feed, sitemap, search,
 * share pictures) starts here, so that drafts and pages of the future show up nowhere. Each collection is
 * read once a build: asking again on every page is what makes large sites slow. Everything takes the language
 * of the page that asks, `Astro.currentLocale`; without it, the default language.
 */
export type Article = CollectionEntry<"articles">;
export type Program = CollectionEntry<"programs">;
export type Page = CollectionEntry<"pages">;

/**
 * Loads something once a build for each language, and at every question in development.
 * @param load given the language, of which there are few
 */
export const memoizePerLanguage = <Value>(
  load: (language: string) => Promise<Value>,
): ((language?: string) => Promise<Value>) => {
  const values = new Map<string, Promise<Value>>();
  return (language = defaultLanguage) => {
    const known = values.get(language);
    // In development content changes while the server runs.
    if (known && !import.meta.env.DEV) return known;
    const value = load(language);
    values.set(language, value);
    return value;
  };
};

/** The clinic's colours and typeface, which every page asks for. */
export const getBrand = memoizePerLanguage(async () => readBrand());

/** The clinic's mark, which every page shows. */
export const getMark = memoizePerLanguage(async () => readMark());

/** The settings in the default language, with numbers as readers know them. */
const getSettings = memoizePerLanguage(async () =>
  withShownNumbers((await required(getEntry("site", "site"), "content/site.yaml")).data),
);

/** The settings of `content/site.yaml`. Throws if the file is missing, which the content check tells first. */
export const getSite = memoizePerLanguage(async (language) => {
  const site = await getSettings();
  return language === defaultLanguage ? site : translateSite(site, language, await getTranslatedWords(language));
});

/** The small texts of all pages, `content/words.yaml`. */
export const getWords = memoizePerLanguage(async (language) =>
  language === defaultLanguage
    ? fillNumbers((await required(getEntry("words", "words"), "content/words.yaml")).data, await getSettings())
    : getTranslatedWords(language),
);

/** The small texts of a translation, with those that only translations have. @throws for the default language */
export const getTranslatedWords = memoizePerLanguage(async (language) =>
  fillNumbers(
    (await required(getEntry("translatedWords", language), fileIn(language, "words.yaml"))).data,
    await getSettings(),
  ),
);

/** The example week of `content/week.yaml`. */
export const getWeek = memoizePerLanguage(
  async (language) => (await required(getEntry("week", language), fileIn(language, "week.yaml"))).data,
);

/** Articles that are live, newest first. */
export const getArticles = memoizePerLanguage(async (language) =>
  (await livePages("articles", language)).sort(
    (a, b) => b.data.published.localeCompare(a.data.published) || a.data.title.localeCompare(b.data.title),
  ),
);

/** Programs that are live, in the clinic's order. */
export const getPrograms = memoizePerLanguage(async (language) =>
  (await livePages("programs", language)).sort((a, b) => a.data.order - b.data.order),
);

/** Standing pages that are live, by file name. */
export const getPages = memoizePerLanguage(async (language) => byId(await livePages("pages", language)));

/** Levels of care, least care first. */
export const getLevels = memoizePerLanguage(async (language) => {
  const { steps } = (await required(getEntry("levels", "levels"), "content/levels.yaml")).data;
  if (language === defaultLanguage) return steps;
  const words = (await required(getEntry("translatedLevels", language), fileIn(language, "levels.yaml"))).data;
  return steps.map((level) => ({ ...level, ...words[level.id] }));
});

/** Topics by id, in the order of their file; in a translation those that it has. */
export const getTopics = memoizePerLanguage(async (language) => {
  const topics = (await required(getEntry("topics", "topics"), "content/topics.yaml")).data;
  const entries = Object.entries(topics).map(([id, data]) => ({ id, data }));
  return inWordsOf(language, entries, await ofTranslation("translatedTopics", language));
});

/** Sources by id. */
export const getSources = memoizePerLanguage(
  async () => new Map((await getCollection("sources")).map(({ id, data }) => [id, data])),
);

/** Terms of the glossary by id; in a translation those that it has. */
export const getTerms = memoizePerLanguage(async (language) =>
  inWordsOf(language, await getCollection("glossary"), await ofTranslation("translatedGlossary", language)),
);

/** What a translation, which may do without, has in its file; Astro complains when it is asked for what is not there. */
const ofTranslation = async <Name extends "translatedTopics" | "translatedGlossary">(name: Name, language: string) =>
  (await getCollection(name)).find(({ id }) => id === language);

/** Entries by id as a language has them: their own words, or those of its file, which may have fewer. */
function inWordsOf<Data extends object>(
  language: string,
  entries: readonly { id: string; data: Data }[],
  translated: { data: Readonly<Record<string, Partial<Data>>> } | undefined,
): Map<string, Data> {
  const isOriginal = language === defaultLanguage;
  return new Map(
    entries.flatMap(({ id, data }) => {
      const words = isOriginal ? {} : translated?.data[id];
      return words ? [[id, { ...data, ...words }]] : [];
    }),
  );
}

/**
 * One standing page that the site cannot do without.
 * @throws when `content/pages/<id>.mdx` is missing or a draft
 */
export async function getPage(id: string): Promise<Page> {
  const page = (await getPages()).get(id);
  if (!page) throw new Error(`content/pages/${id}.mdx is missing or a draft; the site needs this page`);
  return page;
}

/** The pages of a collection that visitors of a language see on the day of the build. */
async function livePages<Name extends "articles" | "programs" | "pages">(
  collection: Name,
  language: string,
): Promise<CollectionEntry<Name>[]> {
  const settings = await getSettings();
  const day = buildDay(settings.timeZone);
  const live = await getCollection(collection, ({ data }) => isPreview || isPublished(data, day));
  // Pictures are more than their fields: they have to stay the objects that they are.
  const withNumbers = (value: unknown) => (typeof value === "string" ? fillNumbers(value, settings) : value);
  return ofLanguage(live, language).map((entry) => ({ ...entry, data: mapFields(entry.data, withNumbers) }));
}

const mapFields = <Data extends object>(data: Data, change: (value: unknown) => unknown): Data =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [name, change(value)])) as Data;

async function required<Entry>(entry: Promise<Entry | undefined> | undefined, file: string): Promise<Entry> {
  const found = await entry;
  if (!found) throw new Error(`${file} is missing`);
  return found;
}

/** The wording of the fit assessment: questions, findings, places and supports by id, the call sheet, small texts. */
export const getFit = memoizePerLanguage(async (language) => {
  const [site, questions, findings, places, supports, callSheet, words] = await Promise.all([
    getSettings(),
    getCollection("fitQuestions"),
    getCollection("fitFindings"),
    getCollection("fitPlaces"),
    required(getEntry("fitSupports", language), fileIn(language, "fit/supports.yaml")),
    required(getEntry("fitCallSheet", language), fileIn(language, "fit/call-sheet.yaml")),
    required(getEntry("fitWords", language), fileIn(language, "fit/words.yaml")),
  ]);
  const filled = <Entry extends { id: string; data: object }>(entries: Entry[]) =>
    byId(ofLanguage(entries, language).map((entry) => ({ ...entry, data: fillNumbers(entry.data, site) })));
  return {
    questions: filled(questions),
    findings: filled(findings),
    places: filled(places),
    supports: fillNumbers(supports.data, site),
    callSheet: callSheet.data,
    words: fillNumbers(words.data, site),
  };
});

const fileIn = (language: string, name: string) => `content/${folderOf(language)}${name}`;

const byId = <Entry extends { id: string }>(entries: Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));

/** The entries of one language, under the ids that they have in every language: `es/crisis` is `crisis`. */
function ofLanguage<Entry extends { id: string }>(entries: Entry[], language: string): Entry[] {
  const prefix = folderOf(language);
  return entries
    .filter(({ id }) => id.startsWith(prefix) && !id.slice(prefix.length).includes("/"))
    .map((entry) => ({ ...entry, id: entry.id.slice(prefix.length) }));
}
