import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { imageMetadata } from "astro/assets/utils";
import sharp from "sharp";
import { languagesOf } from "../content/site-languages.ts";
import { buildDay } from "../content/publication.ts";
import { svgProblems } from "./check-svg.ts";
import { readFormerPages } from "./read-former-pages.ts";
import { indexPages, readTextFile } from "./read-text-file.ts";
import { type DataFile, dataOf, isLive, isPictureName, type Page, type Picture, record, type Site } from "./site.ts";

/**
 * Reads the whole content folder.
 * @param contentDir the folder, such as `content`
 * @throws when the folder is missing or a file in it may not be read
 */
export async function readSite(contentDir: string): Promise<Site> {
  const paths = readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)).split(sep).join("/"));
  const folder = basename(contentDir);
  const files = new Set<string>();
  const pages: Page[] = [];
  const data: DataFile[] = [];
  const pictures = new Map<string, Picture | undefined>();
  // One after the other: a system lets a program open a thousand files at once, or fewer.
  for (const path of paths.sort()) {
    const file = `${folder}/${path}`;
    files.add(file);
    const read = await readContentFile(file, path, () => readFileSync(join(contentDir, path)));
    if (read.page) pages.push(read.page);
    if (read.data) data.push(read.data);
    if ("picture" in read) pictures.set(file, read.picture);
  }
  const site = { folder, files, ...indexPages(pages), today: "", languages: languagesOf(contentDir), data, pictures };
  const ofToday = { ...site, today: today(dataOf(site, "site")) };
  const formerPages = readFormerPages(contentDir, (href) => isLive(ofToday, href), ofToday.today);
  return { ...ofToday, formerPages };
}

/**
 * Reads a file of the content folder as what its name says it is.
 * @param file its name as staff see it
 * @param path its name within the content folder
 * @param read returns what stands in it; called only when it is needed
 * @returns one of the three, `picture` being undefined for a file that holds none; nothing for any other file
 */
export async function readContentFile(
  file: string,
  path: string,
  read: () => Uint8Array,
): Promise<{ page?: Page; data?: DataFile; picture?: Picture | undefined }> {
  const text = readTextFile(file, path, read);
  if (text.page || text.data) return text;
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

/** Reads the head of a picture file, as the build does. Undefined when it holds no picture. */
async function readPicture(bytes: Uint8Array): Promise<Picture | undefined> {
  try {
    const { width, height, format } = await imageMetadata(bytes);
    const isSvg = format === "svg";
    // Whoever makes sizes of a photograph must be able to read it. Of an SVG none are made.
    if (!isSvg) await sharp(bytes).metadata();
    return { width, height, bytes: bytes.length, isSvg, problems: isSvg ? svgProblems(bytes) : [] };
  } catch {
    return undefined;
  }
}
