import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { minutesOf } from "./body.ts";
import { contentDir } from "./directories.ts";
import { defaultLanguage } from "./languages.ts";
import { languages } from "./site-languages.ts";
import { pageKinds } from "./page-kinds.ts";
import { untrackedImageMetadata } from "./pictures.ts";
import { isPreview } from "./publication.ts";
import { type Article, memoizePerLanguage } from "./published.ts";
import { getFirstArticles, getRelatedPages } from "./related.ts";
import { getSitePages, getTranslations, type SitePageOf } from "./site-pages.ts";

/** Files that any page may depend on: all code, and all content but the articles. Astro itself minds the packages. */
const SHARED = ["src/**", "astro.config.mjs", `${contentDir}/**`];

/**
 * A hash of everything that an article's page depends on: as long as it stays the same, Astro takes the page from the
 * build before (https://docs.astro.build/en/reference/experimental-flags/incremental-build/). Pictures in the text are
 * Astro's to watch.
 * @returns nothing in a preview, whose pages also depend on the day, and for content outside of the project, whose
 * pictures Astro does not watch
 */
export async function articleKey(page: SitePageOf<"article">): Promise<string | undefined> {
  if (isPreview || relative("", contentDir).startsWith("..")) return undefined;
  const { id, language, href, entry } = page;
  return hashOf([
    getSharedHash(),
    [id, entry.digest, cardOf(entry)],
    await getRelatedPages(href),
    await getTranslations(pageKinds.article.path(id)),
    (await getFirstArticles(language)).map(cardOf),
    await getLinkTargets(language),
  ]);
}

/** What a card of an article shows. */
function cardOf(article: Article) {
  const { title, description, published, draft, picture } = article.data;
  return [
    article.id,
    title,
    description,
    published,
    draft,
    minutesOf(article),
    picture && untrackedImageMetadata(picture.src),
  ];
}

/**
 * A hash of the pages whose links any article may show, some of which go live without any file being changed. In a translation links
 * lead to translated pages where there are some.
 */
const getLinkTargets = memoizePerLanguage(async (language): Promise<string> => {
  const pages = (await getSitePages(language)).filter(({ kind }) => kind !== "article" || language !== defaultLanguage);
  return hashOf(pages.map(({ href }) => href));
});

let sharedHash: string | undefined;

const getSharedHash = () => (sharedHash ??= hashShared());

function hashShared(): string {
  const files = globSync(SHARED, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !isOfArticle(entry.parentPath))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const texts = files.map((file) => [relative(contentDir, file), readFileSync(file, "base64")]);
  return hashOf([languages, texts]);
}

/** Whether a folder is that of articles, in any language, or lies in it. */
const isOfArticle = (folder: string) => /^([\w-]+[\\/])?articles($|[\\/])/.test(relative(contentDir, folder));

const hashOf = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("base64url");
