import { pageAddress } from "../../content/page-kinds.ts";
import { handoutAddress } from "../../content/handouts.ts";
import type { Site } from "../../check/site.ts";
import type { ImportedList, Overview } from "../import-source.ts";
import type { FindPlace } from "./files.ts";
import type { Handout } from "./handouts.ts";
import { keyOf, readAddress, spellingsOf, urlsOf } from "./old-addresses.ts";
import type { PlannedPage } from "./plan.ts";
import { placeKey } from "./bring.ts";

/** Where the links of the old site lead now. */
export interface Links {
  /**
   * @param bases what the address is relative to, the likeliest first
   * @returns the address on the new site, or the one of another site; undefined when it leads nowhere now
   */
  find(address: string, bases: readonly string[]): string | undefined;
  /** Where a list of the old site leads, such as a category. */
  ofList(list: ImportedList): string;
}

interface LinkFacts {
  overview: Overview;
  pages: readonly PlannedPage[];
  /** What is in the content folder. */
  site: Site;
  findPlace: FindPlace;
  /** Files to hand out, by the key of their place. */
  handouts: ReadonlyMap<string, Handout>;
  /** The topic that a category or tag has become. */
  topicOf: (term: string) => string | undefined;
}

export function linksOf({ overview, pages, site, findPlace, handouts, topicOf }: LinkFacts): Links {
  const hrefs = new Map<string, string>();
  const add = (address: string, href: string) => {
    const key = keyOf(address);
    if (key !== undefined && !hrefs.has(key)) hrefs.set(key, href);
  };
  const ofList = ({ oldAddress, term }: ImportedList): string => {
    if (/\/(feed|rss2?|atom)\/(\*)?$|\/(index|rss2?|atom|feed)\.xml$/.test(oldAddress)) return "/rss.xml";
    const topic = term === undefined ? undefined : topicOf(term);
    return topic === undefined ? pageAddress("page", "blog") : pageAddress("topic", topic);
  };
  // Of two pages at one address visitors saw the public one.
  for (const page of pages.toSorted((a, b) => Number(Boolean(a.entry.hidden)) - Number(Boolean(b.entry.hidden))))
    for (const address of [...page.entry.oldAddresses, ...(page.entry.names ?? [])])
      add(address, page.instead ?? page.href);
  for (const list of overview.lists) add(list.oldAddress.replace(/\*$/, ""), ofList(list));

  const urls = urlsOf(overview);
  const homes = ["/", ...urls.map((url) => `${URL.parse(url)?.pathname.replace(/\/$/, "") ?? ""}/`)];
  const findPage = (address: string, base: string): string | undefined => {
    const read = readAddress(address, base, urls);
    if (!read) return undefined;
    if (!read.inside) return read.href;
    const { path, query, fragment } = read;
    const old = spellingsOf(path, query).flatMap((key) => hrefs.get(key) ?? [])[0];
    if (old !== undefined) return old + fragment;
    if (!query && homes.includes(path.replace(/\/?$/, "/"))) return "/";
    return site.pageAt.has(path) ? path + fragment : undefined;
  };
  return {
    ofList,
    find(address, bases) {
      if (address.startsWith("#")) return address;
      const found = findPlace(address, bases);
      if (found && (found.file || "path" in found.place)) {
        const handout = handouts.get(placeKey(found.place));
        return handout && handoutAddress(handout.name);
      }
      for (const base of bases) {
        const href = findPage(address, base);
        if (href !== undefined) return href;
      }
      return undefined;
    },
  };
}
