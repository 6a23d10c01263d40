import type { Peer } from "./peers-build.ts";

/** The least that makes a page whole, for generators that have no theme of their own. */
const bare = (title: string, content: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
  </head>
  <body>
    <header><a href="/">Articles</a></header>
    <main>
      <h1>${title}</h1>
      ${content}
    </main>
  </body>
</html>
`;

const starlight: Peer = {
  name: "Astro, Starlight",
  settings:
    "Astro's official theme, set up as its guide has it for an existing project, with the list of pages at the side written by hand as in its template (by default each page would list all others; Astro's blog template is in no npm package)",
  packages: { astro: "7.3.5", "@astrojs/starlight": "0.42.4", sharp: "0.35.5" },
  files: {
    // Its pages name one, and its template brings one.
    "public/favicon.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4.5" cy="4.5" r="4"/></svg>`,
    "tsconfig.json": `{ "extends": "astro/tsconfigs/strict" }`,
    "astro.config.mjs": `import { defineConfig } from "astro/config";
import starlight from "@astrojs/starlight";
export default defineConfig({
  integrations: [starlight({ title: "Articles", sidebar: [{ label: "Start", link: "/" }] })],
});`,
    "src/content.config.ts": `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
    "src/content/docs/index.md": "---\ntitle: Articles\n---\n\nWelcome.\n",
  },
  articles: "src/content/docs/articles",
  build: ["node_modules/astro/bin/astro.mjs", "build"],
  out: "dist",
  page: (slug) => `/articles/${slug}/`,
};

const vitepress: Peer = {
  name: "VitePress",
  settings: "the site that `vitepress init` makes, default theme",
  packages: { vitepress: "1.6.4" },
  scaffold: [
    "--input-type=module",
    "--eval",
    `import { scaffold } from "vitepress";
scaffold({ root: ".", title: "Articles", description: "Articles", theme: "default theme", useTs: false, injectNpmScripts: false });`,
  ],
  files: {},
  articles: "articles",
  heading: true,
  build: ["node_modules/vitepress/bin/vitepress.js", "build"],
  out: ".vitepress/dist",
  page: (slug) => `/articles/${slug}.html`,
};

const docusaurus: Peer = {
  name: "Docusaurus",
  settings: "the site that `create-docusaurus` makes of its template `classic`; articles in its blog",
  packages: { "create-docusaurus": "3.10.2" },
  scaffold: "node_modules/create-docusaurus/bin/index.js site classic --javascript --skip-install --package-manager npm".split(" "), // prettier-ignore
  root: "site",
  files: {},
  articles: "blog",
  build: ["node_modules/@docusaurus/core/bin/docusaurus.mjs", "build"],
  out: "build",
  page: (slug) => `/blog/${slug}/`,
};

const eleventy: Peer = {
  name: "Eleventy, bare",
  settings:
    "no theme, no styles, a layout of ours: the least that a page takes (the npm package `eleventy-base-blog` is not the project's own: it is a person's blog of 2020 with Google Analytics)",
  packages: { "@11ty/eleventy": "3.1.8" },
  files: {
    "_includes/article.njk": bare("{{ title }}", "{{ content | safe }}"),
    "articles/articles.json": `{ "layout": "article.njk" }`,
    "index.njk": `---
layout: article.njk
title: Articles
---
<ul>{% for page in collections.all %}<li><a href="{{ page.url }}">{{ page.data.title }}</a></li>{% endfor %}</ul>
`,
  },
  articles: "articles",
  build: ["node_modules/@11ty/eleventy/cmd.cjs"],
  out: "_site",
  page: (slug) => `/articles/${slug}/`,
};

/** @param program path of Hugo, which no npm package carries */
const hugo = (program: string): Peer => ({
  name: "Hugo, bare",
  settings: "the system's own package; no theme, no styles, the same layout as Eleventy's",
  packages: {},
  files: {
    "config.toml": `baseURL = "http://example.org/"\nlanguageCode = "en-us"\ntitle = "Articles"\n`,
    "layouts/_default/single.html": bare("{{ .Title }}", "{{ .Content }}"),
    "layouts/_default/list.html": bare(
      "{{ .Title }}",
      `<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>`,
    ),
  },
  articles: "content/articles",
  program,
  build: [],
  out: "public",
  page: (slug) => `/articles/${slug}/`,
});

/** @param hugoProgram path of Hugo, where the machine has it */
export const peers = (hugoProgram: string | undefined): Peer[] => [
  starlight,
  vitepress,
  docusaurus,
  eleventy,
  ...(hugoProgram ? [hugo(hugoProgram)] : []),
];
