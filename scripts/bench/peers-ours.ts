import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheOf } from "../../src/content/directories.ts";
import type { Stock } from "./build-content.ts";
import { measureProcess, type Cost } from "./measure-process.ts";
import { plainArticle, type PlainArticle } from "./peers-article.ts";

/** The address of an article on our site. */
export const pageOfOurs = (slug: string) => `/blog/${slug}/`;

/**
 * Builds our site with more articles in its blog, without anything kept from an earlier build.
 * @param folder made anew, for the content
 * @param out where the finished site goes
 * @param count how many articles are added to the real content
 * @throws when the build fails, with what it printed
 */
export async function buildOurs(folder: string, out: string, count: number, stock: Stock): Promise<Cost> {
  await rm(folder, { recursive: true, force: true });
  await cp("content", folder, { recursive: true });
  const sources = stock.sources.slice(0, 5);
  for (let index = 0; index < count; index++) {
    let cited = 0;
    const cite = () => `<Source id="${sources[cited++ % sources.length] ?? ""}" />`;
    const article = plainArticle(index, stock, cite);
    await mkdir(join(folder, "articles", article.slug));
    await writeFile(join(folder, "articles", article.slug, "index.mdx"), textOf(article, sources, stock.topics[0]));
  }
  const env = { CONTENT_DIR: folder, OUT_DIR: out, NODE_ENV: "production" };
  await rm(cacheOf(folder), { recursive: true, force: true });
  try {
    return await measureProcess(["scripts/build.ts"], env);
  } finally {
    await rm(cacheOf(folder), { recursive: true, force: true });
  }
}

const textOf = ({ title, description, published, body }: PlainArticle, sources: readonly string[], topic = "") => `---
title: ${title}
description: ${description}
published: ${published}
nextReview: 2030-01-01
author: Core Recovery editorial team
topics: [${topic}]
sources: [${sources.join(", ")}]
---

${body}`;
