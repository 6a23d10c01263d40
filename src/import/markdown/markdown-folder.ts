import { readFile, stat } from "node:fs/promises";
import { join, posix, resolve } from "node:path";
import type {
  ImportedBody,
  ImportedEntry,
  ImportedFile,
  ImportedList,
  ImportSource,
  Note,
  Overview,
} from "../import-source.ts";
import { chooseFiles, someOf } from "./choose-files.ts";
import { dayOfPath } from "./days.ts";
import { decodeText } from "./decode-text.ts";
import { wordsOf } from "./field-values.ts";
import { addressOf, type FolderIndex, indexFolder, keyOf } from "./folder-index.ts";
import { languageOfPath, mainLanguage, withoutLanguage } from "./languages.ts";
import { listFiles } from "./list-files.ts";
import { readPeople } from "./people.ts";
import { addLinkedAddresses } from "./linked-addresses.ts";
import { readBody } from "./read-body.ts";
import { type MarkdownPage, readPage } from "./read-entry.ts";
import { recogniseTexts } from "./recognise-texts.ts";
import { findSites, setting, type Site } from "./sites.ts";

/** Texts of this size are no pages: somebody's data. */
const MOST_BYTES = 20_000_000;

/**
 * A folder of Markdown as a source of pages, whatever program it was written for.
 * @param folder where it lies on this machine
 * @param today as `2026-11-28`: what ended before is hidden
 */
export function openMarkdownFolder(folder: string, today = new Date().toISOString().slice(0, 10)): ImportSource {
  const root = resolve(folder);
  const whole = readWhole(root, today);
  // Whoever asks is told; nobody is told twice.
  whole.catch(() => undefined);
  return {
    readOverview: async () => (await whole).overview,
    async *readBodies(): AsyncIterable<{ entry: ImportedEntry; body: ImportedBody }> {
      const { pages, index } = await whole;
      for (const page of pages) yield { entry: page.entry, body: readBody(page, index) };
    },
  };
}

async function readWhole(
  root: string,
  today: string,
): Promise<{ overview: Overview; pages: MarkdownPage[]; index: FolderIndex }> {
  const { files, links } = await listFiles(root);
  const sites = await findSites(files, root);
  const siteOf = (path: string): Site =>
    sites.find((site) => path.startsWith(site.root)) ?? { root: "", program: "plain files", config: {} };
  const { texts, files: assets, left } = chooseFiles(files, siteOf);
  const names = await readPeople(files, root);
  const unread: string[] = [];
  const read: MarkdownPage[] = [];
  for (const path of texts) {
    const isLarge = (await stat(join(root, path))).size > MOST_BYTES;
    const decoded = isLarge ? undefined : decodeText(await readFile(join(root, path)));
    if (decoded) read.push(readPage(path, decoded, { site: siteOf(path), names, today }));
    else unread.push(path);
  }
  const { pages: ofLanguage, notes: otherLanguages } = chooseLanguage(read);
  const empty = ofLanguage.filter(holdsNothing);
  const pages = ofLanguage.filter((page) => !empty.includes(page));
  const programs = recogniseTexts(pages);
  const first = indexFolder(files, siteOf, namesOf(pages));
  addLinkedAddresses(pages, (address, from) => first.find(address, from) !== undefined);
  const index = indexFolder(files, siteOf, namesOf(pages));
  for (const { entry, path, site } of pages) {
    if (entry.picture)
      entry.picture = { ...entry.picture, address: index.find(entry.picture.address, path) ?? entry.picture.address };
    else if (site.program === "Hugo" || site.program === "Astro") entry.picture = pictureBeside(path, assets);
  }
  const told = (what: string, paths: readonly string[]): Note[] =>
    paths.length > 0 ? [{ what: `${paths.length} ${what}: ${someOf(paths)}` }] : [];
  const overview: Overview = {
    url: urlOf(sites.at(-1)),
    entries: pages.map(({ entry }) => entry),
    files: new Map(assets.flatMap((path) => fileOf(path, root))),
    lists: listsOf(pages, empty),
    left: [
      ...(programs.length > 0 ? [{ what: `the folder was read as: ${programs.join(", ")}` }] : []),
      ...otherLanguages,
      ...told("files that are no text, though their names say so", unread),
      ...told("links to other places of this machine, which are not followed", links),
      ...told(
        "pages without a text of their own, which the old program filled",
        empty.map(({ path }) => path),
      ),
      ...left,
    ],
  };
  return { overview, pages, index };
}

