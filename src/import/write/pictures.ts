import { tidyName } from "../../check/tidy-name.ts";
import type { Note, PictureWords } from "../import-source.ts";
import { type Brought, placeKey } from "./bring.ts";
import { TO_WRITE } from "./fields.ts";
import type { FindPlace } from "./files.ts";
import { cutAtWord, limits } from "./limits.ts";
import { takeFree } from "./slugs.ts";

/** The pictures of one page. */
export interface PagePictures {
  /** By the address that the text has: the file's name beside the page, and what it shows. */
  byAddress: ReadonlyMap<string, { src: string; alt: string }>;
  /** Files to put beside the page: where they lie now, by their name. */
  files: ReadonlyMap<string, { file: string; hash: string }>;
  notes: Note[];
  /** Why a picture could not be brought, by its address. */
  lost: ReadonlyMap<string, string>;
}

export const NO_PICTURES: PagePictures = { byAddress: new Map(), files: new Map(), notes: [], lost: new Map() };

/** More makes names that nobody can tell apart in a list. */
const LONGEST_NAME = 60;

/**
 * Gives the pictures of a page their names. The same picture is there once, however often it is shown.
 * @param pictures as the text names them, in its order
 * @param bases what their addresses are relative to
 * @param brought what became of each place
 */
export function namePictures(
  pictures: readonly PictureWords[],
  bases: readonly string[],
  findPlace: FindPlace,
  brought: ReadonlyMap<string, Brought>,
): PagePictures {
  const byAddress = new Map<string, { src: string; alt: string }>();
  const files = new Map<string, { file: string; hash: string }>();
  const names = new Map<string, string>();
  const taken = new Set(["index"]);
  const lost = new Map<string, string>();
  const notes: Note[] = [];
  for (const picture of pictures) {
    const { address } = picture;
    const found = findPlace(address, bases);
    const result = found && brought.get(placeKey(found.place));
    if (!found || !result || "problem" in result) {
      lost.set(address, result && "problem" in result ? result.problem : "nobody knows where it lies");
      continue;
    }
    const stem = tidyName(found.name.replace(/\.\w{1,5}$/, ""))
      .slice(0, LONGEST_NAME)
      .replace(/-$/, "");
    const name = names.get(result.hash) ?? takeFree(stem, taken) + result.ending;
    names.set(result.hash, name);
    files.set(name, { file: result.file, hash: result.hash });
    if (result.lost) notes.push({ what: `${result.lost}: ${name}` });
    const said = byAddress.get(address)?.alt;
    const alt = said && !said.startsWith(TO_WRITE) ? said : altOf(picture.alt ?? found.file?.alt);
    byAddress.set(address, { src: `./${name}`, alt });
  }
  return { byAddress, files, notes, lost };
}

/** What a picture shows, as far as the old site said it. */
function altOf(words: string | undefined): string {
  const alt = words?.trim().replace(/\s+/g, " ") ?? "";
  // Programs put the file's name there when nobody wrote anything.
  const isName =
    /\.(jpe?g|png|gif|webp|svg|heic|bmp|tiff?)$/i.test(alt) || /^(img|dsc|image|screenshot)[\s_-]*\d+\w*$/i.test(alt);
  return alt && !isName ? cutAtWord(alt, limits.alt.max) : `${TO_WRITE} what this picture shows`;
}

/**
 * The picture under the headline.
 * @param picture as the page's fields name it
 * @returns undefined when it could not be brought
 */
export function headPicture(picture: PictureWords | undefined, { byAddress }: PagePictures) {
  const found = picture && byAddress.get(picture.address);
  if (!found) return undefined;
  const { src } = found;
  const alt =
    found.alt.length < limits.alt.min ? `${TO_WRITE} what this picture shows, more than “${found.alt}”` : found.alt;
  const caption = picture.caption?.trim().replace(/\s+/g, " ") ?? "";
  return {
    src,
    alt,
    caption: caption.length >= limits.caption.min ? cutAtWord(caption, limits.caption.max) : undefined,
  };
}
