import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { buildDay } from "../content/publication.ts";
import { handoutFolder } from "../content/handouts.ts";
import { languagesOf } from "../content/site-languages.ts";
import { readFormerPages } from "./read-former-pages.ts";
import { readHandout } from "./read-handout.ts";
import { readPicture } from "./read-picture.ts";
import { indexPages, readTextFile, type ReadFile } from "./read-text-file.ts";
import {
  type DataFile,
  dataOf,
  type Handout,
  isLive,
  isTopicNamed,
  isPictureName,
  type Page,
  type Picture,
  record,
  type Site,
} from "./site.ts";

/**
 * Reads the whole content folder.
 * @param contentDir the folder, such as `content`
 * @throws when the folder is missing or a file in it may not be read
 */
export async function readSite(contentDir: string): Promise<Site> {
  const entries = readdirSync(contentDir, { recursive: true, withFileTypes: true });
  const pathOf = ({ parentPath, name }: Dirent) => relative(contentDir, join(parentPath, name)).split(sep).join("/");
  const paths = entries.filter((entry) => entry.isFile()).map(pathOf);
  const folder = basename(contentDir);
  const links = entries.filter((entry) => entry.isSymbolicLink()).map((entry) => `${folder}/${pathOf(entry)}`);
  const files = new Set<string>();
  const pages: Page[] = [];
  const data: DataFile[] = [];
  const pictures = new Map<string, Picture>();
  const handouts = new Map<string, Handout>();
  // One after the other: a system lets a program open a thousand files at once, or fewer.
  for (const path of paths.sort()) {
    const file = `${folder}/${path}`;
    files.add(file);
    const read = await readContentFile(file, path, () => readFileSync(join(contentDir, path)));
    if (read.page) pages.push(read.page);
    if (read.data) data.push(read.data);
    if (read.picture) pictures.set(file, read.picture);
    if (read.handout) handouts.set(file, read.handout);
  }
  const read = { folder, files, links, ...indexPages(pages), data, pictures, handouts };
  const site = { ...read, today: "", languages: languagesOf(contentDir) };
  const ofToday = { ...site, today: today(dataOf(site, "site")) };
  const formerPages = readFormerPages(
    contentDir,
    (href) => isLive(ofToday, href) || isTopicNamed(ofToday, href),
    ofToday.today,
  );
  return { ...ofToday, formerPages };
}

/**
 * Reads a file of the content folder as what its name says it is.
 * @param file its name as staff see it
 * @param path its name within the content folder
 * @param read returns what stands in it; called only when it is needed
 * @returns one of the four; nothing for any other file
 */
export async function readContentFile(file: string, path: string, read: () => Uint8Array): Promise<ReadFile> {
  const text = readTextFile(file, path, read);
  if (text.page || text.data) return text;
  if (path.startsWith(`${handoutFolder}/`)) return { handout: readHandout(read()) };
  return isPictureName(path) ? { picture: await readPicture(read()) } : {};
}

/** The day of the build, `2026-11-23`; in UTC where the clinic's time zone cannot be read. */
function today(settings: unknown): string {
  try {
    return buildDay(String(record(settings).timeZone));
  } catch {
    return buildDay("UTC");
  }
}
