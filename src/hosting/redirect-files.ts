import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { languageOf } from "../content/addresses.ts";
import { encodeOldAddress } from "../content/old-address.ts";
import type { Redirect } from "../content/redirects.ts";

/** A page that only leads elsewhere has nothing to load or run. */
const POLICY =
  "default-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * The redirects whose old address has no page. In a preview a draft may have one, from which visitors are led elsewhere
 * until it is published.
 * @param folder of the finished pages
 */
export const withoutPages = (folder: string, redirects: readonly Redirect[]): Redirect[] =>
  redirects.filter(({ from }) => from.query || from.withBelow || !existsSync(join(folder, from.path, "index.html")));

/**
 * The text of `_redirects`, which Netlify, Cloudflare Pages, nginx and `npm start` follow. Cloudflare Pages passes over
 * the lines with a query.
 * @param isNetlify whether the file is for Netlify, which shows a page that is there rather than lead on, unless the
 * status ends with a sign that other hosts do not know
 */
export function redirectLines(redirects: readonly Redirect[], isNetlify = false): string {
  // Hosts take the first line that fits.
  const rank = ({ from }: Redirect) => (from.query ? 0 : from.withBelow ? 2 : 1);
  const sorted = redirects.toSorted((a, b) => rank(a) - rank(b) || b.from.path.length - a.from.path.length);
  const lines = sorted.map(({ from, to }) => {
    const address = encodeOldAddress(from);
    const query = from.query ? ` ${from.query.replaceAll("&", " ")}` : "";
    // Where capitals count for nothing, an address that only they tell from the new one would lead to itself.
    const isSure = query !== "" || (isNetlify && address.toLowerCase() !== to.toLowerCase());
    return `${address}${query} ${to} 301${isSure ? "!" : ""}\n`;
  });
  return `# Written from content/redirects.yaml: a change belongs there.\n${lines.join("")}`;
}

/**
 * Lines of `_redirects` that only Netlify needs: other hosts look for the `404.html` of an address's own folder.
 * @param pages such as `es/404.html`
 */
export const notFoundLines = (pages: readonly string[]): string =>
  pages.map((page) => `/${dirname(page)}/* /${page} 404\n`).join("");

/**
 * Writes a page at each old address, for hosts that read no `_redirects`, such as GitHub Pages. They cannot do so for an
 * address with a query, nor for all addresses below one. A page that is there already stays.
 * @param folder of the finished site
 * @param site its address, such as `https://example.org`
 */
export function writeRedirectPages(folder: string, redirects: readonly Redirect[], site: string): void {
  for (const { from, to } of redirects) {
    if (from.query) continue;
    const file = join(folder, from.path, /\.html?$/.test(from.path) ? "" : "index.html");
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, redirectPage(to, site), { flag: "wx" });
    } catch (error) {
      // There is such a file, or this disk cannot hold one of that name: the hosts that read `_redirects` lead on.
      if (!UNWRITABLE.includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    }
  }
}

const UNWRITABLE = ["EEXIST", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "EINVAL", "ENOENT"];

/** @param to where the page leads, encoded @param site address of the site */
function redirectPage(to: string, site: string): string {
  const there = escapeHtml(new URL(to, site).href);
  return `<!doctype html>
<html lang="${languageOf(to)}">
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${POLICY}">
<title>${there}</title>
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<link rel="canonical" href="${there}">
<meta http-equiv="refresh" content="0;url=${escapeHtml(to)}">
<p><a href="${escapeHtml(to)}">${there}</a></p>
</html>
`;
}

/** An encoded address holds none of the other signs that mean something in HTML. */
const escapeHtml = (address: string) => address.replaceAll("&", "&amp;");
