import { z } from "astro/zod";
import { articleHref, inLanguage, pageHref, programHref } from "../content/addresses.ts";
import { articleSchema } from "../schemas/article.ts";
import { slug } from "../schemas/fields.ts";
import { fitOutcomeSchema, fitQuestionSchema, fitRulesSchema, fitSupportsSchema } from "../schemas/fit.ts";
import { fitWordsSchema } from "../schemas/fit-words.ts";
import { termSchema } from "../schemas/glossary.ts";
import { levelSchema, translatedLevelSchema } from "../schemas/level.ts";
import { pageSchema } from "../schemas/page.ts";
import { programSchema } from "../schemas/program.ts";
import { siteSchema } from "../schemas/site.ts";
import { sourceSchema } from "../schemas/source.ts";
import { topicSchema } from "../schemas/topic.ts";
import { weekSchema } from "../schemas/week.ts";
import { translatedWordsSchema, wordsSchema } from "../schemas/words.ts";
import { wordsToAvoidSchema } from "../schemas/words-to-avoid.ts";

/** Folders of pages: `content/articles` and its sisters. Mirrors `src/content.config.ts`. */
export const pageFolders = {
  articles: { schema: articleSchema(() => z.string()), href: articleHref },
  programs: { schema: programSchema, href: programHref },
  pages: { schema: pageSchema, href: pageHref },
  // Parts of one page: the fit assessment.
  "fit/questions": { schema: fitQuestionSchema, href: (id, language) => inLanguage(`/fit/#question-${id}`, language) },
  "fit/outcomes": { schema: fitOutcomeSchema, href: (id, language) => inLanguage(`/fit/#outcome-${id}`, language) },
} satisfies Record<string, { schema: z.ZodType; href: (slug: string, language?: string) => string }>;

export type PageFolder = keyof typeof pageFolders;

/** Data files: `content/site.yaml` and its sisters. */
export const dataSchemas = {
  site: siteSchema,
  topics: z.record(slug, topicSchema),
  sources: z.record(slug, sourceSchema),
  glossary: z.record(slug, termSchema),
  week: weekSchema,
  words: wordsSchema,
  "fit/rules": fitRulesSchema,
  "fit/supports": fitSupportsSchema,
  "fit/words": fitWordsSchema,
  "words-to-avoid": wordsToAvoidSchema,
  levels: z.array(levelSchema).min(1, "name at least one level of care"),
} satisfies Record<string, z.ZodType>;

export type DataName = keyof typeof dataSchemas;

export const dataNames = Object.keys(dataSchemas) as DataName[];

/** Data files of a translation: `content/es/words.yaml` and its sisters. */
export const translatedSchemas = {
  words: translatedWordsSchema,
  levels: z.record(slug, translatedLevelSchema),
  week: weekSchema,
  "fit/rules": fitRulesSchema,
  "fit/supports": fitSupportsSchema,
  "fit/words": fitWordsSchema,
} satisfies Partial<Record<DataName, z.ZodType>>;

export type TranslatedName = keyof typeof translatedSchemas;

export const translatedNames = Object.keys(translatedSchemas) as TranslatedName[];

/** Standing pages that the site's own code shows or links to. */
export const neededPages = [
  "home",
  "blog",
  "programs",
  "topics",
  "search",
  "not-found",
  "crisis",
  "fit",
  "how-it-decides",
  "glossary",
];

/** The first article; where it stood once, a redirect leads to it. */
const founding = "how-intensive-outpatient-program-works";

/** First parts of addresses that belong to the site's own code, now or later; no standing page may take them. */
export const reservedSlugs = ["404", "admin", "fit", "pagefind", "share", "styleguide", "topics", founding];

/** Addresses outside the content that a page may link to. */
export const otherAddresses = ["/rss.xml"];

/** Endings of pictures that the site can show. */
export const pictureEndings = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif"];
