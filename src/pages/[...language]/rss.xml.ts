import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { loadRenderers } from "astro:container";
import { render } from "astro:content";
import { getContainerRenderer } from "@astrojs/mdx/container-renderer";
import rss from "@astrojs/rss";
import type { APIRoute, GetStaticPaths, SSRManifest } from "astro";
import { mdxComponents } from "~/components/mdx/index.ts";
import { Citations } from "~/content/citations.ts";
import { languageOf, pageHref } from "~/content/addresses.ts";
import { defaultLanguage } from "~/content/languages.ts";
import { getPathsOf } from "~/content/paths.ts";
import { getSite } from "~/content/published.ts";
import { languages } from "~/content/site-languages.ts";
import { findSitePage, getPagesOfKind } from "~/content/site-pages.ts";
import { feedHtml } from "~/seo/feed-html.ts";

/** Feed readers keep what they have read: more than the newest would only make each of their visits longer. */
const NEWEST = 50;

/** Without it a container knows of one language, and components would write the words of that in all texts. */
const i18n = { defaultLocale: defaultLanguage, locales: languages, strategy: "pathname-prefix-other-locales" };

/** One for each language with a blog, its first page alone. */
export const getStaticPaths = (async () => {
  const languages = new Set((await getPathsOf("blog")).map(({ params }) => params.language));
  return [...languages].map((language) => ({ params: { language } }));
}) satisfies GetStaticPaths;

/** The newest articles of the blog as a feed, with their full text. */
export const GET: APIRoute = async ({ site, url }) => {
  const locale = languageOf(url.pathname);
  const [{ name, language }, blog, articles] = await Promise.all([
    getSite(locale),
    findSitePage(pageHref("blog", locale)),
    getPagesOfKind("article", locale),
  ]);
  if (!site) throw new Error("The feed needs the address of the site: url in content/site.yaml");
  const renderers = await loadRenderers([getContainerRenderer()]);
  const container = await AstroContainer.create({ renderers, manifest: { i18n } as unknown as SSRManifest });
  const items = await Promise.all(
    articles.slice(0, NEWEST).map(async ({ href, title, description, entry }) => {
      const { Content } = await render(entry);
      const html = await container.renderToString(Content, {
        props: { components: mdxComponents },
        locals: { citations: new Citations(entry.data.sources) },
        request: new Request(new URL(href, site)),
      });
      return {
        ...{ title, description },
        link: href,
        // At noon it is the same day for readers from Hawaii to Tokyo.
        pubDate: new Date(`${entry.data.published}T12:00:00Z`),
        content: feedHtml(html, new URL(href, site)),
      };
    }),
  );
  return rss({
    title: name,
    description: blog?.description ?? "",
    site,
    items,
    customData: `<language>${language}</language>`,
  });
};
