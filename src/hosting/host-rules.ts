import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Headers for the addresses that a pattern fits. */
export interface HeaderRule {
  /** As it stands in the file: `/_astro/*`. */
  pattern: string;
  fits: (path: string) => boolean;
  headers: [name: string, value: string][];
}

export interface Redirect {
  from: string;
  to: string;
  status: number;
}

/**
 * Reads the headers that hosts such as Cloudflare Pages and Netlify take from a site's `_headers`
 * (https://developers.cloudflare.com/pages/configuration/headers/): a pattern, in which `*` stands for anything,
 * then its headers, indented. A site without the file has none.
 * @throws when a line is neither
 */
export function readHeaders(site: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of linesOf(site, "_headers")) {
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (line.startsWith("/")) rules.push({ pattern: line.trim(), fits: matcherOf(line.trim()), headers: [] });
    else if (rule && name && value) rule.headers.push([name, value]);
    else throw new Error(`_headers: "${line}" is neither an address nor an indented header`);
  }
  return rules;
}

/**
 * Reads the redirects that the same hosts take from `_redirects`: old address, new address and status. They lead to
 * places of this site only.
 * @throws when a line is not of these three, or leads elsewhere
 */
export function readRedirects(site: string): Redirect[] {
  return linesOf(site, "_redirects").map((line) => {
    const [, from, to, status] = /^(\/\S*)\s+(\S+)\s+(30[1278])$/.exec(line.trim()) ?? [];
    if (!from || !to || !status) throw new Error(`_redirects: "${line}" is not an old address, a new one and a status`);
    // Browsers take two slashes, or one of each kind, for the beginning of another site's name.
    if (!/^\/(?![/\\])/.test(to))
      throw new Error(`_redirects: "${line}" leads to another site; write the new address as /blog/…/`);
    return { from, to, status: Number(status) };
  });
}

function linesOf(site: string, name: string): string[] {
  const file = join(site, name);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return text.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith("#"));
}

/** @param text pattern, in which `*` stands for anything */
function matcherOf(text: string): HeaderRule["fits"] {
  const parts = text.split("*").map((part) => RegExp.escape(part));
  const expression = new RegExp(`^${parts.join(".*")}$`);
  return (path) => expression.test(path);
}
