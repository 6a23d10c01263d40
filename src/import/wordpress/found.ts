import type { ImportedEntry, PictureWords } from "../import-source.ts";
import { readDates } from "./dates.ts";
import { type KnownTerm, readEntry, termsOf, textOf } from "./entry.ts";
import { type ExportItem, valueOf } from "./export-part.ts";
import { itemKind } from "./item-kind.ts";
import { oldAddresses } from "./old-addresses.ts";
import { plainText } from "./plain-text.ts";
import type { SiteFacts } from "./site-facts.ts";

/** An entry, and what of its item is needed when the whole export has been read. */
export interface Found {
  index: number;
  id: string;
  type: string;
  /** Whether it is a page only if others of its type had addresses of their own. */
  perhaps: boolean;
  entry: ImportedEntry;
  hasText: boolean;
  terms: KnownTerm[];
  writers: Pick<ExportItem, "fields" | "terms">;
  /** The id of its picture. */
  thumbnail: string | undefined;
  /** Its picture on another site. */
  picture: PictureWords | undefined;
  moment: number | undefined;
  ahead: number | undefined;
  language: string | undefined;
}

/** Reads an item that is or may be a page. */
export function readFound(item: ExportItem, type: string, site: SiteFacts): Found {
  const { fields, meta, index } = item;
  const entry = readEntry(item, type);
  const hasText = textOf(item).trim() !== "";
  if (!hasText) entry.notes.push({ what: "it has no text in the export: the theme or a page builder made it" });
  entry.oldAddresses = oldAddresses(item, site.root(), site.hosts());
  const thumbnail = meta.get("_thumbnail_id")?.[0]?.trim();
  const outside = meta.get("fifu_image_url")?.[0]?.trim();
  const { moment, ahead } = readDates(fields);
  // A part of a text keeps all of the text in memory; a clone is a text of its own.
  return structuredClone({
    index,
    id: valueOf(fields, "wp:post_id"),
    type,
    perhaps: itemKind(item).kind === "perhaps",
    entry,
    hasText,
    terms: termsOf(item).terms,
    writers: {
      fields: { "dc:creator": fields["dc:creator"] },
      terms: item.terms.filter(({ domain }) => domain === "author"),
    },
    thumbnail: thumbnail && thumbnail !== "0" ? thumbnail : undefined,
    picture: outside
      ? { address: outside, alt: plainText(meta.get("fifu_image_alt")?.[0] ?? "") || undefined, caption: undefined }
      : undefined,
    moment,
    ahead,
    language: item.terms
      .find(({ domain }) => domain === "language")
      ?.nicename.slice(0, 2)
      .toLowerCase(),
  });
}
