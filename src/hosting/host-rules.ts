import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readOldAddress } from "../content/old-address.ts";
import type { Redirect } from "../content/redirects.ts";

/** Headers for the addresses that a pattern fits. */
export interface HeaderRule {
  /** As it stands in the file: `/_astro/*`. */
  pattern: string;
  fits: (path: string) => boolean;
  headers: [name: string, value: string][];
}

/** A line of `_redirects`. */
export interface HostRedirect extends Redirect {
  status: number;
}

/**
 * Reads the headers that hosts such as Cloudflare Pages and Netlify take from a site's `_headers`
 * (https://developers.cloudflare.com/pages/configuration/headers/): a pattern, in which `*` stands for anything,
 * then its headers, indented. A site without the file has none.
 * @throws when a line is neither, or a header has letters that servers would refuse to send
 */
export function readHeaders(site: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of linesOf(site, "_headers")) {
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (line.startsWith("/")) rules.push({ pattern: line.trim(), fits: matcherOf(line.trim()), headers: [] });
    else if (rule && name && value && !/[^\t\x20-\x7e]/.test(value)) rule.headers.push([name, value]);
    else if (rule && name && value)
      throw new Error(
        `_headers: "${line}" has letters that no header can carry; use plain ones, or write them as %C3%A9`,
      );
    else throw new Error(`_headers: "${line}" is neither an address nor an indented header`);
  }
  return rules;
}

/**
 * Reads the redirects that the same hosts take from `_redirects`: old address, its query if it has one, new address and
 * status. The new one is a place of this site, or begins with https://.
 * @throws when a line is not of these
 */
export function readRedirects(site: string): HostRedirect[] {
  return linesOf(site, "_redirects").flatMap((line) => {
    // What a language shows for what is not there: a host that has no such line finds its 404.html by itself.
    if (line.endsWith(" 404")) return [];
    const [, from, query = "", to, status] =
      /^(\/\S*)\s+((?:[^\s/]\S*=\S*\s+)*)(\S+)\s+(30[1278])!?$/.exec(line.trim()) ?? [];
    const address = from && readOldAddress(query ? `${from}?${query.trim().replaceAll(/\s+/g, "&")}` : from).address;
    if (!address || !to || !status)
      throw new Error(`_redirects: "${line}" is not an old address, a new one and a status`);
    // Browsers take two slashes, or one of each kind, for the beginning of another site's name.
    if (!/^(\/(?![/\\])|https:\/\/)/.test(to))
      throw new Error(`_redirects: "${line}" leads nowhere; write the new address as /blog/…/ or https://…`);
    return { from: address, to, status: Number(status) };
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