/** Pages of the site's language; the others are named. */
function chooseLanguage(pages: readonly MarkdownPage[]): { pages: MarkdownPage[]; notes: Note[] } {
  const others = new Map<string, string[]>();
  const named = pages.map((page) => ({ page, language: languageOfPath(page.path.slice(page.site.root.length)) }));
  const found = named.flatMap(({ language }) => (language ? [language] : []));
  const unnamed = new Set(named.filter(({ language }) => !language).map(({ page }) => withoutLanguage(page.path)));
  const main = new Map([...new Set(pages.map(({ site }) => site))].map((site) => [site, mainLanguage(site, found)]));
  const kept = named.filter(({ page, language }) => {
    if (language === undefined || language === main.get(page.site)) return true;
    // Without a translation beside it, it is a page as others are.
    const hasOther = main.get(page.site) !== undefined || unnamed.has(withoutLanguage(page.path));
    if (hasOther) others.set(language, [...(others.get(language) ?? []), page.path]);
    return !hasOther;
  });
  const notes = [...others].map(([language, paths]) => ({
    what: `${paths.length} pages in another language (${language}), which did not come over: ${someOf(paths)}`,
  }));
  return { pages: kept.map(({ page }) => page), notes };
}

/** A page that only asks its program for a list. */
const holdsNothing = ({ text }: MarkdownPage): boolean =>
  !/\.(?:jpe?g|png|gif|webp|svg)\b|youtube|vimeo/i.test(text) &&
  !/[\p{L}\p{N}]|!\[/u.test(
    text
      .replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|<!--[\s\S]*?-->|<\/?[a-z][^<>]*>/gi, "")
      .replace(/^(?:import|export)\s.*$/gm, ""),
  );

/** Lists that the old program made, whose addresses lead to lists of the new site. */
function listsOf(pages: readonly MarkdownPage[], empty: readonly MarkdownPage[]): ImportedList[] {
  const own = empty.flatMap(({ entry }) => entry.oldAddresses).map((oldAddress) => ({ oldAddress, term: undefined }));
  const feeds = pages.some(({ site }) => site.program !== "plain files" && site.program !== "Obsidian")
    ? ["/feed.xml", "/index.xml", "/atom.xml", "/rss.xml"].map((oldAddress) => ({ oldAddress, term: undefined }))
    : [];
  const isHugo = (program: string) => program === "Hugo" || program === "Zola";
  const terms = pages.flatMap(({ entry, site }) =>
    isHugo(site.program)
      ? entry.terms.map(({ kind, name }) => ({
          oldAddress: `/${kind === "tag" ? "tags" : "categories"}/${encodeURIComponent(name.toLowerCase().replace(/\s+/g, "-"))}/`,
          term: name,
        }))
      : [],
  );
  const all = [...own, ...feeds, ...terms];
  return [...new Map(all.map((list) => [list.oldAddress, list])).values()];
}

/** What links may call a page beside its path: its title, aliases and names in a wiki, the addresses that it had. */
function namesOf(pages: readonly MarkdownPage[]): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, path: string) => {
    const key = keyOf(name);
    if (key !== "" && !names.has(key)) names.set(key, path);
  };
  for (const { entry, path } of pages) {
    for (const address of entry.oldAddresses) add(decodeURI(address), path);
    add(posix.basename(path).replace(/\.\w+$/, ""), path);
    add(dayOfPath(path)?.rest ?? "", path);
  }
  for (const { entry, path, fields } of pages)
    for (const name of [entry.title, ...wordsOf(fields.get("aliases")), ...wordsOf(fields.get("id", "uid"))])
      add(name, path);
  return names;
}

/** The picture of a page that has a folder of its own and names it by the file's name alone. */
function pictureBeside(path: string, assets: readonly string[]): ImportedEntry["picture"] {
  if (!/\/_?index\.\w+$/.test(path)) return undefined;
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const found = assets.find(
    (one) =>
      one.startsWith(folder) &&
      /^(?:featured?|cover|thumbnail)[\w-]*\.(?:jpe?g|png|webp|avif|gif|svg)$/i.test(one.slice(folder.length)),
  );
  return found ? { address: addressOf(found), alt: undefined, caption: undefined } : undefined;
}

function urlOf(site: Site | undefined): string | undefined {
  const url = site && setting(site, "url", "baseURL", "baseUrl", "base_url", "siteUrl", "site", "site_url");
  return url && /^https?:\/\/[^/\s]+\.[^/\s]+/.test(url) ? url.replace(/\/+$/, "") : undefined;
}

function fileOf(path: string, root: string): [string, ImportedFile][] {
  const address = addressOf(path);
  const file: ImportedFile = { address, alt: undefined, caption: undefined, path: join(root, path) };
  return [[address, file]];
}
