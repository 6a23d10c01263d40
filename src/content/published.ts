import { getCollection, getEntry, type CollectionEntry } from "astro:content";
import { defaultLanguage } from "./languages.ts";
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

const once = <Value>(load: (language: string) => Promise<Value>): ((language?: string) => Promise<Value>) => {
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

/** The settings of `content/site.yaml`. Throws if the file is missing, which the content check tells first. */
export const getSite = once(async () => (await existing(getEntry("site", "site"), "content/site.yaml")).data);

/** The small texts of all pages, `content/words.yaml`. */
export const getWords = once(async () => (await existing(getEntry("words", "words"), "content/words.yaml")).data);

/** The example week of `content/week.yaml`. */
export const getWeek = once(async () => (await existing(getEntry("week", "week"), "content/week.yaml")).data);

/** Articles that are live, newest first. */
export const getArticles = once(async () => {
  const articles = await getCollection("articles", await isLive());
  return articles.sort(
    (a, b) => b.data.published.localeCompare(a.data.published) || a.data.title.localeCompare(b.data.title),
  );
});

/** Programs that are live, in the clinic's order. */
export const getPrograms = once(async () => {
  const programs = await getCollection("programs", await isLive());
  return programs.sort((a, b) => a.data.order - b.data.order);
});

/** Standing pages that are live, by file name. */
export const getPages = once(async () => {
  const pages = await getCollection("pages", await isLive());
  return new Map(pages.map((page) => [page.id, page]));
});

/** Levels of care, least care first. */
export const getLevels = once(
  async () => (await existing(getEntry("levels", "levels"), "content/levels.yaml")).data.steps,
);

/** Topics by id. */
export const getTopics = once(
  async () => new Map((await getCollection("topics")).map(({ id, data }) => [id, data])),
);

/** Sources by id. */
export const getSources = once(
  async () => new Map((await getCollection("sources")).map(({ id, data }) => [id, data])),
);

/** Terms of the glossary by id. */
export const getTerms = once(
  async () => new Map((await getCollection("glossary")).map(({ id, data }) => [id, data])),
);

/**
 * One standing page that the site cannot do without.
 * @throws when `content/pages/<id>.mdx` is missing or a draft
 */
export async function getPage(id: string): Promise<Page> {
  const page = (await getPages()).get(id);
  if (!page) throw new Error(`content/pages/${id}.mdx is missing or a draft; the site needs this page`);
  return page;
}

async function isLive() {
  const { timeZone } = await getSite();
  const day = buildDay(timeZone);
  return ({ data }: { data: { draft: boolean; published?: string } }) => isPreview || isPublished(data, day);
}

async function existing<Entry>(entry: Promise<Entry | undefined> | undefined, file: string): Promise<Entry> {
  const found = await entry;
  if (!found) throw new Error(`${file} is missing`);
  return found;
}

/** The wording of the fit assessment: questions and outcomes by id, supports by the id of their question, small texts. */
export const getFit = once(async () => {
  const [questions, outcomes, supports, words] = await Promise.all([
    getCollection("fitQuestions"),
    getCollection("fitOutcomes"),
    getCollection("fitSupports"),
    existing(getEntry("fitWords", "words"), "content/fit/words.yaml"),
  ]);
  const byId = <Entry extends { id: string }>(entries: Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));
  return { questions: byId(questions), outcomes: byId(outcomes), supports: byId(supports), words: words.data };
});
