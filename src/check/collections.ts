import { z } from "astro/zod";
import {
  inLanguage,
  pageAddress,
  type FileKindId,
  fileKindIds,
  otherFolders,
  pageKinds,
  knownPages,
} from "../content/page-kinds.ts";
import { brandSchema } from "../schemas/brand.ts";
import { conceptSchema, translatedConceptSchema } from "../schemas/concept.ts";
import { queriesSchema } from "../schemas/queries.ts";
import { redirectSchema } from "../schemas/redirects.ts";
import { slug } from "../schemas/fields.ts";
import { fitCallSheetSchema, fitQuestionSchema, fitResultSchema, fitSupportsSchema } from "../schemas/fit.ts";
import { fitWordsSchema } from "../schemas/fit-words.ts";
import { termSchema, translatedTermSchema } from "../schemas/glossary.ts";
import { originalsSchema } from "../schemas/originals.ts";
import { levelSchema, translatedLevelSchema } from "../schemas/level.ts";
import { siteSchema } from "../schemas/site.ts";
import { sourceSchema } from "../schemas/source.ts";
import { topicSchema, translatedTopicSchema } from "../schemas/topic.ts";
import { weekSchema } from "../schemas/week.ts";
import { translatedWordsSchema, wordsSchema } from "../schemas/words.ts";
import { wordsToAvoidSchema } from "../schemas/words-to-avoid.ts";

/** What the check needs to know of a folder of pages. */
interface FolderFacts {
  schema: z.ZodObject;
  /** Address of a page. @param slug its file name */
  href: (slug: string, language?: string) => string;
}

/** Stands for `image()`, which only Astro's build has: the path of a picture. The editor knows a picture's field by it. */
export const picturePath = z.string();

const ofKind = (kind: FileKindId): FolderFacts => ({
  schema: pageKinds[kind].schema(() => picturePath),
  href: (slug, language) => pageAddress(kind, slug, language),
});

/** Folders of pages, `content/articles` and its sisters, and of the parts of one page, the fit assessment. */
export const pageFolders = {
  ...(Object.fromEntries(fileKindIds.map((kind) => [pageKinds[kind].folder, ofKind(kind)])) as Record<
    (typeof pageKinds)[FileKindId]["folder"],
    FolderFacts
  >),
  "fit/questions": {
    schema: fitQuestionSchema,
    href: (id, language) => inLanguage(`${pageAddress("page", "fit")}#question-${id}`, language),
  },
  "fit/findings": {
    schema: fitResultSchema,
    href: (id, language) => inLanguage(`${pageAddress("page", "fit")}#finding-${id}`, language),
  },
  "fit/places": {
    schema: fitResultSchema,
    href: (id, language) => inLanguage(`${pageAddress("page", "fit")}#place-${id}`, language),
  },
} satisfies Record<string, FolderFacts>;

export type PageFolder = keyof typeof pageFolders;

/** Data files: `content/site.yaml` and its sisters. */
export const dataSchemas = {
  site: siteSchema,
  brand: brandSchema,
  topics: z.record(
    slug,
    topicSchema(() => picturePath),
  ),
  concepts: z.record(slug, conceptSchema),
  queries: z.array(queriesSchema),
  redirects: z.array(redirectSchema),
  sources: z.record(slug, sourceSchema),
  glossary: z.record(slug, termSchema),
  week: weekSchema,
  words: wordsSchema,
  "fit/call-sheet": fitCallSheetSchema,
  "fit/supports": fitSupportsSchema,
  "fit/words": fitWordsSchema,
  "words-to-avoid": wordsToAvoidSchema,
  levels: z.array(levelSchema).min(1, "name at least one level of care"),
} satisfies Record<string, z.ZodType>;

/** Every data file; `originals` stands beside translations only. */
export type DataName = keyof typeof dataSchemas | "originals";

/** Data files that a site may do without. */
export const optionalData: readonly DataName[] = ["concepts", "queries", "redirects"];

export const dataNames = Object.keys(dataSchemas) as (keyof typeof dataSchemas)[];

/** Data files of a translation: `content/es/words.yaml` and its sisters. */
export const translatedSchemas = {
  words: translatedWordsSchema,
  levels: z.record(slug, translatedLevelSchema),
  topics: z.record(slug, translatedTopicSchema),
  glossary: z.record(slug, translatedTermSchema),
  concepts: z.record(slug, translatedConceptSchema),
  queries: z.array(queriesSchema),
  week: weekSchema,
  "fit/call-sheet": fitCallSheetSchema,
  "fit/supports": fitSupportsSchema,
  "fit/words": fitWordsSchema,
  "words-to-avoid": wordsToAvoidSchema,
  originals: originalsSchema,
} satisfies Partial<Record<DataName, z.ZodType>>;

export type TranslatedName = keyof typeof translatedSchemas;

export const translatedNames = Object.keys(translatedSchemas) as TranslatedName[];

/** Standing pages that the site cannot do without. */
export const neededPages = Object.keys(knownPages).filter((id) => !knownPages[id]?.optional);

export { knownPages, reservedSlugs } from "../content/page-kinds.ts";

/** Addresses outside the content that a page may link to. */
export const otherAddresses = ["/rss.xml"];

/** First parts of addresses of what the site makes beside its pages, at which no redirect can stand. */
export const otherNames = [
  ...[...otherFolders, "_astro", ".well-known", "_headers", "_redirects", "robots.txt", "rss.xml"],
  ...["sitemap-index.xml", "sitemap-0.xml", "favicon.ico", "favicon.svg", "apple-touch-icon.png"],
];

/** Endings of pictures that the site can show. */
export const pictureEndings = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif"];
