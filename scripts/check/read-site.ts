import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import sharp from "sharp";
import { buildDay } from "../../src/content/publication.ts";
import { dataNames } from "./collections.ts";
import { pagePlace, readPage } from "./read-page.ts";
import { readText } from "./read-text.ts";
import { readYaml } from "./read-yaml.ts";
import { type DataFile, isPictureName, type Page, type Picture, record, type Site } from "./site.ts";

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
  const pictures = new Map<string, Picture | undefined>();

  const read = async (name: string) => {
    const path = join(contentDir, name);
    const file = `${folder}/${name}`;
    files.add(file);
    const place = pagePlace(name);
    const dataName = dataNames.find((one) => name === `${one}.yaml`);
    if (place) pages.push(readPage(file, place, await readFile(path)));
    else if (dataName) data[dataName] = readData(file, await readFile(path));
    else if (isPictureName(name)) pictures.set(file, await readPicture(path));
  };

  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)).split(sep).join("/"));
  await Promise.all(names.sort().map(read));
  pages.sort((a, b) => (a.file < b.file ? -1 : 1));
  const pageAt = new Map(pages.toReversed().map((page) => [page.href, page]));
  return { folder, files, pages, pageAt, today: today(data.site?.yaml.value), data, pictures };
}

function readData(file: string, bytes: Uint8Array): DataFile {
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

/** The file's head, which the build reads too: its kind and its size. Undefined when it holds no picture. */
async function readPicture(path: string): Promise<Picture | undefined> {
  const { size: bytes } = await stat(path);
  return sharp(path)
    .metadata()
    .then(
      ({ width, height, format }) => ({ width, height, bytes, drawn: format === "svg" }),
      () => undefined,
    );
}
