import { hostOf } from "./old-addresses.ts";

/** Where a site stood, as far as its export has told. */
export interface SiteFacts {
  add(name: string, value: string): void;
  /** @param link of an item, for exports that say nothing of the site */
  addLink(link: string | undefined): void;
  /** @param guid of a post, which keeps the address that the site had when the post was written */
  addGuid(guid: string | undefined): void;
  /** Without a slash at the end: `https://example.org/blog`. */
  url(): string | undefined;
  /** Other addresses of the same site. */
  otherUrls(): string[];
  /** The path of its first page: `/`, `/blog/`. */
  root(): string;
  /** Names under which it can be reached, without www. */
  hosts(): ReadonlySet<string>;
  /** Its language in small letters: `en`. */
  language(): string | undefined;
}

export function siteFacts(): SiteFacts {
  const values = new Map<string, string>();
  const former = new Set<string>();
  let guess: string | undefined;
  const urls = () => {
    // The network that a site belongs to has sites of others, too; its address is no address of this one.
    const named = [values.get("wp:base_blog_url"), values.get("link"), guess, ...former].flatMap(
      (url) => tidyUrl(url) ?? [],
    );
    const plain = (url: string) => url.replace(/^https?:\/\/(www\.)?/, "");
    return named.filter((url, at) => named.findIndex((other) => plain(other) === plain(url)) === at);
  };
  return {
    add(name, value) {
      if (value && !values.has(name)) values.set(name, value);
    },
    addLink(link) {
      if (guess === undefined && hostOf(link)) guess = new URL(link ?? "").origin;
    },
    addGuid(guid) {
      const [, url] = /^(https?:\/\/[^?]+)\?(?:p|page_id)=\d+$/.exec(guid?.trim() ?? "") ?? [];
      if (url !== undefined) former.add(url);
    },
    url: () => urls()[0],
    otherUrls: () => urls().slice(1),
    root: () => {
      const [url] = urls();
      return url === undefined ? "/" : `${new URL(url).pathname.replace(/\/$/, "")}/`;
    },
    hosts: () => new Set(urls().flatMap((url) => hostOf(url) ?? [])),
    language: () => /^[a-z]{2,3}/i.exec(values.get("language") ?? "")?.[0].toLowerCase(),
  };
}

/** An address of a site without what may stand at its end; undefined for what is none, such as `http:`. */
function tidyUrl(text: string | undefined): string | undefined {
  if (!hostOf(text) || !/^https?:/.test(text ?? "")) return undefined;
  const { origin, pathname } = new URL(text ?? "");
  return origin + pathname.replace(/\/+$/, "");
}
