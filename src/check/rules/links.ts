import type { MdastNode } from "satteri";
import { inLanguage, languageOf } from "../../content/addresses.ts";
import { checkLink } from "../check-link.ts";
import type { Finding } from "../problem.ts";
import { lineOf, textContent, walk } from "../read-mdx.ts";
import type { Path } from "../read-yaml.ts";
import { type Rule, pageRule } from "../rule.ts";
import { record, type Site } from "../site.ts";

/** Links of a text lead to pages that exist and that visitors may see, and to places that exist within them. */
export const links = pageRule((page, report, site) => {
  const nodes = page.body.nodes ?? [];
  const linked = new Set(nodes.flatMap((node) => (node.type === "linkReference" ? node.identifier : [])));
  const shown = new Set(nodes.flatMap((node) => (node.type === "imageReference" ? node.identifier : [])));
  for (const node of nodes) {
    if (node.type !== "link" && node.type !== "definition") continue;
    // The address of a picture, which leads nowhere.
    if (node.type === "definition" && shown.has(node.identifier) && !linked.has(node.identifier)) continue;
    const finding = checkWords(node) ?? checkLink(site, node.url, page) ?? checkLanguage(site, node.url, page.language);
    const found = node.type === "link" ? `[${textContent(node)}](${node.url})` : node.url;
    if (finding) report({ line: lineOf(node), field: "link", found, ...finding });
  }
});

/** Links of a data file do so too: its fields `href` and `more`, wherever they stand. */
export const dataLinks: Rule = (site, report) => {
  for (const { file, yaml, language } of site.data)
    for (const { path, href } of hrefsIn(yaml.value, [])) {
      const finding = checkLink(site, href) ?? checkLanguage(site, href, language);
      if (finding) report({ file, ...yaml.placeOf(path), found: href, ...finding });
    }
};

/** The five factors lead to places that the article has. */
export const factorLinks: Rule = (site, report) => {
  for (const { file, name, yaml } of site.data) {
    const { href, ...factors } = record(name === "words" ? record(yaml.value).factors : undefined);
    if (typeof href !== "string") continue;
    for (const [factor, { id }] of Object.entries(factors).map(([key, one]) => [key, record(one)] as const)) {
      const finding = typeof id === "string" && site.pageAt.has(href) && checkLink(site, `${href}#${id}`);
      if (finding) report({ file, ...yaml.placeOf(["factors", factor, "id"]), found: id, ...finding });
    }
  }
};

/** Addresses in a data file, and where they stand. */
export function hrefsIn(value: unknown, path: Path): { path: Path; href: string }[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => hrefsIn(one, [...path, index]));
  return Object.entries(record(value)).flatMap(([name, one]) => {
    const here = [...path, name];
    // `more` is a word of the word list too.
    const isLink = typeof one === "string" && (name === "href" || (name === "more" && one.startsWith("/")));
    return isLink ? [{ path: here, href: one }] : hrefsIn(one, here);
  });
}

/** Nobody can follow a link without words; a picture within it has words of its own. */
function checkWords(node: MdastNode): Finding | undefined {
  if (
    node.type !== "link" ||
    [...walk(node)].some((one) => /^(text|inlineCode|image|mdxJsx)/.test(one.type) && !isBlank(one))
  )
    return undefined;
  return { message: "this link has no words", fix: "write them between [ and ], or take the link away" };
}

const isBlank = (node: MdastNode) => node.type === "text" && node.value.trim() === "";

/**
 * A translated page keeps its readers in their language; only the way to the original front page leads out.
 * @param language of the text that leads to the address
 * @returns what to write instead; undefined for a good link
 */
export function checkLanguage(site: Site, href: string, language: string): Finding | undefined {
  const [path = ""] = href.split(/[?#]/);
  const translated = inLanguage(path, language);
  if (translated === path || path === "/" || languageOf(path) === language || !site.pageAt.has(translated))
    return undefined;
  return { message: "this page exists in the language of the text that leads to it", fix: `write ${translated}` };
}
