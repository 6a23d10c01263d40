import type { Mended } from "./mend-xml.ts";

/** Values by the names of their elements: `wp:post_id`. An element that stands there twice counts once. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** The value of an element without spaces around it; empty for none. */
export const valueOf = (fields: Fields, name: string): string => fields[name]?.trim() ?? "";

/** One thing that an export holds, in the order of the file. */
export type ExportPart =
  | { part: "item"; item: ExportItem }
  /** A fact about the site, such as `wp:base_blog_url`. */
  | { part: "site"; name: string; value: string }
  | { part: "wp:author" | "wp:category" | "wp:tag" | "wp:term"; fields: Fields }
  /** What was not right about the file, after everything else. */
  | { part: "mended"; mended: Mended };

/** A post, a page, a picture, an entry of a menu or anything else of a WordPress site. */
export interface ExportItem {
  /** Its place among the items, from 0: the only thing by which all can be told apart. */
  index: number;
  /** Where it begins in the file, from 1. */
  line: number;
  fields: Fields;
  /** `<category domain="post_tag" nicename="anxiety">Anxiety</category>` */
  terms: { domain: string; nicename: string; name: string }[];
  /** Values of custom fields and of plug-ins, by their keys. */
  meta: ReadonlyMap<string, readonly string[]>;
  comments: { shown: number; waiting: number; fromSites: number };
}

/** Elements of an item that the import reads. */
export const ITEM_FIELDS: ReadonlySet<string> = new Set([
  "title",
  "link",
  "pubDate",
  "dc:creator",
  "guid",
  "description",
  "content:encoded",
  "excerpt:encoded",
  "category",
  ...[
    "post_id",
    "post_date",
    "post_date_gmt",
    "post_modified",
    "post_name",
    "status",
    "post_parent",
    "menu_order",
    "post_type",
    "post_password",
    "is_sticky",
    "attachment_url",
  ].map((name) => `wp:${name}`),
]);

/** Elements that say something about the site. */
export const SITE_FIELDS: ReadonlySet<string> = new Set([
  "title",
  "link",
  "language",
  "wp:wxr_version",
  "wp:base_site_url",
  "wp:base_blog_url",
]);

/** What is read of authors, categories and tags. */
export const RECORD_FIELDS: ReadonlySet<string> = new Set(
  [
    ...["author_login", "author_email", "author_display_name", "author_first_name", "author_last_name"],
    ...["term_id", "category_nicename", "category_parent", "cat_name", "tag_slug", "tag_name"],
    ...["term_taxonomy", "term_slug", "term_parent", "term_name"],
  ].map((name) => `wp:${name}`),
);

/** Whether a custom field is read: those that WordPress and plug-ins keep for themselves begin with `_`. */
export const isReadMeta = (key: string): boolean => !key.startsWith("_") || PLUGIN_META.has(key);

const PLUGIN_META: ReadonlySet<string> = new Set([
  "_thumbnail_id",
  "_wp_attachment_image_alt",
  "_wp_old_slug",
  "_wp_old_date",
  "_wpcom_is_markdown",
  "_yoast_wpseo_metadesc",
  "_aioseo_description",
  "_aioseop_description",
  "_seopress_titles_desc",
  "_genesis_description",
]);
