/** An address that pages had on an old site, or on this one. */
export interface OldAddress {
  /** Decoded: `/café/`. It ends with a slash unless it names a file, such as `/post.html`. */
  path: string;
  /** What follows the question mark, encoded; empty for an address without one. */
  query: string;
  /** The address stands for all that are below it, too. */
  withBelow: boolean;
}

/** What is wrong with an address, and what to write instead. */
interface AddressProblem {
  message: string;
  fix: string;
}

/**
 * Reads an old address as people paste it: with or without the last slash, with accents or percent signs.
 * @param text what staff wrote: `/2019/03/post/`, `/?p=123`, `/category/news/*`
 * @returns the address, or what is wrong with it
 */
export function readOldAddress(
  text: string,
): { address: OldAddress; problem?: undefined } | { address?: undefined; problem: AddressProblem } {
  const problem = problemOf(text);
  if (problem) return { problem };
  const [, before = "", query = ""] = /^([^?]*)\??(.*)$/s.exec(text) ?? [];
  // A * that is written as %2A is a letter.
  const withBelow = before.endsWith("/*");
  const path = decode(withBelow ? before.slice(0, -1) : before);
  if (path === undefined) return { problem: { message: "a % in this address stands for no letter", fix: copyAgain } };
  if (!isPath(path)) return { problem: { message: "this is no address of a page", fix: copyAgain } };
  return { address: { path: withSlash(path), query: new URL(`http://site/?${query}`).search.slice(1), withBelow } };
}

/**
 * Finds the redirect for an address: one that names it with its query, else without, else the one for all that is below
 * the nearest address above it.
 * @param address as browsers send it: `/caf%C3%A9/?p=1`
 */
export function findRedirect<R extends { from: OldAddress }>(redirects: readonly R[], address: string): R | undefined {
  const [before = "", query = ""] = address.split("?");
  const path = withSlash(decode(before) ?? "");
  const named = redirects.filter(({ from }) => from.path === path && !from.withBelow);
  return (
    named.find(({ from }) => from.query !== "" && from.query === query) ??
    named.find(({ from }) => from.query === "") ??
    redirects
      .filter(({ from }) => from.withBelow && path.startsWith(from.path))
      .sort((a, b) => b.from.path.length - a.from.path.length)[0]
  );
}

/** The address as hosts and browsers write it: `/caf%C3%A9/`; with a `*` where it stands for all below it. */
export function encodeOldAddress({ path, withBelow }: OldAddress): string {
  // Hosts take a colon for the beginning of a name.
  const encoded = path
    .split("/")
    .map((part) => encodeURIComponent(part).replaceAll(/%(24|26|2B|2C|3B|3D|40)/g, decodeURIComponent));
  return encoded.join("/") + (withBelow ? "*" : "");
}

const copyAgain = "copy the address from the browser again";

function problemOf(text: string): AddressProblem | undefined {
  const site = /^(?:https?:)?\/\/[^/?#]*|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?=\/)/i.exec(text)?.[0];
  if (site !== undefined)
    return {
      message: "the name of the site does not belong here",
      fix: `write ${withFirstSlash(text.slice(site.length))}`,
    };
  if (/\s/.test(text))
    return { message: "there is a space in this address", fix: `write ${text.trim().replaceAll(/\s+/g, "%20")}` };
  if (!text.startsWith("/")) return { message: "an old address begins with a slash", fix: `write /${text}` };
  const [shown = ""] = text.split("#");
  if (shown !== text) return { message: "no server is told what follows the #", fix: `write ${shown}` };
  const [path = "", query = ""] = text.split("?");
  if (query.includes("*"))
    return {
      message: "a * cannot stand after the question mark",
      fix: "write an entry for each address, such as /?p=123",
    };
  if (query.split("&").some((part) => query && !/^[^=]+=/.test(part)))
    return { message: "after the question mark stands a name, = and a value", fix: "write it as /?p=123" };
  const [beginning = ""] = path.split("*");
  if (path.includes("*") && (!path.endsWith("/*") || beginning.length < path.length - 1 || query))
    return {
      message: "a * stands for all that is below an address, so it is the last sign, after a slash",
      fix: `write ${beginning === path.slice(0, -1) ? `${beginning}/` : beginning.replace(/[^/]*$/, "")}*`,
    };
  if (path.includes("//"))
    return { message: "there are two slashes in a row", fix: `write ${text.replaceAll(/\/{2,}/g, "/")}` };
  return undefined;
}

const withFirstSlash = (rest: string) => (rest.startsWith("/") ? rest : `/${rest}`);

/** With a slash at the end, unless it names a file. */
const withSlash = (path: string) => (path.endsWith("/") || /\.[a-z0-9]{1,5}$/i.test(path) ? path : `${path}/`);

/** @returns undefined when a percent sign is followed by nothing that can be read */
function decode(path: string): string | undefined {
  try {
    return path.split("/").map(decodeURIComponent).join("/").normalize();
  } catch {
    return undefined;
  }
}

/** Whether a decoded path could be the address of a page on any server. */
const isPath = (path: string) => !/[\p{Cc}\\]|\/\/|\/\.{1,2}(\/|$)/u.test(path);
