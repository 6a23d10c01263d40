import { languageOf } from "../../content/addresses.ts";
import { memoizeWeak } from "../memoize-weak.ts";
import { nearest } from "../nearest.ts";
import { entryFor } from "../redirects.ts";
import type { Rule } from "../rule.ts";
import { field, type FormerPage, isLive, publicationOf, type Site } from "../site.ts";
import { hrefsIn } from "./links.ts";

/** Whoever asks for a page that was there is led to another one. */
export const formerPages: Rule = (site, report) => {
  for (const former of site.formerPages ?? []) {
    const { href, until = "now" } = former;
    if (isLive(site, href) || entryFor(site, href)) continue;
    const page = site.pageAt.get(href);
    const { draft = false, published } = page ? publicationOf(page) : {};
    const entry = `add an entry to ${site.folder}/redirects.yaml, from: ${href} and to: ${replacementOf(site, former)} or another page`;
    report({
      severity: "warning",
      file: page?.file ?? `${site.folder}/redirects.yaml`,
      ...page?.fields?.placeOf([draft ? "draft" : "published"]),
      message: `until ${until} there was a page at ${href}; ${page && !draft ? `up to ${published}` : "now"} visitors find nothing there${leadingThere(site, href)}`,
      fix: !page
        ? `${entry}; or put the page back`
        : draft
          ? `${entry}; or take the line draft: true away`
          : `write the day on which it went live; or make it a draft, and ${entry}`,
    });
  }
};

/** The page that probably took the place of another: of the same title, or of nearly the same address; else the page above it. */
function replacementOf(site: Site, { href, title }: FormerPage): string {
  const language = languageOf(href);
  const live = site.pages.filter(
    (page) => page.language === language && !page.href.includes("#") && isLive(site, page.href),
  );
  const renamed = live.find((page) => title !== undefined && field(page, "title") === title)?.href;
  return (
    renamed ??
    nearest(
      href,
      live.map((page) => page.href),
    ) ??
    pageAbove(site, href)
  );
}

/** The nearest page above another: `/blog/` for an article. */
function pageAbove(site: Site, href: string): string {
  const above = href.replace(/[^/]+\/$/, "");
  return above === "/" || isLive(site, above) ? above : pageAbove(site, above);
}

/** Says which files lead to an address. */
function leadingThere(site: Site, href: string): string {
  const files = [...(filesByTarget(site).get(href) ?? [])];
  if (files.length === 0) return "";
  const more = files.length > 8 ? ` and ${files.length - 8} more files` : "";
  return `; what leads there: ${files.slice(0, 8).join(", ")}${more}`;
}

/** The files with links, by the addresses to which these lead. */
const filesByTarget = memoizeWeak((site: Site): ReadonlyMap<string, ReadonlySet<string>> => {
  const files = new Map<string, Set<string>>();
  const add = (href: string, file: string) => {
    const [path = ""] = href.split(/[?#]/);
    files.set(path, (files.get(path) ?? new Set()).add(file));
  };
  for (const { file, body } of site.pages)
    for (const node of body.nodes ?? []) if (node.type === "link" || node.type === "definition") add(node.url, file);
  for (const { file, yaml } of site.data) for (const { href } of hrefsIn(yaml.value, [])) add(href, file);
  return files;
});
