import { posix } from "node:path";
import { slug as slugOf } from "github-slugger";
import { dayOfPath } from "./days.ts";
import type { Fields } from "./field-values.ts";
import { wordsOf } from "./field-values.ts";
import { isFields } from "./front-matter.ts";
import { setting, type Site } from "./sites.ts";

/** What an address is made of. */
export interface AddressParts {
  site: Site;
  /** From the root of its site: `_posts/2019-03-01-hello.md`. */
  path: string;
  fields: Fields;
  title: string;
  /** `2019-03-01`. */
  day: string | undefined;
  categories: readonly string[];
}

/**
 * Where a page stood, by the rules of its program: the first address is its own, others led to it.
 * @returns paths as browsers send them; and the last part of its own as it was written
 */
export function addressesOf(parts: AddressParts): { slug: string; oldAddresses: string[] } {
  const { fields, site } = parts;
  const own = ownAddress(parts);
  const base = site.program === "Hugo" ? "" : (setting(site, "baseurl", "baseUrl", "base", "pathPrefix") ?? "");
  const isPath = /^\/[^\s]*[^/]/.test(base) ? base.replace(/\/$/, "") : "";
  const others = [
    ...["redirectfrom", "redirects", "alias", "oldurl", "oldurls"].flatMap((name) => wordsOf(fields.get(name))),
    // Aliases of a note in Obsidian are names.
    ...wordsOf(fields.get("aliases")).filter(
      (one) => site.program !== "Obsidian" && (one.startsWith("/") || site.program === "Hugo"),
    ),
  ].map((one) => pathOf(one) ?? posix.join(posix.dirname(own), one));
  const all = [own, ...others].map((one) => encodeAddress(one.startsWith(`${isPath}/`) ? one : isPath + one));
  const last =
    own
      .replace(/(?:\/index)?\.html?$|\/$/i, "")
      .split("/")
      .at(-1) ?? "";
  return { slug: last, oldAddresses: [...new Set(all)].filter((one) => one !== "/") };
}

