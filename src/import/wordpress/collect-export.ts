import { ImportError } from "../import-error.ts";
import type { ImportedEntry, Overview } from "../import-source.ts";
import { type Attachment, filesByAddress, readAttachment } from "./attachments.ts";
import { type AuthorNames, authorNames } from "./authors.ts";
import { dayAt, usualClock } from "./dates.ts";
import { type ExportItem, type ExportPart, valueOf } from "./export-part.ts";
import type { TextParts } from "./fill-text.ts";
import { type Found, readFound } from "./found.ts";
import { itemKind, whatOf } from "./item-kind.ts";
import { type LeftOver, leftOver } from "./left-over.ts";
import { type SiteLists, siteLists } from "./lists.ts";
import { pathOf } from "./old-addresses.ts";
import { type SiteFacts, siteFacts } from "./site-facts.ts";
import { slugOf, textOf, titleOf } from "./entry.ts";

/** Everything of an export but the texts of its pages. */
export interface CollectedExport {
  overview: Overview;
  /** The entries of the overview by the place of their items in the file. */
  entries: ReadonlyMap<number, ImportedEntry>;
  parts: TextParts;
}

/** What is collected while the export is read. */
interface Collection {
  site: SiteFacts;
  lists: SiteLists;
  left: LeftOver;
  authors: AuthorNames;
  found: Found[];
  attachments: Attachment[];
  blocks: Map<string, string>;
  /** How many items tell of each distance to Greenwich's clock, in minutes. */
  clocks: Map<number, number>;
  /** Types of themes and plug-ins whose items had addresses of their own. */
  shownTypes: Set<string>;
}

/**
 * Reads an export once, for everything but the texts of its pages.
 * @param place the name of the file
 * @throws ImportError when nothing is in it
 */
export async function collectExport(place: string, read: AsyncIterable<ExportPart>): Promise<CollectedExport> {
  const collection: Collection = {
    site: siteFacts(),
    lists: siteLists(),
    left: leftOver(),
    authors: authorNames(),
    found: [],
    attachments: [],
    blocks: new Map(),
    clocks: new Map(),
    shownTypes: new Set(),
  };
  const isTwice = twiceFinder();
  const faults: string[] = [];
  let items = 0;
  let isExport = false;
  for await (const part of read) {
    if (part.part === "site") collection.site.add(part.name, part.value);
    else if (part.part === "wp:author") collection.authors.add(part.fields);
    else if (part.part === "mended") faults.push(faultLine(part.mended));
    else if (part.part !== "item") collection.lists.addRecord(part.fields);
    else {
      items++;
      isExport ||= Object.keys(part.item.fields).some((name) => name.startsWith("wp:"));
      if (isTwice(part.item)) collection.left.add("what stands twice in the export", titleOf(part.item), "names");
      else addItem(part.item, collection);
    }
  }
  if (items === 0)
    throw new ImportError(place, "there is no post and no page in this export", "export all content of the site");
  if (!isExport)
    throw new ImportError(
      place,
      "this is the site's feed, which has only the newest posts",
      "in WordPress, choose Tools → Export → All content, and give the file that it saves",
    );
  return finish(collection, faults);
}

const faultLine = ({ what, count, line }: { what: string; count: number; line: number }) =>
  `mended in the file: ${what}, ${count} times, first on line ${line}`;

/** Finds items that stand in the export a second time: with the same number and the same name. */
function twiceFinder(): (item: ExportItem) => boolean {
  const seen = new Map<string, { title: string; slug: string }>();
  return (item) => {
    const id = valueOf(item.fields, "wp:post_id");
    if (!id || id === "0") return false;
    const names = structuredClone({ title: titleOf(item), slug: slugOf(item) });
    const first = seen.get(id);
    if (!first) seen.set(id, names);
    return first !== undefined && (first.title === names.title || (names.slug !== "" && first.slug === names.slug));
  };
}

