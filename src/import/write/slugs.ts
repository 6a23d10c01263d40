import { tidyName } from "../../check/tidy-name.ts";
import { decodeSafely } from "../decode-safely.ts";

/** More makes an address that nobody can read out. */
const LONGEST = 80;

/**
 * The last part of a page's new address.
 * @param names what it may be made from, the best first: the old one, the title
 * @param fallback when none of them has a letter that an address can have
 */
export function tidySlug(names: readonly string[], fallback: string): string {
  const tidy = names.map((name) => tidyName(decodeSafely(name).replace(/\.(html?|php|aspx?|mdx?)$/i, ""))).map(cut);
  // "page" is what is left of a name in other letters; numbers are the further pages of the blog.
  const isGood = (name: string, at: number) =>
    !/^\d+$/.test(name) && (name !== "page" || /page/i.test(names[at] ?? ""));
  return tidy.find(isGood) ?? cut(tidyName(fallback));
}

/** A name that is not taken yet, which is taken from now on. */
export function takeFree(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}-${count}`;
  taken.add(free);
  return free;
}

const cut = (slug: string): string =>
  slug.length > LONGEST
    ? slug
        .slice(0, LONGEST + 1)
        .replace(/-[^-]*$/, "")
        .slice(0, LONGEST)
    : slug;
