import { readFileSync } from "node:fs";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig, fontProviders } from "astro/config";
import { parse } from "yaml";
import { readRedirects } from "./src/hosting/host-rules.ts";
import editor from "./src/admin/integration.ts";
import { replacedElements } from "./src/components/mdx/replaced-elements.ts";
import { cacheDir, contentDir, outDir } from "./src/content/directories.ts";
import { defaultLanguage, languages } from "./src/content/languages.ts";
import searchInDevelopment from "./src/search/development.ts";
import { contentSecurity } from "./src/seo/content-security.ts";
import finishedPages from "./src/seo/finished-pages.ts";
import { sitemapEntries } from "./src/seo/sitemap.ts";

const { url } = parse(readFileSync(`${contentDir}/site.yaml`, "utf8"));

/** Each MDX file would become three small scripts, whose writing and loading is a fifth of a large build. */
const textsTogether = { name: "texts", test: /\.mdx/, maxSize: 2_000_000 };

export default defineConfig({
  site: process.env.SITE_URL ?? url,
  outDir,
  cacheDir,
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "always" },
  i18n: { defaultLocale: defaultLanguage, locales: languages },
  prefetch: false,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  prerenderConflictBehavior: "error",
  // Hosts that do not read `_redirects` get a page for each line of it.
  redirects: Object.fromEntries(readRedirects("public").map(({ from, to }) => [from, to])),
  security: { csp: contentSecurity },
  fonts: [
    {
      provider: fontProviders.local(),
      name: "Atkinson Hyperlegible Next",
      cssVariable: "--font-text",
      fallbacks: ["system-ui", "sans-serif"],
      options: {
        variants: [
          { src: ["./src/assets/fonts/atkinson-hyperlegible-next.woff2"], weight: "400 700", style: "normal" },
        ],
      },
    },
  ],
  // Articles that have not changed are taken from the build before: see src/content/page-key.ts.
  experimental: { incrementalBuild: true },
  integrations: [
    // What no component takes part in becomes one string: a quarter less code to bundle, and less to do for each page.
    mdx({ optimize: { ignoreElementNames: [...replacedElements] } }),
    sitemap({ serialize: sitemapEntries(outDir) }),
    editor(),
    finishedPages(),
    searchInDevelopment(),
    layersFirst(),
  ],
  // Scripts stay files of their own: cached for all pages, and no part of the first round trip.
  vite: {
    plugins: [quietDirectives(), plainImports()],
    build: { assetsInlineLimit: 0 },
    environments: {
      // This bundle makes the pages and is thrown away: what could be left out of it is not worth the memory to find.
      prerender: {
        build: { rolldownOptions: { treeshake: false, output: { codeSplitting: { groups: [textsTogether] } } } },
      },
    },
  },
});

/** The order of the layers must stand before the first of them, whatever a page imports first. */
function layersFirst() {
  return {
    name: "layers-first",
    hooks: {
      "astro:config:setup": (/** @type {import("astro").HookParameters<"astro:config:setup">} */ { injectScript }) =>
        injectScript("page-ssr", 'import "/src/styles/layers.css";'),
    },
  };
}

/** Every MDX module begins with a directive that means nothing here; its warning would hide real ones. */
function quietDirectives() {
  return {
    name: "quiet-directives",
    onLog: (/** @type {string} */ _level, /** @type {{ code?: string }} */ log) =>
      log.code === "MODULE_LEVEL_DIRECTIVE" ? false : undefined,
  };
}

/**
 * Vite wraps each `import()` in a kilobyte that preloads styles, on every page; ours bring theirs along themselves.
 * What is left of it becomes a part of each script that needs it, instead of a file of its own.
 */
function plainImports() {
  const isHelper = (/** @type {string} */ id) => id.includes("vite/preload-helper");
  return {
    name: "plain-imports",
    enforce: /** @type {const} */ ("pre"),
    config: () => ({ build: { modulePreload: /** @type {const} */ (false) } }),
    resolveId: (/** @type {string} */ id, /** @type {string | undefined} */ importer) =>
      isHelper(id) && importer ? `${id}?for=${importer}` : undefined,
    load: (/** @type {string} */ id) => (isHelper(id) ? "export const __vitePreload = (load) => load();" : undefined),
  };
}
