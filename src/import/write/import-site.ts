import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSite } from "../../check/read-site.ts";
import { dataOf, dayOf, record, strings } from "../../check/site.ts";
import { handoutFolder } from "../../content/handouts.ts";
import type { ReadBodyOf, WriteBodyOf } from "../body.ts";
import type { ImportSource, Note, Overview } from "../import-source.ts";
import { bringAll, isRemote } from "./bring.ts";
import { finishEarlier } from "./commit.ts";
import { placeFinder } from "./files.ts";
import { nameHandouts } from "./handouts.ts";
import { linksOf } from "./links.ts";
import { readManifest } from "./manifest.ts";
import { namePictures, NO_PICTURES, type PagePictures } from "./pictures.ts";
import { besides, type PlannedPage, planPages } from "./plan.ts";
import { pageWriter } from "./page-writer.ts";
import { redirectsFor, withoutRefused, withRedirects } from "./redirects.ts";
import { saveAll } from "./save.ts";
import { settle } from "./settle.ts";
import { withNewFiles, withoutPages } from "./site-files.ts";
import { readTexts } from "./texts.ts";
import { allChoices, type Choices, newTopics, type Term, termsOf, topicIdOf, termKey, topicsOf } from "./topics.ts";

/** What an import needs beside its source. */
export interface ImportOptions {
  contentDir: string;
  /** Where downloads, finished pictures, and what is being made lie. */
  workDir: string;
  /** What to call a source that does not say where its site stood. */
  name: string;
  /** Folder with the files of the old site. */
  uploads?: string | undefined;
  /** What becomes of categories and tags; those that it does not name are guessed. */
  choices?: Choices | undefined;
  /** Tell what would happen, and write nothing into the content folder. */
  isTrial?: boolean;
  readBody: ReadBodyOf;
  writeBody: WriteBodyOf;
  /** Asked once, when pictures or files lie on the Internet only. @param hosts whose they are */
  mayDownload: (count: number, hosts: string[]) => Promise<boolean>;
  /** Loads a file from the Internet; another one for tests. */
  load?: (url: string) => Promise<Buffer>;
  /** Begins a step of the work. */
  progress: (step: string) => (done: number, total: number) => void;
}

/** What an import did, or would do. */
export interface ImportResult {
  overview: Overview;
  /** Every page of the old site, and what is not on the new one as it was there. */
  pages: { page: PlannedPage; notes: readonly Note[] }[];
  terms: readonly Term[];
  choices: Choices;
  /** How many pictures and files were brought. */
  brought: number;
  /** What could not be brought, and why. */
  missing: { address: string; problem: string }[];
  /** How many redirects are new or lead elsewhere now. */
  redirects: number;
  /** How many files of the content folder changed. */
  changes: number;
}

/**
 * Brings another site into the content folder: all of it or nothing.
 * @throws one line when the source cannot be read, or the folder not written
 */
export async function importSite(source: ImportSource, options: ImportOptions): Promise<ImportResult> {
  const { contentDir, workDir, progress, isTrial = false } = options;
  if (!isTrial) await finishEarlier(contentDir, workDir);
  const manifest = readManifest(contentDir);
  const overview = await source.readOverview();
  const site = await readSite(contentDir);
  const topics = topicsOf(site);
  const terms = termsOf(overview.entries);
  const choices = allChoices(terms, topics, options.choices);
  const pages = planPages(overview, site, { contentDir, manifest, origin: overview.url ?? options.name });

  const findPlace = placeFinder(overview, options.uploads);
  const readOptions = { readBody: options.readBody, workDir, progress: progress("Reading texts") };
  const texts = await readTexts(source, pages, findPlace, readOptions);
  const remote = [...texts.wanted.values()].flatMap(({ place }) =>
    "url" in place && isRemote(place, workDir) ? [new URL(place.url).host] : [],
  );
  const mayDownload =
    remote.length > 0 && !isTrial && (await options.mayDownload(remote.length, [...new Set(remote)].sort()));
  const brought = await bringAll(texts.wanted, {
    ...{ cache: workDir, mayDownload, progress: progress("Pictures and files") },
    ...(options.load ? { load: options.load } : {}),
  });
  const takenNames = [...site.handouts.keys()].map((file) => file.replace(/^.*\/|\.pdf$/g, ""));
  const handouts = await nameHandouts(texts.wanted, brought, contentDir, new Set(takenNames));
  const pictures = new Map<PlannedPage, PagePictures>();
  for (const [page, { pictures: named, bases }] of texts.facts)
    pictures.set(page, namePictures(named, bases, findPlace, brought));
  const picturesOf = (page: PlannedPage) => pictures.get(page) ?? NO_PICTURES;

  const topicOf = (name: string) =>
    ["category", "tag"].map((kind) => topicIdOf(choices.get(termKey({ kind, name })))).find((id) => id !== undefined);
  const links = linksOf({ overview, pages, site, findPlace, handouts, topicOf });
  const lists = new Map<string, string>();
  const addedTopics = newTopics(choices, topics);
  if (addedTopics) lists.set("topics.yaml", textOf(contentDir, "topics.yaml") + addedTopics);
  const base = await withNewFiles(withoutPages(site, pages, manifest), [
    ...[...pictures].flatMap(([page, { files }]) =>
      [...files].map(([name, { file }]) => ({ path: besides(page, name), read: () => readFileSync(file) })),
    ),
    ...[...handouts.values()].map(({ name, file }) => ({
      path: `${handoutFolder}/${name}`,
      read: () => readFileSync(file),
    })),
    ...[...lists].map(([path, text]) => ({ path, read: () => Buffer.from(text) })),
  ]);
  const write = pageWriter({
    ...{ texts, links, writeBody: options.writeBody, choices, picturesOf },
    dayOf: ({ href }) => {
      const before = site.pageAt.get(href);
      return (before && (dayOf(before, "published") ?? dayOf(before, "updated"))) ?? site.today;
    },
    siteNames: strings([record(dataOf(site, "site")).name, URL.parse(overview.url ?? "")?.host]),
  });
  const settled = await settle(base, pages, write, progress("Writing texts"));
  await texts.close();

  const oldList = textOf(contentDir, "redirects.yaml");
  const textWith = (some: ReadonlyMap<string, string>) => withRedirects(oldList, some, manifest.redirects);
  const wanted = redirectsFor({
    overview,
    pages,
    site: settled.site,
    links,
    handouts: handouts.values(),
    earlier: manifest.redirects,
  });
  const redirects = textWith(withoutRefused(settled.site, wanted, (some) => textWith(some).text));
  if (redirects.text !== oldList) lists.set("redirects.yaml", redirects.text);

  const made = { written: settled.written, picturesOf, handouts: handouts.values(), lists, redirects: redirects.ours };
  return {
    ...{ overview, terms, choices },
    pages: pages.map((page) => ({ page, notes: settled.written.get(page)?.notes ?? page.notes })),
    brought: [...brought.values()].filter((one) => "file" in one).length,
    missing: [...brought].flatMap(([address, one]) => ("problem" in one ? [{ address, problem: one.problem }] : [])),
    redirects: Object.entries(redirects.ours).filter(([from, to]) => manifest.redirects[from] !== to).length,
    changes: isTrial ? 0 : await saveAll(contentDir, workDir, manifest, made),
  };
}

function textOf(contentDir: string, name: string): string {
  const file = join(contentDir, name);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
