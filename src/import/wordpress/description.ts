import type { ExportItem } from "./export-part.ts";
import { plainText } from "./plain-text.ts";

/** Where plug-ins for search engines keep what was written for them: Yoast, Rank Math, All in One SEO, SEOPress, The SEO Framework. */
const KEYS = [
  "_yoast_wpseo_metadesc",
  "rank_math_description",
  "_aioseo_description",
  "_aioseop_description",
  "_seopress_titles_desc",
  "_genesis_description",
];

/** Names that a plug-in fills in when it shows the page: `%%sitename%%`, `%title%`, `#post_title`. */
const TEMPLATE = /%%?\w+%|#(?:post|site|current|author|category|taxonomy|separator)_\w+/;

/** @returns what was written about an item for search results or lists, as plain text; undefined when nothing was */
export function descriptionOf({ fields, meta }: ExportItem): string | undefined {
  const written = KEYS.map((key) => meta.get(key)?.[0] ?? "").filter((text) => !TEMPLATE.test(text));
  const excerpt = (fields["excerpt:encoded"] ?? "").replace(/\[[^\]]*(?:…|\.\.\.|&hellip;)[^\]]*\]\s*$/, "");
  return [...written, excerpt].map(plainText).find(Boolean);
}
