import { existsSync } from "node:fs";
import { defineCollection } from "astro:content";
import { file, glob } from "astro/loaders";
import { z } from "astro/zod";
import { parse } from "yaml";
import { unreadableDrafts } from "./check/unreadable-drafts.ts";
import { contentDir, contentUrl } from "./content/directories.ts";
import { draftsIn } from "./content/drafts.ts";
import { fieldsAsChecked } from "./content/fields-as-checked.ts";
import { defaultLanguage } from "./content/languages.ts";
import { languageFolders } from "./content/site-languages.ts";
import { pageKinds } from "./content/page-kinds.ts";
import { isPreview } from "./content/publication.ts";
import { slug } from "./schemas/fields.ts";
import { fitCallSheetSchema, fitQuestionSchema, fitResultSchema, fitSupportsSchema } from "./schemas/fit.ts";
import { fitWordsSchema } from "./schemas/fit-words.ts";
import { termSchema, translatedTermSchema } from "./schemas/glossary.ts";
import { levelsSchema, translatedLevelSchema } from "./schemas/level.ts";
import { siteSchema } from "./schemas/site.ts";
import { sourceSchema } from "./schemas/source.ts";
import { topicSchema, translatedTopicSchema } from "./schemas/topic.ts";
import { weekSchema } from "./schemas/week.ts";
import { translatedWordsSchema, wordsSchema } from "./schemas/words.ts";

/**
 * Drafts that are not even read: one that nobody finished must not stop the build. A preview shows those that can be
 * shown; in development each comes as soon as it can be read.
 */
const drafts = !isPreview ? draftsIn(contentDir) : import.meta.env.DEV ? [] : await unreadableDrafts(contentDir);
const leftOut = drafts.map((file) => `!${file.replace(/[^\p{L}\p{N}/.-]/gu, "\\$&")}`);

/**
 * Pages of a folder in every language. `your-first-week.mdx` and `your-first-week/index.mdx` are both the page
 * `your-first-week`, and so they are with `.md`; its translation is `es/your-first-week`.
 */
const mdx = (folder: string) =>
  fieldsAsChecked(
    glob({
      base: contentUrl,
      pattern: ["", ...languageFolders]
        .flatMap((prefix) => [`${prefix}${folder}/*.{mdx,md}`, `${prefix}${folder}/*/index.{mdx,md}`])
        .concat("!**/README.md", leftOut),
      // Read again by those who need it: see src/content/body.ts.
      retainBody: false,
      // Pages in .md files are made as the others are: see src/integrations/markdown-as-mdx.ts.
      deferRender: true,
      generateId: ({ entry }) => entry.replace(`${folder}/`, "").replace(/(\/index)?\.mdx?$/, ""),
    }),
  );

/** A data file that languages have; each is one entry, named after its language. */
const inEachLanguage = (name: string, folders = ["", ...languageFolders]) => {
  const pattern = folders
    .map((prefix) => `${prefix}${name}.yaml`)
    .filter((file) => existsSync(`${contentDir}/${file}`));
  if (pattern.length === 0) return () => [];
  return fieldsAsChecked(
    glob({
      base: contentUrl,
      pattern,
      generateId: ({ entry }) => entry.slice(0, -`${name}.yaml`.length - 1) || defaultLanguage,
    }),
  );
};

/** A data file of entries by id; none where a site does without it. */
const yaml = (name: string) => {
  if (!existsSync(`${contentDir}/${name}.yaml`)) return () => [];
  return file(`${contentDir}/${name}.yaml`, {
    parser: (text) => parse(text) as Record<string, Record<string, unknown>>,
  });
};
const single = (name: string) =>
  file(`${contentDir}/${name}.yaml`, { parser: (text) => ({ [name]: parse(text) as Record<string, unknown> }) });

export const collections = {
  articles: defineCollection({
    loader: mdx(pageKinds.article.folder),
    schema: ({ image }) => pageKinds.article.schema(image),
  }),
  programs: defineCollection({
    loader: mdx(pageKinds.program.folder),
    schema: ({ image }) => pageKinds.program.schema(image),
  }),
  pages: defineCollection({ loader: mdx(pageKinds.page.folder), schema: pageKinds.page.schema }),
  // As the levels: they stand in the order of their file.
  topics: defineCollection({ loader: single("topics"), schema: ({ image }) => z.record(slug, topicSchema(image)) }),
  sources: defineCollection({ loader: yaml("sources"), schema: sourceSchema }),
  glossary: defineCollection({ loader: yaml("glossary"), schema: termSchema }),
  levels: defineCollection({
    // One entry that holds the list: Astro sorts entries by id, and the order of the levels matters.
    loader: file(`${contentDir}/levels.yaml`, { parser: (text) => ({ levels: { steps: parse(text) } }) }),
    schema: levelsSchema,
  }),
  translatedLevels: defineCollection({
    loader: inEachLanguage("levels", languageFolders),
    schema: z.record(slug, translatedLevelSchema),
  }),
  translatedTopics: defineCollection({
    loader: inEachLanguage("topics", languageFolders),
    schema: z.record(slug, translatedTopicSchema),
  }),
  translatedGlossary: defineCollection({
    loader: inEachLanguage("glossary", languageFolders),
    schema: z.record(slug, translatedTermSchema),
  }),
  week: defineCollection({ loader: inEachLanguage("week"), schema: weekSchema }),
  site: defineCollection({ loader: single("site"), schema: siteSchema }),
  words: defineCollection({ loader: single("words"), schema: wordsSchema }),
  translatedWords: defineCollection({
    loader: inEachLanguage("words", languageFolders),
    schema: translatedWordsSchema,
  }),
  fitQuestions: defineCollection({ loader: mdx("fit/questions"), schema: fitQuestionSchema }),
  fitFindings: defineCollection({ loader: mdx("fit/findings"), schema: fitResultSchema }),
  fitPlaces: defineCollection({ loader: mdx("fit/places"), schema: fitResultSchema }),
  fitSupports: defineCollection({ loader: inEachLanguage("fit/supports"), schema: fitSupportsSchema }),
  fitCallSheet: defineCollection({ loader: inEachLanguage("fit/call-sheet"), schema: fitCallSheetSchema }),
  fitWords: defineCollection({ loader: inEachLanguage("fit/words"), schema: fitWordsSchema }),
};
