import { readFileSync } from "node:fs";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig, fontProviders } from "astro/config";
import { parse } from "yaml";
import { replacedElements } from "./src/components/mdx/replaced-elements.ts";
import { readBrand } from "./src/content/brand.ts";
import { brandFolder } from "./src/content/brand-folder.ts";
import { cacheDir, contentDir, outDir } from "./src/content/directories.ts";
import { defaultLanguage } from "./src/content/languages.ts";
import { languages } from "./src/content/site-languages.ts";
import { contentSecurity } from "./src/hosting/content-security.ts";
import contentProblems from "./src/integrations/content-problems.ts";
import editor from "./src/integrations/editor.ts";
import finishedPages from "./src/integrations/finished-pages.ts";
import handouts from "./src/integrations/handouts.ts";
import layersFirst from "./src/integrations/layers-first.ts";
import redirects from "./src/integrations/redirects.ts";
import searchInDevelopment from "./src/integrations/search-in-development.ts";
import { vitePlugins } from "./src/integrations/vite-plugins.ts";
import { sitemapEntries } from "./src/seo/sitemap.ts";

const { url } = parse(readFileSync(`${contentDir}/site.yaml`, "utf8"));
const { typeface } = readBrand();
const fontFile = typeface
  ? `${contentDir}/${brandFolder}/${typeface.file}`
  : "./src/assets/fonts/atkinson-hyperlegible-next.woff2";

export default defineConfig({
  site: process.env.SITE_URL ?? url,
  outDir,
  cacheDir,
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "always" },
  i18n: { defaultLocale: defaultLanguage, locales: languages },
  prefetch: false,
  devToolbar: { enabled: false },
  scopedStyleStrategy: "where",
  markdown: { syntaxHighlight: false },
  prerenderConflictBehavior: "error",
  security: { csp: contentSecurity },
  fonts: [
    {
      provider: fontProviders.local(),
      name: typeface?.name ?? "Atkinson Hyperlegible Next",
      cssVariable: "--font-text",
      fallbacks: ["system-ui", "sans-serif"],
      options: { variants: [{ src: [fontFile], weight: "400 700", style: "normal" }] },
    },
  ],
  // Articles that have not changed are taken from the build before: see src/content/page-key.ts.
  experimental: { incrementalBuild: true },
  integrations: [
    // What no component takes part in becomes one string: a quarter less code to bundle, and less to do for each page.
    mdx({ optimize: { ignoreElementNames: [...replacedElements] } }),
    sitemap({ serialize: sitemapEntries(outDir) }),
    editor(),
    handouts(),
    finishedPages(),
    redirects(),
    searchInDevelopment(),
    contentProblems(),
    layersFirst(),
  ],
  // Scripts stay files of their own: cached for all pages, and no part of the first round trip.
  vite: { plugins: vitePlugins, build: { assetsInlineLimit: 0 } },
});
