import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { imageMetadata } from "astro/assets/utils";
import sharp from "sharp";
import { buildDay } from "../content/publication.ts";
import { languagesOf } from "../content/languages.ts";
import { dataNames, translatedNames } from "./collections.ts";
import { drawingProblems } from "./read-drawing.ts";
import { languagePlace, pagePlace, readPage } from "./read-page.ts";
import { readText } from "./read-text.ts";
import { readYaml } from "./read-yaml.ts";
import {
  type DataFile,
  isPictureName,
  type Page,
  type Picture,
  record,
  type Site,
  type TranslatedFile,
} from "./site.ts";

/**
 * Reads the whole content folder.
 * @param contentDir the folder, such as `content`
 * @throws when the folder is missing or a file in it may not be read
 */
export async function readSite(contentDir: string): Promise<Site> {
  const folder = basename(contentDir);
  const files = new Set<string>();
  const pages: Page[] = [];
  const data: Site["data"] = {};
  const translated: TranslatedFile[] = [];
  const pictures = new Map<string, Picture | undefined>();

  const read = async (name: string) => {
    const path = join(contentDir, name);
    const file = `${folder}/${name}`;
    files.add(file);
    const place = pagePlace(name);
    const dataName = dataNames.find((one) => name === `${one}.yaml`);
    const { language, rest } = languagePlace(name);
    const translatedName = translatedNames.find((one) => rest === `${one}.yaml`);
    if (place) pages.push(readPage(file, place, readFileSync(path)));
    else if (dataName) data[dataName] = readData(file, readFileSync(path));
    else if (translatedName) translated.push({ language, name: translatedName, ...readData(file, readFileSync(path)) });
    else if (isPictureName(name)) pictures.set(file, await readPicture(readFileSync(path)));
  };

  const entries = readdirSync(contentDir, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)).split(sep).join("/"));
  // One after the other: a system lets a program open a thousand files at once, or fewer.
  for (const name of names.sort()) await read(name);
  const languages = languagesOf(contentDir);
  return {
    folder,
    files,
    languages,
    ...inOrder(pages),
    today: today(data.site?.yaml.value),
    data,
    translated,
    pictures,
  };
}

/** Pages by file, and by address. */
export function inOrder(pages: readonly Page[]): Pick<Site, "pages" | "pageAt"> {
  const sorted = pages.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return { pages: sorted, pageAt: new Map(sorted.toReversed().map((page) => [page.href, page])) };
}

/**
 * Reads one data file.
 * @param file its name as staff see it
 * @param bytes what stands in the file
 */
export function readData(file: string, bytes: Uint8Array): DataFile {
  const { text, problems } = readText(bytes);
  const yaml = readYaml(text ?? "");
  return { file, yaml, problems: [...problems, ...yaml.problems] };
}

/** The day of the build; where the clinic's time zone is not to be had, the day in UTC. */
function today(settings: unknown): string {
  try {
    return buildDay(String(record(settings).timeZone));
  } catch {
    return buildDay("UTC");
  }
}

/** The file's head, as the build reads it: its kind and its size. Undefined when it holds no picture. */
export async function readPicture(bytes: Uint8Array): Promise<Picture | undefined> {
  try {
    const { width, height, format } = await imageMetadata(bytes);
    const drawn = format === "svg";
    // Whoever makes sizes of a photograph must be able to read it. Of a drawing none are made.
    if (!drawn) await sharp(bytes).metadata();
    return { width, height, bytes: bytes.length, drawn, problems: drawn ? drawingProblems(bytes) : [] };
  } catch {
    return undefined;
  }
}
