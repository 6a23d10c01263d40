import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { wordpressSource } from "~/import/wordpress/wordpress-source.ts";
import type { ImportedBody, ImportedEntry, Overview } from "~/import/import-source.ts";
import { emptyFolder } from "./folder.ts";

/** Values of an item's elements by their names without `wp:`; `extra` is XML as it is. */
interface ItemFields {
  id?: number | string;
  type?: string;
  status?: string;
  title?: string;
  slug?: string;
  link?: string;
  date?: string;
  content?: string;
  extra?: string;
}

const element = (name: string, value: string | number | undefined) =>
  value === undefined ? "" : `<${name}><![CDATA[${value}]]></${name}>`;

/** An item as WordPress 6 writes it. */
export function item({
  id,
  type = "post",
  status = "publish",
  title,
  slug,
  link,
  date,
  content,
  extra = "",
}: ItemFields) {
  return `<item>
    <title>${title ?? `Item ${id}`}</title>
    <link>${link ?? `https://clinic.example/2019/03/${slug ?? `item-${id}`}/`}</link>
    <dc:creator><![CDATA[jane]]></dc:creator>
    <guid isPermaLink="false">https://clinic.example/?p=${id}</guid>
    <description></description>
    ${element("content:encoded", content ?? `<p>The text of ${id}.</p>`)}
    ${element("wp:post_id", id)}
    ${element("wp:post_date", date ?? "2019-03-01 20:30:00")}
    ${element("wp:post_date_gmt", "2019-03-02 03:30:00")}
    ${element("wp:post_name", slug ?? `item-${id}`)}
    ${element("wp:status", status)}
    ${element("wp:post_type", type)}
    ${extra}
  </item>`;
}

/** A custom field of an item. */
export const meta = (key: string, value: string) =>
  `<wp:postmeta>${element("wp:meta_key", key)}${element("wp:meta_value", value)}</wp:postmeta>`;

/** The beginning of an export, up to its items. */
export const HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>A clinic</title><link>https://clinic.example</link><language>en-US</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://clinic.example</wp:base_site_url><wp:base_blog_url>https://clinic.example</wp:base_blog_url>
<wp:author><wp:author_login><![CDATA[jane]]></wp:author_login><wp:author_email>jane@clinic.example</wp:author_email>
<wp:author_display_name><![CDATA[Jane Doe]]></wp:author_display_name></wp:author>
`;
export const FOOT = "\n</channel>\n</rss>\n";

export const wxr = (...items: string[]): string => HEAD + items.join("\n") + FOOT;

/** Everything that an export holds. */
export interface ReadSource {
  overview: Overview;
  entries: ImportedEntry[];
  bodies: ImportedBody[];
  /** What the report says of what belongs to no page. */
  left: string[];
}

/** Writes a file and reads it as an export. */
export async function readWxr(data: string | Uint8Array, name = "export.xml"): Promise<ReadSource> {
  const path = join(await emptyFolder(), name);
  await writeFile(path, data);
  const source = wordpressSource(path);
  const overview = await source.readOverview();
  const bodies: ImportedBody[] = [];
  const entries: ImportedEntry[] = [];
  for await (const { entry, body } of source.readBodies()) {
    entries.push(entry);
    bodies.push(body);
  }
  return { overview, entries, bodies, left: overview.left.map(({ what }) => what) };
}
