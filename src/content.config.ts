import { defineCollection } from "astro:content";
import { file, glob } from "astro/loaders";
import { parse } from "yaml";
import { contentDir, contentUrl } from "./content/directories.ts";
import { articleSchema } from "./schemas/article.ts";
import { fitOutcomeSchema, fitQuestionSchema, fitSupportSchema } from "./schemas/fit.ts";
import { fitWordsSchema } from "./schemas/fit-words.ts";
import { termSchema } from "./schemas/glossary.ts";
import { levelsSchema } from "./schemas/level.ts";
import { pageSchema } from "./schemas/page.ts";
import { programSchema } from "./schemas/program.ts";
import { siteSchema } from "./schemas/site.ts";
import { sourceSchema } from "./schemas/source.ts";
import { topicSchema } from "./schemas/topic.ts";
import { weekSchema } from "./schemas/week.ts";
import { wordsSchema } from "./schemas/words.ts";

const mdx = (folder: string) =>
  glob({ base: new URL(`${folder}/`, contentUrl), pattern: ["*.mdx", "*/index.mdx"], generateId: slugOf });

/** `your-first-week.mdx` and `your-first-week/index.mdx` are both the page `your-first-week`. */
function slugOf({ entry }: { entry: string }): string {
  return entry.replace(/(\/index)?\.mdx$/, "");
}

const yaml = (name: string) => file(`${contentDir}/${name}.yaml`);
const single = (name: string) =>
  file(`${contentDir}/${name}.yaml`, { parser: (text) => ({ [name]: parse(text) as Record<string, unknown> }) });

export const collections = {
  articles: defineCollection({ loader: mdx("articles"), schema: ({ image }) => articleSchema(image) }),
  programs: defineCollection({ loader: mdx("programs"), schema: programSchema }),
  pages: defineCollection({ loader: mdx("pages"), schema: pageSchema }),
  topics: defineCollection({ loader: yaml("topics"), schema: topicSchema }),
  sources: defineCollection({ loader: yaml("sources"), schema: sourceSchema }),
  glossary: defineCollection({ loader: yaml("glossary"), schema: termSchema }),
  levels: defineCollection({
    // One entry that holds the list: Astro sorts entries by id, and the order of the levels matters.
    loader: file(`${contentDir}/levels.yaml`, { parser: (text) => ({ levels: { steps: parse(text) } }) }),
    schema: levelsSchema,
  }),
  week: defineCollection({ loader: single("week"), schema: weekSchema }),
  site: defineCollection({ loader: single("site"), schema: siteSchema }),
  words: defineCollection({ loader: single("words"), schema: wordsSchema }),
  fitQuestions: defineCollection({ loader: mdx("fit/questions"), schema: fitQuestionSchema }),
  fitOutcomes: defineCollection({ loader: mdx("fit/outcomes"), schema: fitOutcomeSchema }),
  fitSupports: defineCollection({ loader: yaml("fit/supports"), schema: fitSupportSchema }),
  fitWords: defineCollection({
    loader: file(`${contentDir}/fit/words.yaml`, {
      parser: (text) => ({ words: parse(text) as Record<string, unknown> }),
    }),
    schema: fitWordsSchema,
  }),
};
