import type { Site } from "./site.ts";

/** What stands in the site's own language, English; other languages have folders of their own, such as `content/es/`. */
export const inEnglish = <Item extends { file: string }>(site: Site, items: readonly Item[]): Item[] =>
  items.filter(({ file }) => !/^[a-z]{2}\//.test(file.slice(site.folder.length + 1)));
