import { isSeq, isMap, isScalar, parseDocument, stringify } from "yaml";
import { otherNames } from "../../check/collections.ts";
import { redirectsOf } from "../../check/redirects.ts";
import { redirects as redirectRule } from "../../check/rules/redirects.ts";
import { readTextFile, withFile } from "../../check/read-text-file.ts";
import { isLive, type Site } from "../../check/site.ts";
import { encodeOldAddress, findRedirect, type OldAddress, readOldAddress } from "../../content/old-address.ts";
import { handoutAddress } from "../../content/handouts.ts";
import { pageAddress } from "../../content/page-kinds.ts";
import type { Overview } from "../import-source.ts";
import type { Handout } from "./handouts.ts";
import type { Links } from "./links.ts";
import { keyOf } from "./old-addresses.ts";
import type { PlannedPage } from "./plan.ts";

/** Where visitors go whose page is not there. */
const BLOG = pageAddress("page", "blog");

/**
 * Where each old address leads, sorted.
 * @param site with the imported pages
 */
export function redirectsFor({
  overview,
  pages,
  site,
  links,
  handouts,
  earlier,
}: {
  overview: Overview;
  pages: readonly PlannedPage[];
  site: Site;
  links: Links;
  handouts: Iterable<Handout>;
  /** Redirects that an earlier import wrote. */
  earlier: Readonly<Record<string, string>>;
}): Map<string, string> {
  const wanted = new Map<string, string>();
  const add = (from: string, to: string) => {
    if (!wanted.has(from)) wanted.set(from, to);
  };
  for (const page of pages.toSorted((a, b) => Number(Boolean(a.entry.hidden)) - Number(Boolean(b.entry.hidden)))) {
    const to = [page.instead, page.href].find((href) => href !== undefined && isLive(site, href));
    for (const from of page.entry.oldAddresses)
      if (to !== undefined || !page.entry.hidden || !from.includes("?")) add(from, to ?? BLOG);
  }
  for (const [from, to] of together(overview, links)) add(from, to);
  for (const { name, address } of handouts) {
    const path = URL.parse(address)?.pathname ?? address;
    if (path.startsWith("/")) add(path, handoutAddress(name));
  }

  const nameOf = (address: OldAddress) => JSON.stringify(address);
  const ours = new Set(
    Object.keys(earlier).flatMap((from) => {
      const { address } = readOldAddress(from);
      return address ? nameOf(address) : [];
    }),
  );
  const taken = new Set(
    redirectsOf(site)
      .map(({ from }) => nameOf(from))
      .filter((name) => !ours.has(name)),
  );
  const drafts = new Set(pages.map(({ href }) => href));
  const good = [...wanted].filter(([from, to]) => {
    const { address } = readOldAddress(from);
    if (!address || from.length > 1000 || keyOf(from) === to || isOfSite(address, site, drafts)) return false;
    const name = nameOf(address);
    return !taken.has(name) && Boolean(taken.add(name));
  });
  return new Map(withoutNeedless(good).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Entries without those that an entry for all below an address makes needless. */
function withoutNeedless(entries: readonly [from: string, to: string][]): [from: string, to: string][] {
  const read = entries.flatMap(([text, to]) => {
    const { address: from } = readOldAddress(text);
    return from ? [{ text, from, to }] : [];
  });
  const wide = read.filter(({ from }) => from.withBelow);
  return read
    .filter((one) => {
      const others = wide.filter((other) => other !== one);
      return one.from.query !== "" || findRedirect(others, encodeOldAddress(one.from))?.to !== one.to;
    })
    .map(({ text, to }) => [text, to]);
}

/** Whether something of the new site is at an old address, or below it. */
function isOfSite({ path, query, withBelow }: OldAddress, site: Site, drafts: ReadonlySet<string>): boolean {
  if (path === "/" && (!query || withBelow)) return true;
  if (query) return false;
  const [, first = ""] = path.split("/");
  const hides = (href: string) => href === path || (withBelow && href.startsWith(path));
  return (
    otherNames.includes(first) ||
    /^\/blog\/\d+\/$/.test(path) ||
    isLive(site, path) ||
    [...drafts].some(hides) ||
    (withBelow && [...site.pageAt.keys()].some(hides))
  );
}

/** Lists of the old site: below one address, those that lead to the blog become one entry for the rest. */
function together(overview: Overview, links: Links): [from: string, to: string][] {
  const lists = overview.lists.map((list): [string, string] => [list.oldAddress, links.ofList(list)]);
  const groups = Map.groupBy(lists, ([from]) => /^(\/(?:.+\/)?)[^/]+\/\*$/.exec(from)?.[1] ?? "");
  return [...groups].flatMap(([folder, group]): [string, string][] => {
    const others = group.filter(([, to]) => to !== BLOG);
    if (folder === "" || folder === "/" || group.length - others.length < 2) return group;
    return [...others, [`${folder}*`, BLOG]];
  });
}

/**
 * The file of redirects with more of them. What stands there keeps its form.
 * @param text what is in the file; empty when there is none
 * @param earlier redirects as an earlier import wrote them: nobody touched those that are still the same
 * @returns the text, and the redirects in it that are of imports
 */
export function withRedirects(
  text: string,
  wanted: ReadonlyMap<string, string>,
  earlier: Readonly<Record<string, string>>,
): { text: string; ours: Record<string, string> } {
  const ours: Record<string, string> = {};
  let changed = text;
  const items = parseDocument(text).contents;
  const there = new Map<string, string>();
  for (const item of isSeq(items) ? items.items.toReversed() : []) {
    if (!isMap(item)) continue;
    const [from, to] = ["from", "to"].map((name) => item.get(name, true));
    if (!isScalar(from) || !isScalar(to)) continue;
    const [key, now] = [String(from.value), String(to.value)];
    there.set(key, now);
    const next = wanted.get(key);
    if (earlier[key] !== now) continue;
    ours[key] = next ?? now;
    if (next !== undefined && next !== now && to.range)
      changed = changed.slice(0, to.range[0]) + stringify(next).trim() + changed.slice(to.range[1]);
  }
  // What was taken away since is not wanted.
  const fresh = [...wanted].filter(([from]) => !there.has(from) && !(from in earlier));
  for (const [from, to] of fresh) ours[from] = to;
  if (fresh.length === 0) return { text: changed, ours };
  const more = stringify(
    fresh.map(([from, to]) => ({ from, to })),
    { lineWidth: 0 },
  );
  // An empty list is written as [].
  const before = /^\s*\[\]\s*$/m.test(changed) ? changed.replace(/^\s*\[\]\s*$/m, "") : changed;
  return { text: `${before.trimEnd()}${before.trim() ? "\n" : ""}${more}`, ours };
}

/** Redirects without those that the check would refuse. @param text of the file with all of them */
export function withoutRefused(
  site: Site,
  wanted: ReadonlyMap<string, string>,
  textWith: (some: ReadonlyMap<string, string>) => string,
): Map<string, string> {
  const file = `${site.folder}/redirects.yaml`;
  const bytes = new TextEncoder().encode(textWith(wanted));
  const read = readTextFile(file, "redirects.yaml", () => bytes);
  const lines = textWith(wanted).split("\n");
  const refused = new Set<string>();
  redirectRule(withFile(site, file, read), ({ line = 0, severity }) => {
    if (severity === "warning") return;
    // An entry has two lines: the old address, and the new one.
    for (const near of [lines[line - 1], lines[line - 2]]) {
      const [, from] = /^- from: (.*)$/.exec(near ?? "") ?? [];
      if (from !== undefined) return void refused.add(from);
    }
  });
  return new Map([...wanted].filter(([from]) => !refused.has(stringify(from, { lineWidth: 0 }).trim())));
}
