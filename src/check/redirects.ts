import { findRedirect, readOldAddress, type OldAddress } from "../content/old-address.ts";
import { memoizeWeak } from "./memoize-weak.ts";
import { dataFile, list, record, type Site } from "./site.ts";

/** An entry of `content/redirects.yaml` whose old address can be read. */
export interface RedirectEntry {
  /** Its place in the list, counted from 0. */
  index: number;
  from: OldAddress;
  /** The new address as it stands there. */
  to: string;
}

/** The entries of the file that hold what they must, in its order; none where it cannot be read. */
export const redirectsOf = memoizeWeak((site: Site): readonly RedirectEntry[] =>
  list(dataFile(site, "redirects")?.yaml.value).flatMap((entry, index) => {
    const { from, to } = record(entry);
    const { address } = typeof from === "string" ? readOldAddress(from) : {};
    return address && typeof to === "string" ? [{ index, from: address, to }] : [];
  }),
);

/**
 * The entries that lead on from an address, one after the other.
 * @param address as a link names it
 * @returns none for an address that leads nowhere else; of a circle each entry once
 */
export function entriesFrom(site: Site, address: string): RedirectEntry[] {
  const way: RedirectEntry[] = [];
  for (let next = entryFor(site, address); next && !way.includes(next); next = entryFor(site, next.to)) way.push(next);
  return way;
}

/** The entry that leads on from an address. The place in its page counts for nothing. */
export const entryFor = (site: Site, address: string): RedirectEntry | undefined =>
  findRedirect(redirectsOf(site), address.split("#")[0] ?? "");
