import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { articleHref } from "./addresses.ts";
import { bodyOf } from "./body.ts";
import { contentDir } from "./directories.ts";
import { defaultLanguage, languages } from "./languages.ts";
import { untrackedImageMetadata } from "./pictures.ts";
import { isPreview } from "./publication.ts";
import { getArticles, type Article } from "./published.ts";
import { getLatest, getArticleNeighbours } from "./article-neighbours.ts";
import { getTranslations } from "./translations.ts";

/** Files that any page may depend on: all code, and all content but the articles. Astro itself minds the packages. */
const SHARED = ["src/**", "astro.config.mjs", "public/_redirects", `${contentDir}/**`];

/**
 * Everything that an article's page depends on, as one word: as long as it stays the same, Astro takes the page from the
 * build before (https://docs.astro.build/en/reference/experimental-flags/incremental-build/). Pictures in the text are
 * Astro's to watch.
 * @param language of the page
 * @returns nothing in a preview, whose pages also depend on the day, and for content outside of the project, whose
 * pictures Astro does not watch
 */
export async function articleKey(article: Article, language = defaultLanguage): Promise<string | undefined> {
  if (isPreview || relative("", contentDir).startsWith("..")) return undefined;
  const { id } = article;
  const articles = await getArticles(language);
  return digestOf([
    getSharedDigest(),
    ...fileOf(article),
    await getArticleNeighbours(id, language),
    await getTranslations(articleHref(id, language)),
    // Cards of the newest articles show more than their titles.
    bodyOf(article).includes("<LatestArticles") && (await getLatest(language)).map(fileOf),
    // Links of a translation lead to translated pages where there are some.
    language !== defaultLanguage && articles.map((other) => other.id),
  ]);
}

/** What an article's own files hold: its text and its fields, and the picture that one of these names. */
const fileOf = ({ id, digest, data }: Article) => [id, digest, untrackedImageMetadata(data.picture.src)];

let shared: string | undefined;

const getSharedDigest = () => (shared ??= digestShared());

function digestShared(): string {
  const files = globSync(SHARED, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !isOfArticle(entry.parentPath))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const texts = files.map((file) => [relative(contentDir, file), readFileSync(file, "base64")]);
  return digestOf([languages, texts]);
}

/** Whether a folder is that of articles, in any language, or lies in it. */
const isOfArticle = (folder: string) => /^([\w-]+[\\/])?articles($|[\\/])/.test(relative(contentDir, folder));

const digestOf = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("base64url");
