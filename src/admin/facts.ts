import { globSync } from "node:fs";
import { basename } from "node:path";
import { getAllSitePages } from "~/content/site-pages.ts";
import { contentDir } from "~/content/directories.ts";
import { getSite, getTopics } from "~/content/published.ts";
import type { Facts } from "./editor-config.ts";
import { repositoryOf } from "./repository.ts";

/** What the editor has to know of the site, as the content stands. */
export async function editorFacts(): Promise<Facts> {
  const [{ name, timeZone }, topics, pages] = await Promise.all([getSite(), getTopics(), getAllSitePages()]);
  return {
    name,
    timeZone,
    folder: basename(process.cwd()),
    markdownFiles: globSync("**/*.md", { cwd: contentDir }).map((file) => file.replaceAll("\\", "/")),
    repository: repositoryOf(process.env),
    topics: [...topics].map(([value, { title: label }]) => ({ label, value })),
    pages: pages.filter(({ part }) => part === 1).map(({ href: value, title: label }) => ({ label, value })),
  };
}