function addItem(item: ExportItem, collection: Collection) {
  const { left, authors, attachments, blocks, found, site } = collection;
  const title = titleOf(item);
  const kind = itemKind(item);
  if (kind.kind === "entry" || kind.kind === "perhaps") {
    site.addLink(item.fields.link);
    site.addGuid(item.fields.guid);
    const one = readFound(item, kind.type, site);
    found.push(one);
    if (one.ahead !== undefined) collection.clocks.set(one.ahead, (collection.clocks.get(one.ahead) ?? 0) + 1);
    const [path] = one.entry.oldAddresses;
    if (one.entry.hidden === undefined && kind.kind === "perhaps" && path && !path.includes("post_type="))
      collection.shownTypes.add(kind.type);
    if (one.entry.hidden === undefined && kind.type === "post" && path)
      collection.lists.addPost(path, one.entry.slug, structuredClone(item.fields["dc:creator"]));
    return;
  }
  if (kind.kind === "file") {
    const attachment = readAttachment(item);
    if (attachment) attachments.push(structuredClone(attachment));
    else left.add("files without an address", title);
    return;
  }
  if (kind.kind === "block") blocks.set(valueOf(item.fields, "wp:post_id"), structuredClone(textOf(item)));
  if (kind.kind === "guest") authors.addGuest(item);
  left.add(kind.what, title, kind.kind === "left" ? kind.named : undefined);
}

/** Joins what belongs together and was far apart in the file. */
function finish(collection: Collection, faults: readonly string[]): CollectedExport {
  const { site, lists, left, authors, attachments, blocks, clocks, shownTypes } = collection;
  const found = collection.found.filter(({ perhaps, type, entry, hasText }) => {
    const stays = !perhaps || (shownTypes.has(type) && hasText);
    if (!stays) left.add(whatOf(type), entry.title, entry.hidden === undefined && hasText ? "words" : undefined);
    return stays;
  });
  const byId = new Map(attachments.map((attachment) => [attachment.id, attachment]));
  const byPost = Map.groupBy(found, ({ id }) => id);
  const ahead = usualClock(clocks);
  const language = site.language() ?? usualLanguage(found);
  for (const one of found) {
    const { entry } = one;
    entry.authors = authors.of(one.writers);
    if (one.moment !== undefined) entry.published ??= dayAt(one.moment, ahead);
    const picture = one.thumbnail === undefined ? undefined : byId.get(one.thumbnail)?.file;
    entry.picture = picture ?? one.picture;
    if (one.thumbnail !== undefined && !picture)
      entry.notes.push({ what: "its picture, which is not in the export: only “All content” has it" });
    if (one.language !== undefined && language !== undefined && one.language !== language)
      entry.hidden ??= `in another language (${one.language})`;
    for (const term of one.terms) lists.addTerm(term);
  }
  for (const { id, parent, page } of attachments) {
    const path = pathOf(page);
    const entry = byPost.get(parent)?.[0]?.entry;
    if (path !== undefined && id) entry?.oldAddresses.push(path);
  }
  const url = site.url();
  return {
    overview: {
      url,
      otherUrls: site.otherUrls(),
      entries: found.map(({ entry }) => entry),
      files: filesByAddress(attachments, url),
      lists: lists.lists(site.root()),
      left: [...left.notes(), ...faults.map((what) => ({ what }))],
    },
    entries: new Map(found.map(({ index, entry }) => [index, entry])),
    parts: { attachments: byId, added: addedTo(attachments), blocks },
  };
}

function addedTo(attachments: readonly Attachment[]): Map<string, Attachment[]> {
  const sorted = attachments.toSorted((a, b) => a.order - b.order || Number(a.id) - Number(b.id));
  return Map.groupBy(sorted, ({ parent }) => parent);
}

function usualLanguage(found: readonly Found[]): string | undefined {
  const groups = [...Map.groupBy(found, ({ language }) => language)].filter(([language]) => language !== undefined);
  return groups.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