function ownAddress(parts: AddressParts): string {
  const { fields, site } = parts;
  const written = fields.text("permalink", "url");
  const { program } = site;
  if (written !== undefined && !/\{\{|^(?:false|true)$/.test(written)) {
    const filled = fill(written, parts);
    const path = pathOf(filled) ?? `/${filled}`;
    return path.replace(/\/index\.html$/, "/");
  }
  if (program === "Jekyll") return jekyllAddress(parts);
  if (program === "Hexo") return hexoAddress(parts);
  if (program === "Hugo" || program === "Zola") return hugoAddress(parts);
  if (program === "Docusaurus") return docusaurusAddress(parts);
  return plainAddress(parts);
}

/** `pretty`, `date`, `ordinal`, `none` of Jekyll. https://jekyllrb.com/docs/permalinks/ */
const jekyllStyles: Record<string, string> = {
  date: "/:categories/:year/:month/:day/:title.html",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title.html",
  weekdate: "/:categories/:year/W:week/:short_day/:title.html",
  none: "/:categories/:title.html",
};

function jekyllAddress(parts: AddressParts): string {
  const { site, path } = parts;
  const isPost = /(?:^|\/)_(?:posts|drafts)\//.test(path);
  const style = setting(site, "permalink") ?? "date";
  const collection = /(?:^|\/)_([\w-]+)\//.exec(path)?.[1];
  if (isPost) return fill(jekyllStyles[style] ?? style, parts);
  const withoutEnd = path.replace(/\.[^./]+$/, "").replace(/^_(?=[\w-]+\/)/, "");
  const place = collection === "pages" ? withoutEnd.replace(/^pages\//, "") : withoutEnd;
  const isPretty = style === "pretty" || style.endsWith("/");
  return `/${place}${isPretty || /(?:^|\/)index$/.test(place) ? "/" : ".html"}`.replace(/(^|\/)index\/$/, "$1");
}

function hexoAddress(parts: AddressParts): string {
  const inSource = parts.path.replace(/^source\//, "");
  if (/^_(?:posts|drafts)\//.test(inSource))
    return fill(setting(parts.site, "permalink") ?? ":year/:month/:day/:title/", parts);
  return `/${inSource.replace(/(?:^|\/)?index\.\w+$/, "/").replace(/\.\w+$/, ".html")}`.replace(/^\/\//, "/");
}

function hugoAddress(parts: AddressParts): string {
  const { path, fields, site } = parts;
  const { permalinks } = site.config;
  const section = /^content\/([^/]+)\//.exec(path)?.[1];
  const patterns = isFields(permalinks) ? (isFields(permalinks.page) ? permalinks.page : permalinks) : {};
  const pattern = section === undefined ? undefined : patterns[section];
  if (typeof pattern === "string" && !/\/_index\.\w+$/.test(path))
    return withSlashes(fill(pattern, parts)).toLowerCase();
  const below = path.replace(/^content\//, "").replace(/\.[^./]+$/, "");
  const place = below.replace(/(?:^|\/)_?index$/, "");
  const slug = fields.text("slug");
  return withSlashes(slug === undefined ? place : posix.join(posix.dirname(place), slug)).toLowerCase();
}

function docusaurusAddress({ path, fields }: AddressParts): string {
  const slug = fields.text("slug");
  const [, folder = "", rest = ""] = /^([\w-]+)\/(.*?)\.[^./]+$/.exec(path) ?? [];
  const place = rest.replace(/(?:^|\/)(?:index|README)$/i, "");
  if (folder === "blog") {
    const dated = dayOfPath(path);
    const inFolders = dated && place.includes("/") ? posix.dirname(place).replace(/^\d{4}-\d\d-\d\d-?/, "") : "";
    if (slug !== undefined) return withSlashes(`blog/${slug}`).slice(0, -1);
    return dated
      ? posix.join("/blog", dated.day.replaceAll("-", "/"), inFolders === "." ? "" : inFolders, dated.rest)
      : `/blog/${place}`;
  }
  if (path.startsWith("src/pages/")) return `/${rest.replace(/^pages\//, "").replace(/\/?index$/, "")}`;
  const id = fields.text("id");
  const numbered = place
    .split("/")
    .map((part) => part.replace(/^\d+[-_. ]+(?=\S)/, ""))
    .join("/");
  const named = id === undefined ? numbered : posix.join(posix.dirname(numbered), id);
  if (slug?.startsWith("/")) return withSlashes(`${folder}/${slug}`).slice(0, -1);
  return posix.join("/", folder, slug === undefined ? named : posix.join(posix.dirname(numbered), slug));
}

/** A page of a program whose addresses follow its folders. */
function plainAddress({ path, fields, site }: AddressParts): string {
  const written = site.program === "Gatsby" ? fields.text("path") : undefined;
  if (written?.startsWith("/")) return withSlashes(written);
  const place = path
    .replace(/^content\/blog\//, site.program === "Gatsby" ? "" : "content/blog/")
    .replace(/^(?:src\/|app\/)?(?:content|pages|posts(?=\/.*\/)|_pages|source)\//, "")
    .replace(/^docs\//, site.program === "MkDocs" || site.program === "VitePress" ? "" : "docs/")
    .replace(/\.[^./]+$/, "")
    .replace(/(?:^|\/)(?:_?index|README)$/i, "");
  const slug = fields.text("slug");
  const slugged =
    site.program === "Astro"
      ? place
          .split("/")
          .map((part) => slugOf(part))
          .join("/")
      : place;
  const undated = site.program === "Eleventy" ? slugged.replace(/(^|\/)\d{4}-\d\d-\d\d-(?=[^/]+$)/, "$1") : slugged;
  if (slug?.startsWith("/")) return withSlashes(slug);
  return withSlashes(slug === undefined ? undated : posix.join(posix.dirname(undated), slug));
}

/** Fills the parts of a pattern in: `/:categories/:year/:title/`. */
function fill(pattern: string, { path, fields, title, day, categories }: AddressParts): string {
  const [year = "", month = "", date = ""] = day?.split("-") ?? [];
  const own = path.replace(/\/_?index(?=\.\w+$)/, "");
  const withoutDay = dayOfPath(own)?.rest;
  const name =
    withoutDay === undefined || withoutDay === "" ? posix.basename(own).replace(/\.[^./]+$/, "") : withoutDay;
  const slug = fields.text("slug") ?? name;
  const values: Record<string, string> = {
    year,
    month,
    day: date,
    short_year: year.slice(2),
    i_month: month.replace(/^0/, ""),
    i_day: date.replace(/^0/, ""),
    y_day: day
      ? String(Math.round((Date.parse(day) - Date.parse(`${year}-01-01`)) / 86_400_000) + 1).padStart(3, "0")
      : "",
    title: slug,
    section: posix.dirname(path).split("/")[1] ?? "",
    sections: posix.dirname(path).split("/").slice(1).join("/"),
    contentbasename: name,
    slugorfilename: slug,
    slugorcontentbasename: slug,
    monthname: "",
    slug: slugOf(slug),
    name,
    basename: name,
    filename: name,
    categories: categories.map((one) => slugOf(one)).join("/"),
    category: slugOf(categories[0] ?? ""),
    post_title: slugOf(title),
    output_ext: ".html",
    path: path.replace(/\.[^./]+$/, ""),
    collection: /(?:^|\/)_([\w-]+)\//.exec(path)?.[1] ?? "",
  };
  const filled = pattern.replace(/:([a-z_]+)/g, (whole, part: string) => values[part] ?? whole);
  return `/${filled}`.replace(/\/{2,}/g, "/").replace(/\.\.(?=html)/, ".");
}

/** The path of a whole address, or a path; undefined for what is relative. */
function pathOf(address: string): string | undefined {
  if (/^https?:\/\//.test(address)) return URL.canParse(address) ? new URL(address).pathname : undefined;
  return address.startsWith("/") ? address : undefined;
}

const withSlashes = (place: string) => `/${place}/`.replace(/\/{2,}/g, "/");

/** A path as browsers send it; percent signs that are there stay. */
const encodeAddress = (path: string) =>
  encodeURI(path.replace(/[#?].*$/, "").replace(/\s+/g, "%20")).replace(/%25([\da-f]{2})/gi, "%$1");
