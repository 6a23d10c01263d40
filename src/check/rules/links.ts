import { inLanguage, languageOf } from "../../content/addresses.ts";
import { defaultLanguage } from "../../content/languages.ts";
import type { Finding, Problem } from "../problem.ts";
import { checkLink } from "../link-target.ts";
import { lineOf, wordsOf } from "../read-mdx.ts";
import type { Path, Yaml } from "../read-yaml.ts";
import { fieldName } from "../explain-schema-error.ts";
import { type Page, record, type Rule, type Site } from "../site.ts";

/** Links lead to pages that exist and that visitors may see, and to places that exist within them. */
export const links: Rule = (site) => [
  ...site.pages.flatMap((page) => inText(site, page)),
  ...dataFiles(site).flatMap(({ file, yaml, language }) => inData(site, file, yaml, language)),
];

const dataFiles = ({ data, translated }: Site) => [
  ...Object.values(data).map((file) => ({ ...file, language: defaultLanguage })),
  ...translated,
];

function inText(site: Site, page: Page): Problem[] {
  const nodes = page.body.nodes ?? [];
  const linked = new Set(nodes.flatMap((node) => (node.type === "linkReference" ? node.identifier : [])));
  const shown = new Set(nodes.flatMap((node) => (node.type === "imageReference" ? node.identifier : [])));
  return nodes.flatMap((node) => {
    if (node.type !== "link" && node.type !== "definition") return [];
    // The address of a picture, which leads nowhere.
    if (node.type === "definition" && shown.has(node.identifier) && !linked.has(node.identifier)) return [];
    const finding: Finding | undefined =
      checkLink(site, node.url, page) ?? checkLanguage(site, node.url, page.language);
    const found = node.type === "link" ? `[${wordsOf(node)}](${node.url})` : node.url;
    return finding ? [{ file: page.file, line: lineOf(node), field: "link", found, ...finding }] : [];
  });
}

/** Links of a data file: its fields `href` and `more`, wherever they stand. */
function inData(site: Site, file: string, yaml: Yaml, language: string): Problem[] {
  return hrefsIn(yaml.value, []).flatMap(({ path, href }) => {
    const finding = checkLink(site, href) ?? checkLanguage(site, href, language);
    return finding ? [{ file, line: yaml.lineOf(path), field: fieldName(path), found: href, ...finding }] : [];
  });
}

function hrefsIn(value: unknown, path: Path): { path: Path; href: string }[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => hrefsIn(one, [...path, index]));
  return Object.entries(record(value)).flatMap(([name, one]) => {
    const here = [...path, name];
    // `more` is a word of the word list too.
    const leads = typeof one === "string" && (name === "href" || (name === "more" && one.startsWith("/")));
    return leads ? [{ path: here, href: one }] : hrefsIn(one, here);
  });
}

/** A translated page keeps its readers in their language; only the way to the original front page leads out. */
function checkLanguage(site: Site, href: string, language: string): Finding | undefined {
  const [path = ""] = href.split(/[?#]/);
  const translated = inLanguage(path, language);
  if (translated === path || path === "/" || languageOf(path) === language || !site.pageAt.has(translated))
    return undefined;
  return { message: "this page exists in the language of the text that leads to it", fix: `write ${translated}` };
}
