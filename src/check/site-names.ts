import { posix } from "node:path";
import { defaultLanguage } from "../content/languages.ts";
import { pageEnding } from "../content/page-files.ts";
import { asAlias } from "./field-mends.ts";
import type { Names } from "./problem.ts";
import { dataOf, field, list, record, type Site } from "./site.ts";
import { tidyName } from "./tidy-name.ts";

/** What names mean on a site, for mends to ask. */
export const namesOf = (site: Site): Names => ({
  topic: (name) => topicNamed(site, name),
  page: (name) => pageNamed(site, name),
});

function topicNamed(site: Site, name: string): string | undefined {
  const meant = asAlias(name);
  return Object.entries(record(dataOf(site, "topics"))).find(([id, topic]) => {
    const { title, alsoCalled, aliases } = record(topic);
    return [id, title, ...list(alsoCalled), ...list(aliases)].some((one) => asAlias(String(one)) === meant);
  })?.[0];
}

function pageNamed({ pages }: Site, name: string): string | undefined {
  const slug = tidyName(posix.basename(name.trim()).replace(pageEnding, ""));
  const title = name.trim().toLowerCase();
  return pages.find(
    (page) =>
      page.language === defaultLanguage &&
      !page.folder.startsWith("fit/") &&
      (String(field(page, "title")).toLowerCase() === title || page.slug === slug),
  )?.href;
}
