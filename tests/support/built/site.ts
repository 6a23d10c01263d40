import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { outDir } from "../../../src/content/directories.ts";
import { encodeOldAddress } from "../../../src/content/old-address.ts";
import { readRedirects } from "../../../src/hosting/host-rules.ts";

/**
 * The finished site as visitors get it, read from its folder and nothing else, so that a new page is checked
 * from its first build on.
 */
if (!existsSync(join(outDir, "index.html")))
  throw new Error(`There is no finished site in ${outDir}: run "npm run build" first.`);

/** Kinds of page, by address, in every language. */
const kinds = {
  home: /^\/([a-z]{2}\/)?$/,
  article: /^(\/[a-z]{2})?\/blog\/(?!\d+\/$)[^/]+\/$/,
  program: /^(\/[a-z]{2})?\/programs\/[^/]+\/$/,
  topic: /^(\/[a-z]{2})?\/topics\/[^/]+\/$/,
  other: /^/,
};

export type Kind = keyof typeof kinds;

/** A page with its own content. */
export interface BuiltPage {
  /** Address within the site: `/blog/x/`, `/404.html`. */
  pathname: string;
  kind: Kind;
  html: string;
  /** Parsed at the first use. Rules read it and change nothing. */
  readonly document: Document;
  /** Whether search engines may list it. */
  readonly indexed: boolean;
}

/** Every file of the site, by address: `/index.html`, `/_astro/fonts/x.woff2`. */
export const files: ReadonlySet<string> = new Set(
  readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join("/", join(parentPath, name).slice(outDir.length))),
);

/** Content of a file of the site. @param address such as `/rss.xml` */
export const read = (address: string): string => readFileSync(join(outDir, address), "utf8");

/** Whether a file belongs to the editor for staff. */
export const isEditor = (file: string): boolean => file.startsWith("/admin/");

const redirectTarget = /<meta http-equiv="refresh" content="\d+;\s*url=([^"]+)"/i;

const documents = [...files]
  .filter((file) => file.endsWith(".html"))
  .map((file) => ({ pathname: file.replace(/\/index\.html$/, "/"), html: read(file) }));

/**
 * Every page that says something to visitors. One that only leads elsewhere is in {@link redirectPages}; the editor for
 * staff is another program, with rules and tests of its own.
 */
export const pages: readonly BuiltPage[] = documents
  .filter(({ pathname, html }) => !redirectTarget.test(html) && !isEditor(pathname))
  .map(builtPage);

/** Pages that only lead elsewhere, for hosts that do not read `_redirects`. */
export const redirectPages: readonly BuiltPage[] = documents
  .filter(({ html }) => redirectTarget.test(html))
  .map(builtPage);

/** Old addresses, as a browser asks for them, and where the site's `_redirects` lead from them. */
export const redirects: ReadonlyMap<string, string> = new Map(
  readRedirects(outDir).map(({ from, to }) => {
    const address = encodeOldAddress({ ...from, withBelow: false });
    return [`${address}${from.withBelow ? "anything/" : ""}${from.query && `?${from.query}`}`, to] as const;
  }),
);

/** Where the site will stand, with a slash at the end. */
export const site = new URL(
  pages
    .find(({ pathname }) => pathname === "/")
    ?.document.querySelector("link[rel=canonical]")
    ?.getAttribute("href") ?? "https://the-home-page-has-no-canonical-address.invalid",
);

function builtPage({ pathname, html }: { pathname: string; html: string }): BuiltPage {
  let parsed: Document | undefined;
  return {
    pathname,
    kind: (Object.keys(kinds) as Kind[]).find((kind) => kinds[kind].test(pathname)) ?? "other",
    html,
    get document() {
      return (parsed ??= parseHTML(html).document);
    },
    get indexed() {
      return !this.document.querySelector('meta[name=robots][content*="noindex"]');
    },
  };
}
