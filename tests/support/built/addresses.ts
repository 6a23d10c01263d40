import { files, pages, redirects, site } from "./site.ts";

const byPathname = new Map(pages.map((page) => [page.pathname, page]));
const idsByPathname = new Map<string, Set<string>>();

/**
 * What is wrong with an address that stands on a page.
 * @param address as written: `/about/#team`, `#top`, `https://…`
 * @param from pathname of the page on which it stands
 * @returns a reason, or `undefined` when it leads to something, through a redirect too, or out of the site
 */
export function deadEnd(address: string, from: string): string | undefined {
  if (!URL.canParse(address, new URL(from, site))) return `"${address}" is not an address`;
  const url = new URL(address, new URL(from, site));
  if (url.origin !== site.origin) return undefined;
  const pathname = decodeURI(url.pathname);
  const redirect = redirects.get(url.pathname + url.search);
  if (redirect !== undefined) return deadEnd(redirect + url.hash, pathname);
  if (!files.has(pathname.replace(/\/$/, "/index.html"))) return `"${address}" leads to nothing`;
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment && !idsOf(pathname).has(fragment)) return `"${address}": ${pathname} has no id "${fragment}"`;
  return undefined;
}

function idsOf(pathname: string): Set<string> {
  const known = idsByPathname.get(pathname);
  if (known) return known;
  const elements = byPathname.get(pathname)?.document.querySelectorAll("[id]") ?? [];
  const ids = new Set([...elements].map(({ id }) => id));
  idsByPathname.set(pathname, ids);
  return ids;
}
