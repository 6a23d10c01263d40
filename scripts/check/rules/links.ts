import type { Finding, Problem } from "../problem.ts";
import { checkLink } from "../link-target.ts";
import { lineOf, wordsOf } from "../read-mdx.ts";
import type { Path } from "../read-yaml.ts";
import { fieldName } from "../schema-words.ts";
import { list, type Page, record, type Rule, type Site } from "../site.ts";

/** Links lead to pages that exist and that visitors may see, and to places that exist within them. */
export const links: Rule = (site) => [
  ...site.pages.flatMap((page) => inText(site, page)),
  ...inNavigation(site),
  ...inGlossary(site),
];

function inText(site: Site, page: Page): Problem[] {
  return (page.body.nodes ?? []).flatMap((node) => {
    if (node.type !== "link" && node.type !== "definition") return [];
    const finding: Finding | undefined = checkLink(site, node.url, page);
    const found = node.type === "link" ? `[${wordsOf(node)}](${node.url})` : node.url;
    return finding ? [{ file: page.file, line: lineOf(node), field: "link", found, ...finding }] : [];
  });
}

function inNavigation(site: Site): Problem[] {
  const settings = site.data.site;
  if (!settings) return [];
  const { main, footer } = record(record(settings.yaml.value).navigation);
  const places: { path: Path; href: unknown }[] = [
    ...list(main).map((link, index) => ({ path: ["navigation", "main", index, "href"], href: record(link).href })),
    ...list(footer).flatMap((column, index) =>
      list(record(column).links).map((link, entry) => ({
        path: ["navigation", "footer", index, "links", entry, "href"],
        href: record(link).href,
      })),
    ),
  ];
  return places.flatMap(({ path, href }) => {
    const finding = typeof href === "string" ? checkLink(site, href) : undefined;
    const field = fieldName(path);
    return finding
      ? [{ file: settings.file, line: settings.yaml.lineOf(path), field, found: String(href), ...finding }]
      : [];
  });
}

function inGlossary(site: Site): Problem[] {
  const { glossary } = site.data;
  if (!glossary) return [];
  return Object.entries(record(glossary.yaml.value)).flatMap(([id, term]) => {
    const { more } = record(term);
    const finding = typeof more === "string" ? checkLink(site, more) : undefined;
    const path = [id, "more"];
    return finding
      ? [
          {
            file: glossary.file,
            line: glossary.yaml.lineOf(path),
            field: fieldName(path),
            found: String(more),
            ...finding,
          },
        ]
      : [];
  });
}
