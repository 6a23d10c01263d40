import type { Overview } from "../import-source.ts";
import { readOldAddress } from "../../content/old-address.ts";

/** An address of the old site, or of another one. */
export type ReadAddress =
  { inside: true; path: string; query: string; fragment: string } | { inside: false; href: string };

/** Stands for the root of a folder whose site is not known. */
const FOLDER = "http://folder.invalid/";

/**
 * Reads an address as a browser would on the page where it stands.
 * @param address as it was written: `../x/`, `//example.org/x/`, `?p=12`, `mailto:…`
 * @param base what it is relative to: an address, or a path within a folder
 * @param siteUrls where the old site stood, as far as that is known; with and without `www.` it is the same site
 * @returns undefined when it is no address; a path is encoded as browsers send it
 */
export function readAddress(address: string, base: string, siteUrls: readonly string[]): ReadAddress | undefined {
  const url = URL.parse(address.trim(), URL.parse(base) ? base : new URL(encodeURI(base), FOLDER));
  if (!url) return undefined;
  if (url.protocol !== "http:" && url.protocol !== "https:") return { inside: false, href: url.href };
  const isOurs = url.href.startsWith(FOLDER) || siteUrls.some((site) => hostOf(url.href) === hostOf(site));
  if (isOurs) return { inside: true, path: url.pathname, query: url.search, fragment: url.hash };
  return { inside: false, href: /^\w+:/.test(address.trim()) ? address.trim() : url.href };
}

/** Where the old site stood, and stood before. */
export const urlsOf = ({ url, otherUrls = [] }: Overview): string[] => [
  ...(url === undefined ? [] : [url]),
  ...otherUrls,
];

const hostOf = (url: string): string | undefined => URL.parse(url)?.host.replace(/^www\./, "");

/** One spelling for all of an address: decoded, with the last slash; undefined for what no redirect can stand at. */
export function keyOf(address: string): string | undefined {
  const { address: read } = readOldAddress(address.split("#")[0] ?? "");
  return read && `${read.path}${read.query ? `?${read.query}` : ""}`;
}

/**
 * The addresses that lead to the same page, the nearest first: without a query, without what WordPress puts behind a
 * page's address, without `index.html`.
 * @param path as browsers send it
 * @param query with its question mark, or empty
 */
export function spellingsOf(path: string, query: string): string[] {
  const id = /[?&]((?:p|page_id|attachment_id)=\d+)/.exec(query)?.[1];
  const plain = path
    .replace(/\/(index\.(html?|php)|default\.aspx?)$/i, "/")
    .replace(/\/(page\/\d+|comment-page-\d+|feed|amp|trackback|embed)\/?$/i, "/");
  const paths = [path, plain, plain.replace(/\.html?$/i, "/"), `${plain.replace(/\/$/, "")}.html`];
  const all = [`${path}${query}`, ...(id ? [`/?${id}`] : []), ...paths, ...paths.map((one) => one.toLowerCase())];
  return [...new Set(all.flatMap((one) => keyOf(one) ?? []))];
}
