import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReadBody, ReadBodyOf } from "../body.ts";
import type { ImportSource } from "../import-source.ts";
import { placeKey } from "./bring.ts";
import { type FindPlace, isHandout, type Place } from "./files.ts";
import { isWritten, type PlannedPage } from "./plan.ts";

/** A picture or file that pages need. */
export interface Wanted {
  place: Place;
  isPicture: boolean;
  /** What it is called on the old site. */
  name: string;
  /** Its address there. */
  address: string;
}

/** What has to be known of a text before it is written. */
export interface TextFacts extends Pick<ReadBody, "pictures"> {
  /** What its addresses are relative to, the likeliest first. */
  bases: string[];
}

/** The texts of all pages, kept in files: those of a large site do not fit into memory. */
export interface Texts {
  facts: ReadonlyMap<PlannedPage, TextFacts>;
  /** Pictures and files by the key of their place. */
  wanted: ReadonlyMap<string, Wanted>;
  read(page: PlannedPage): Promise<ReadBody>;
  /** Takes the files away. */
  close(): Promise<void>;
}

/**
 * Reads the text of every page once.
 * @param pages in the order of the source's entries
 */
export async function readTexts(
  source: ImportSource,
  pages: readonly PlannedPage[],
  findPlace: FindPlace,
  {
    readBody,
    workDir,
    progress,
  }: { readBody: ReadBodyOf; workDir: string; progress: (done: number, total: number) => void },
): Promise<Texts> {
  const folder = join(workDir, "texts");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const facts = new Map<PlannedPage, TextFacts>();
  const wanted = new Map<string, Wanted>();
  const places = new Map(pages.map((page, place) => [page, place]));
  const fileOf = (page: PlannedPage) => join(folder, `${places.get(page)}.json`);
  let index = 0;
  for await (const { body } of source.readBodies()) {
    const page = pages[index++];
    progress(index, pages.length);
    if (!page || !isWritten(page)) continue;
    const read = readBody({ ...body, title: page.entry.title });
    await writeFile(fileOf(page), JSON.stringify(read));
    const bases = [body.base, ...page.entry.oldAddresses.flatMap((path) => URL.parse(path, body.base)?.href ?? [])];
    const pictures = [...(page.entry.picture ? [page.entry.picture] : []), ...read.pictures];
    facts.set(page, { pictures, bases: bases.slice(0, 2) });
    const want = (address: string, isPicture: boolean) => {
      const found = findPlace(address, bases);
      // Files of other sites stay there.
      if (!found || (!isPicture && !found.file && !("path" in found.place))) return;
      const { place, name } = found;
      wanted.set(placeKey(place), { place, isPicture, name, address: found.file?.address ?? address });
    };
    for (const { address } of pictures) want(address, true);
    for (const address of read.links) if (isHandout(address)) want(address, false);
  }
  return {
    facts,
    wanted,
    read: async (page) => JSON.parse(await readFile(fileOf(page), "utf8")) as ReadBody,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
