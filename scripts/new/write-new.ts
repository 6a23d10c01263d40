import { appendFile, copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { slug as slugOf } from "github-slugger";
import { nearest } from "../../src/check/nearest.ts";
import { readSite } from "../../src/check/read-site.ts";
import { dataOf, field, idsOf, record, type Site } from "../../src/check/site.ts";
import { type FileKindId, type PageKindId, pageKindIds, pageKinds } from "../../src/content/page-kinds.ts";
import { articleText, pageText, programText, topicText } from "./texts.ts";

/** The most characters of a title. */
const longest: Record<PageKindId, number> = { article: 200, program: 200, page: 200, topic: 60 };

/** The text of a new file of each kind. */
const texts: Record<FileKindId, (site: Site, title: string) => string> = {
  article: (site, title) => articleText(title, site.today, idsOf(site, "topics") ?? []),
  program: (site, title) => programText(title, site.today, idsOf(site, "topics") ?? [], idsOf(site, "programs") ?? []),
  page: (site, title) => pageText(title, site.today),
};

/**
 * Writes a new piece of content, as a draft where it can be one.
 * @param contentDir the folder, such as `content`
 * @param kind article, program, page or topic
 * @param title as visitors shall read it
 * @returns what was written, and what to do next
 * @throws one plain line, and nothing is written, when the kind or the title cannot be used
 */
export async function writeNew(contentDir: string, kind = "", title = ""): Promise<string> {
  if (!isKind(kind)) throw new Error(unknownKind(kind));
  const words = title.trim().replace(/\s+/g, " ");
  const slug = slugFrom(words);
  assertUsable(kind, words, slug);
  const site = await readSite(contentDir);
  assertFree(site, kind, words, slug);
  if (kind === "topic") {
    const file = join(contentDir, "topics.yaml");
    const { length } = (await readFile(file, "utf8")).trimEnd().split("\n");
    await appendFile(file, topicText(words, slug));
    return report(`${site.folder}/topics.yaml, line ${length + 2}`, "Pages name it as", slug);
  }
  // An article has a folder, where its pictures lie beside it.
  const name = `${pageKinds[kind].folder}/${slug}${kind === "article" ? "/index" : ""}.mdx`;
  const file = join(contentDir, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, texts[kind](site, words), { flag: "wx" });
  if (kind === "article")
    await copyFile(new URL("placeholder.svg", import.meta.url), join(dirname(file), "placeholder.svg"));
  return report(`${site.folder}/${name}`, "It is a draft: visitors do not see it", undefined);
}

const isKind = (kind: string): kind is PageKindId => kind in pageKinds;

function unknownKind(kind: string): string {
  if (!kind) return 'Say what to write and its title: npm run new -- article "Your first call".';
  const meant = nearest(kind, pageKindIds);
  return `There is no kind "${kind}"; ${meant ? `write ${meant}` : `there are ${pageKindIds.join(", ")}`}.`;
}

/** `Café & you: a start` becomes `cafe-you-a-start`. */
const slugFrom = (title: string): string =>
  slugOf(title.normalize("NFKD"))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** @throws when the title cannot be a title, or makes no address */
function assertUsable(kind: PageKindId, title: string, slug: string): void {
  if (!title) throw new Error(`The title is missing: npm run new -- ${kind} "Your first call".`);
  if (!/[a-z]/.test(slug))
    throw new Error(`"${title}" has no letters that could stand in an address; write it in words.`);
  if (title.length > longest[kind])
    throw new Error(
      `The title has ${title.length} characters; write ${longest[kind]} or fewer. A search result shows 70 of them.`,
    );
}

/** @throws when something has the title or the address */
function assertFree(site: Site, kind: PageKindId, title: string, slug: string): void {
  const same = (other: unknown) => typeof other === "string" && other.toLowerCase() === title.toLowerCase();
  if (kind === "topic") {
    const topics = record(dataOf(site, "topics"));
    const taken = Object.entries(topics).find(([id, topic]) => id === slug || same(record(topic).title));
    if (taken) throw new Error(`There is a topic of this name: ${taken[0]} in ${site.folder}/topics.yaml.`);
    return;
  }
  const taken = site.pages.find(
    (page) => (page.folder === pageKinds[kind].folder && page.slug === slug) || same(field(page, "title")),
  );
  if (taken)
    throw new Error(`There is a page of this title: ${taken.file}. Choose another title, or change that page.`);
}

function report(place: string, state: string, id: string | undefined): string {
  return [
    `Written: ${place}`,
    `${state}${id ? ` ${id}` : ""}.`,
    'Now write what stands where it says "To write:". npm run check tells what is missing.',
    ...(id ? [] : ["When it is ready, take the line draft: true away."]),
  ].join("\n");
}
