import { posix } from "node:path";
import { decodeSafely } from "../decode-safely.ts";
import { setting, type Site } from "./sites.ts";

/** Finds the file that an address of a text means. */
export interface FolderIndex {
  /**
   * @param address as it was written, or the name of a note
   * @param from path of the file whose text it stands in
   * @returns the address that the overview knows, with what followed `#`; undefined when there is no such file
   */
  find(address: string, from: string): string | undefined;
}

/** Folders whose files stand at the top of the built site. */
const SERVED = [
  "static/",
  "public/",
  "assets/",
  "source/",
  "src/",
  "content/",
  "docs/",
  "src/assets/",
  "app/",
  "media/",
  "attachments/",
];
const ENDINGS = ["", ".md", ".mdx", ".markdown", "/index.md", "/index.mdx", "/_index.md", "/README.md", ".html"];

/** How a site's own tools name its top: `@site/static/a.png`. */
const ROOT = /^(?:@site|@\/?|~\/?|\$lib|\.?\/?src\/assets)\//;

/**
 * @param files all paths in the folder
 * @param siteOf the site that a path belongs to
 * @param named other names of pages, such as titles and aliases of notes and old addresses, to their paths
 */
export function indexFolder(
  files: readonly string[],
  siteOf: (path: string) => Site,
  named: ReadonlyMap<string, string>,
): FolderIndex {
  const exact = new Set(files);
  const folded = new Map(files.toReversed().map((path) => [path.toLowerCase(), path]));
  const byName = new Map<string, string[]>();
  for (const path of files) {
    const name = posix.basename(path).toLowerCase();
    for (const one of new Set([name, name.replace(/\.(?:md|mdx|markdown)$/, "")]))
      byName.set(one, [...(byName.get(one) ?? []), path]);
  }
  const at = (path: string) => {
    const place = posix
      .normalize(path)
      .replace(/^\.?\/+/, "")
      .replace(/\/$/, "");
    if (place === ".." || place.startsWith("../")) return undefined;
    const found = ENDINGS.map((ending) => place + ending).find((one) => exact.has(one));
    return (
      found ?? ENDINGS.map((ending) => folded.get((place + ending).toLowerCase())).find((one) => one !== undefined)
    );
  };

  function locate(path: string, from: string): string | undefined {
    const site = siteOf(from);
    const places = (root: string) => ["", ...SERVED].map((served) => root + served);
    const roots = [...new Set([...places(site.root), ...places("")])];
    const below = (inner: string) => roots.map((root) => at(root + inner)).find((one) => one !== undefined);
    if (ROOT.test(path)) return below(path.replace(ROOT, "")) ?? below(path.replace(/^\W*src\//, ""));
    if (path.startsWith("/")) {
      const base = setting(site, "baseurl", "baseUrl", "base") ?? "";
      const inner = base.length > 1 && path.startsWith(base) ? path.slice(base.length) : path;
      return named.get(keyOf(inner)) ?? below(inner.replace(/^\/+/, ""));
    }
    const beside = at(posix.join(posix.dirname(from), path));
    const [only, ...more] = byName.get(posix.basename(path).toLowerCase()) ?? [];
    const isName = /^[^/]+$/.test(path) || /\.\w{2,5}$/.test(path);
    return (
      beside ??
      named.get(keyOf(path)) ??
      (path.startsWith("..") ? undefined : below(path)) ??
      (isName && more.length === 0 ? only : undefined)
    );
  }

  return {
    find(address, from) {
      const own = setting(siteOf(from), "url", "baseURL", "base_url", "siteUrl", "site")?.replace(/\/$/, "");
      const isOwn = own !== undefined && /^https?:/.test(own) && address.startsWith(`${own}/`);
      const local = isOwn ? address.slice(own.length) : address;
      if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#|$)/i.test(local)) return undefined;
      const [whole, part = ""] = /^[^#]*(#.*)?$/s.exec(local) ?? [local];
      const path = whole.slice(0, whole.length - part.length);
      if (path === "") return undefined;
      const found = locate(decodeSafely(path), from) ?? locate(decodeSafely(path.replace(/\?.*$/, "")), from);
      return found === undefined ? undefined : addressOf(found) + part;
    },
  };
}

/** A name for comparing: of a note, of an address. */
export const keyOf = (name: string): string => name.toLowerCase().replace(/\/$/, "").trim();

/** The address of a file of the folder as texts and the overview have it: `/static/images/a%20b.png`. */
export const addressOf = (path: string): string =>
  path
    .split("/")
    .map(
      (part) =>
        `/${encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    )
    .join("");
