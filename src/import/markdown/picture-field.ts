import { ownName } from "../../check/field-names.ts";
import type { PictureWords } from "../import-source.ts";
import type { Fields } from "./field-values.ts";
import { plainName, wordsOf } from "./field-values.ts";
import { isFields } from "./front-matter.ts";
import { plainText } from "./plain-text.ts";

/** Names of a picture that `src/check/field-names.ts` does not know, since they stand within others there. */
const MORE = [
  "header",
  "featured",
  "feature",
  "teaser",
  "socialimage",
  "coverphoto",
  "splash",
  "img",
  "lead",
  "poster",
  "media",
];

const ADDRESS = [
  "src",
  "url",
  "image",
  "path",
  "file",
  "filename",
  "teaser",
  "feature",
  "overlayimage",
  "thumbnail",
  "thumb",
  "relative",
  "publicurl",
  "hero",
  "cover",
];
const ALT = ["alt", "alttext", "imagealt", "imagedescription", "description", "label"];
const CAPTION = ["caption", "imagecaption", "title", "credit"];

/**
 * The picture that a page's fields name.
 * @returns its address as it was written; undefined for a page without one
 */
export function readPicture(fields: Fields): PictureWords | undefined {
  for (const name of fields.names) {
    const plain = plainName(name);
    if (ownName(name, ["picture"]) === undefined && !MORE.includes(plain)) continue;
    const found = pictureOf(fields.get(plain));
    if (!found) continue;
    const beside = (...ends: string[]) =>
      fields.text(...ends.flatMap((end) => [`${plain}${end}`, `image${end}`, `picture${end}`, `cover${end}`]));
    return {
      address: found.address,
      alt: words(found.alt ?? beside("alt", "alttext", "description")),
      caption: words(found.caption ?? beside("caption", "credit") ?? fields.text("caption")),
    };
  }
  return undefined;
}

const words = (text: string | undefined) => (text === undefined ? undefined : plainText(text) || undefined);

function pictureOf(value: unknown): PictureWords | undefined {
  if (Array.isArray(value)) return value.map(pictureOf).find((one) => one);
  if (typeof value === "string") {
    const address =
      /^!?\[\[([^\]|]+)/.exec(value.trim())?.[1] ?? /^!\[[^\]]*\]\(([^)\s]+)/.exec(value.trim())?.[1] ?? value.trim();
    return isPicture(address) ? { address, alt: undefined, caption: undefined } : undefined;
  }
  if (!isFields(value)) return undefined;
  const inner = new Map(Object.entries(value).map(([name, one]) => [plainName(name), one]));
  const text = (names: readonly string[]) => names.flatMap((name) => wordsOf(inner.get(name)))[0];
  const found = ADDRESS.map((name) => pictureOf(inner.get(name))).find((one) => one);
  return found && { address: found.address, alt: text(ALT) ?? found.alt, caption: text(CAPTION) ?? found.caption };
}

/** Whether an address may be that of a picture: it ends so, or leads to a server that may send one. */
const isPicture = (address: string) =>
  /\.(?:jpe?g|jfif|png|gif|webp|avif|svg|heic|tiff?|bmp)(?:[?#].*)?$/i.test(address) ||
  (/^(?:https?:)?\/\/[^/\s]+\/\S+$/.test(address) && !/\.(?:html?|md|mp4|pdf)$|\/$/i.test(address));
