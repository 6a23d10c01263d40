import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { checkLink } from "../../../src/check/check-link.ts";
import { readSite } from "../../../src/check/read-site.ts";
import { defaultLanguage } from "../../../src/content/languages.ts";
import { nameOf, YAML_STYLE } from "./local-data.ts";
import { valuesAt } from "../../../src/check/read-yaml.ts";
import { type DataFile, dataOf, idsOf, namedIds, type Page, record, type Site } from "../../../src/check/site.ts";

/**
 * Takes out of a content folder the links, terms and sources that lead nowhere, since what they named did not come along.
 * @param folder whose files are written anew
 */
export async function mendLinks(folder: string): Promise<void> {
  const site = await readSite(folder);
  const path = (file: string) => join(folder, file.slice(site.folder.length + 1));
  for (const page of site.pages) {
    const [, yaml = "", body = ""] = /^---\n([^]*?\n)---\n([^]*)$/.exec(readFileSync(path(page.file), "utf8")) ?? [];
    const fields = citeOnly(mendYaml(site, yaml, page), citedIn(site, body));
    writeFileSync(path(page.file), `---\n${fields}---\n${mendBody(site, body, page)}`);
  }
  for (const { file } of site.data) writeFileSync(path(file), mendYaml(site, readFileSync(path(file), "utf8")));
  const mended = await readSite(folder);
  for (const file of mended.data.filter(({ language }) => language !== defaultLanguage))
    writeFileSync(path(file.file), withOriginals(mended, file, readFileSync(path(file.file), "utf8")));
  dropUncited(folder, await readSite(folder));
}

/** Data files whose entries other languages have under the same ids. */
const BY_ID: readonly string[] = ["topics", "glossary", "concepts"];

/** A translated data file without the entries whose originals stayed behind. */
function withOriginals(site: Site, { name }: DataFile, text: string): string {
  if (!BY_ID.includes(name)) return text;
  const document = parseDocument(text);
  const known = Object.keys(record(dataOf(site, name)));
  for (const id of Object.keys(record(document.toJS()))) if (!known.includes(id)) document.delete(id);
  return document.toString(YAML_STYLE);
}

function mendBody(site: Site, body: string, page: Page): string {
  const originals = idsOf(site, "glossary") ?? [];
  const terms = namedIds(site, "glossary", page.language).filter((id) => originals.includes(id));
  return body
    .replaceAll(/<Term id="([^"]*)">(.*?)<\/Term>/g, (whole, id: string, words: string) =>
      terms.includes(id) ? whole : words,
    )
    .replaceAll(/\[([^\]]*)\]\(([/#][^)]*)\)/g, (_, words: string, href: string) => {
      const mended = mendHref(site, href, page);
      return mended === undefined ? words : `[${words}](${mended})`;
    });
}

/** An address that leads somewhere: the same, the page without the place on it, or none. */
function mendHref(site: Site, href: string, page?: Page): string | undefined {
  const [whole = ""] = href.split("#");
  return [href, whole].find((one) => one !== "" && checkLink(site, one, page) === undefined);
}

/** A text of YAML in which no address leads nowhere: `more`, `href`, `leads`. */
function mendYaml(site: Site, text: string, page?: Page): string {
  const document = parseDocument(text);
  const before = JSON.stringify(document);
  mendNode(document.contents, (href) => mendHref(site, href, page));
  return JSON.stringify(document) === before ? text : document.toString(YAML_STYLE);
}

/** @returns whether the node can stay */
function mendNode(node: unknown, mend: (href: string) => string | undefined, key = ""): boolean {
  if (isMap(node)) {
    const all = node.items;
    node.items = all.filter((pair) => mendNode(pair.value, mend, nameOf(pair)));
    // Terms, supports and the factors can do without a page to read on; what else leads nowhere is no link.
    const optional = node.has("needs") ? ["more", "link", "href"] : ["more", "link"];
    return all.every((pair) => node.items.includes(pair) || optional.includes(nameOf(pair)));
  }
  if (isSeq(node)) {
    node.items = node.items.filter((item) => mendNode(item, mend, key));
    return key !== "leads" || node.items.length > 0;
  }
  const isAddress =
    ["href", "more", "leads", "page"].includes(key) && isScalar(node) && /^[/#]/.test(String(node.value));
  if (!isAddress) return true;
  const mended = mend(String(node.value));
  if (mended !== undefined) node.value = mended;
  return mended !== undefined;
}

/** Ids of the sources of a text, and of the table that stands in it. */
const citedIn = (site: Site, body: string): ReadonlySet<unknown> =>
  new Set([
    ...[...body.matchAll(/<Source id="([^"]*)"/g)].map(([, id]) => id),
    ...(body.includes("<LevelsTable")
      ? valuesAt(dataOf(site, "levels"), ["[]", "sources", "*", "[]"]).map(({ value }) => value)
      : []),
  ]);

/** The list of sources at the top of a page, without those that its text does not cite any more. */
function citeOnly(yaml: string, cited: ReadonlySet<unknown>): string {
  const document = parseDocument(yaml);
  const sources = document.get("sources");
  if (!isSeq(sources)) return yaml;
  const left = sources.items.filter((item) => isScalar(item) && cited.has(item.value));
  if (left.length === sources.items.length) return yaml;
  sources.items = left;
  if (left.length === 0) document.delete("sources");
  return document.toString(YAML_STYLE);
}

/** Sources that nothing cites any more. */
function dropUncited(folder: string, site: Site): void {
  const texts = [...site.files]
    .filter((file) => /\.(mdx|yaml)$/.test(file) && !file.endsWith("/sources.yaml"))
    .map((file) => readFileSync(join(folder, file.slice(site.folder.length + 1)), "utf8"))
    .join("\n");
  const words = new Set(texts.split(/[^\w-]+/));
  const file = join(folder, "sources.yaml");
  const document = parseDocument(readFileSync(file, "utf8"));
  for (const id of idsOf(site, "sources") ?? []) if (!words.has(id)) document.delete(id);
  writeFileSync(file, document.toString(YAML_STYLE));
}
