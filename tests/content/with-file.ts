import { dataNames, translatedNames } from "../../src/check/collections.ts";
import { languagePlace, pagePlace, readPage } from "../../src/check/read-page.ts";
import { inOrder, readData, readPicture } from "../../src/check/read-site.ts";
import { isPictureName, type Site } from "../../src/check/site.ts";

/**
 * The site as it would be read with another file in its folder: a thousand of them are read in seconds.
 * @param file its name as staff see it, such as `content/pages/about.mdx`
 * @param bytes what stands in it; undefined when it is gone
 */
export async function withFile(site: Site, file: string, bytes: Uint8Array | undefined): Promise<Site> {
  const name = file.slice(site.folder.length + 1);
  const files = new Set(site.files);
  if (bytes) files.add(file);
  else files.delete(file);
  const changed = { ...site, files };

  const place = pagePlace(name);
  const dataName = dataNames.find((one) => name === `${one}.yaml`);
  if (place) {
    const page = bytes && readPage(file, place, bytes);
    const others = site.pages.filter((one) => one.file !== file);
    const { pages, pageAt } = inOrder(page ? [...others, page] : others);
    // Pages that the site leaves out stay where links look for them.
    return { ...changed, pages, pageAt: new Map([...without(site.pageAt, file), ...pageAt]) };
  }
  if (dataName) {
    const others = Object.entries(site.data).filter(([name]) => name !== dataName);
    const read = bytes ? [[dataName, readData(file, bytes)]] : [];
    return { ...changed, data: Object.fromEntries([...others, ...read]) as Site["data"] };
  }
  const { language, rest } = languagePlace(name);
  const translatedName = translatedNames.find((one) => rest === `${one}.yaml`);
  if (translatedName) {
    const others = site.translated.filter((one) => one.file !== file);
    const read = bytes ? [{ language, name: translatedName, ...readData(file, bytes) }] : [];
    return { ...changed, translated: [...others, ...read] };
  }
  const pictures = new Map(site.pictures);
  pictures.delete(file);
  if (bytes && isPictureName(name)) pictures.set(file, await readPicture(bytes));
  return { ...changed, pictures };
}

const without = (pages: Site["pageAt"], file: string) => [...pages].filter(([, page]) => page.file !== file);
