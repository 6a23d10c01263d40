import { type ExportItem, valueOf } from "./export-part.ts";

/** The path and query of an address as browsers send them; undefined for no address, and for the site's first page. */
export function pathOf(address: string | undefined): string | undefined {
  const text = address?.trim();
  if (!text || !URL.canParse(text, "http://site")) return undefined;
  const { protocol, pathname, search } = new URL(text, "http://site");
  return /^https?:$/.test(protocol) && pathname + search !== "/" ? pathname + search : undefined;
}

/** The host of an address, without www; undefined for none. */
export function hostOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).host.replace(/^www\./, "") || undefined : undefined;
}

/** Whether an address has no words in it: `https://example.org/?p=12`. */
const isPlain = (path: string) => path.includes("?");

/**
 * Addresses that led to a post or page.
 * @param root the path of the site's first page: `/`, `/blog/`
 * @param hosts names under which the site can be reached, without www
 * @returns its permalink first, then others
 */
export function oldAddresses(item: ExportItem, root: string, hosts: ReadonlySet<string>): string[] {
  const { fields, meta } = item;
  const link = pathOf(fields.link);
  const id = valueOf(fields, "wp:post_id");
  const guid = valueOf(fields, "guid");
  const found = new Set(link === undefined ? [] : [link]);
  if (id) {
    found.add(`${root}?p=${id}`);
    if (valueOf(fields, "wp:post_type") === "page") found.add(`${root}?page_id=${id}`);
  }
  const guidPath = hosts.has(hostOf(guid) ?? "") ? pathOf(guid) : undefined;
  if (guidPath !== undefined) found.add(guidPath);
  if (link === undefined || isPlain(link)) return [...found];
  const dates = [undefined, ...(meta.get("_wp_old_date") ?? [])];
  const slugs = [undefined, ...(meta.get("_wp_old_slug") ?? [])];
  for (const slug of slugs) for (const date of dates) found.add(withDate(withSlug(link, slug), fields, date));
  return [...found];
}

/** @param slug the last part of the address that an item had before, encoded */
function withSlug(path: string, slug: string | undefined): string {
  return slug ? (pathOf(path.replace(/[^/]+(\/?)$/, (_, slash: string) => slug + slash)) ?? path) : path;
}

/** @param date the day of the address that an item had before: `2018-12-31` */
function withDate(path: string, fields: ExportItem["fields"], date: string | undefined): string {
  const [year, month, day] = fields["wp:post_date"]?.slice(0, 10).split("-") ?? [];
  const [oldYear, oldMonth, oldDay] = date?.split("-") ?? [];
  if (!year || !month || !day || !oldYear || !oldMonth || !oldDay) return path;
  return path
    .replace(`/${year}/${month}/${day}/`, `/${oldYear}/${oldMonth}/${oldDay}/`)
    .replace(`/${year}/${month}/`, `/${oldYear}/${oldMonth}/`);
}
