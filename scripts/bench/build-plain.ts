import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { staffComponents } from "../../src/schemas/staff-components.ts";
import { measureProcess, type Cost } from "./measure-process.ts";

/** What a site without any of our features costs: Astro with MDX, and Pagefind as it comes. */
export interface PlainCost {
  astro: Cost;
  pagefind: Cost;
}

/**
 * Builds the articles of a content folder with a site of one page: their text, and a list of them.
 * @param folder made anew; it lies in the project, whose packages it uses
 */
export async function measurePlain(content: string, folder: string): Promise<PlainCost> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await cp(join(content, "articles"), join(folder, "articles"), { recursive: true });
  const astro = await measureProcess([resolve("node_modules/astro/bin/astro.mjs"), "build", "--root", folder], {
    ASTRO_TELEMETRY_DISABLED: "1",
  });
  const pagefind = await measureProcess(
    ["node_modules/pagefind/lib/runner/bin.cjs", "--site", join(folder, "dist")],
    {},
  );
  return { astro, pagefind };
}

const FILES = {
  "package.json": `{ "type": "module" }`,
  "astro.config.mjs": `import mdx from "@astrojs/mdx";
export default { integrations: [mdx()], markdown: { syntaxHighlight: false } };`,
  "src/content.config.ts": `import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
export const collections = { articles: defineCollection({ loader: glob({ base: "./articles", pattern: "*/index.mdx" }) }) };`,
  "src/Part.astro": "<div><slot /></div>",
  "src/pages/index.astro": `---
import { getCollection } from "astro:content";
const articles = await getCollection("articles");
---
<html lang="en"><head><title>Articles</title></head><body><ul>
{articles.map(({ id, data }) => <li><a href={"/" + id + "/"}>{data.title}</a></li>)}
</ul></body></html>`,
  "src/pages/[slug].astro": `---
import { getCollection, render } from "astro:content";
import Part from "../Part.astro";
export const getStaticPaths = async () =>
  (await getCollection("articles")).map((article) => ({ params: { slug: article.id }, props: { article } }));
const { article } = Astro.props;
const { Content } = await render(article);
const components = Object.fromEntries(${JSON.stringify(staffComponents.map(({ name }) => name))}.map((name) => [name, Part]));
---
<html lang="en"><head><title>{article.data.title}</title></head><body><main data-pagefind-body>
<h1>{article.data.title}</h1><Content components={components} /></main></body></html>`,
};
