import type { ImportedFile } from "../import-source.ts";
import { type ExportItem, valueOf } from "./export-part.ts";
import { plainText } from "./plain-text.ts";

/** A file that the site kept, and the post to which it was added. */
export interface Attachment {
  id: string;
  parent: string;
  order: number;
  title: string;
  file: ImportedFile;
  /** The address of its own page. */
  page: string | undefined;
}

/** @returns the file of an item of the type `attachment`; undefined when the item has no address of one */
export function readAttachment({ fields, meta }: ExportItem): Attachment | undefined {
  const guid = valueOf(fields, "guid");
  const address = valueOf(fields, "wp:attachment_url") || (/\.\w{2,5}$/.test(guid) ? guid : "");
  if (!address) return undefined;
  return {
    id: valueOf(fields, "wp:post_id"),
    parent: valueOf(fields, "wp:post_parent"),
    order: Number(fields["wp:menu_order"]) || 0,
    title: plainText(fields.title ?? ""),
    file: {
      address,
      path: undefined,
      alt: plainText(meta.get("_wp_attachment_image_alt")?.[0] ?? "") || undefined,
      caption: plainText(fields["excerpt:encoded"] ?? "") || undefined,
    },
    page: valueOf(fields, "link") || undefined,
  };
}

/**
 * The files by every address that WordPress itself uses for them. `find-file.ts` knows the rest.
 * @param url where the site stood
 */
export function filesByAddress(attachments: readonly Attachment[], url: string | undefined): Map<string, ImportedFile> {
  const files = new Map<string, ImportedFile>();
  const add = (address: string | undefined, file: ImportedFile) => {
    if (address && !files.has(address)) files.set(address, file);
  };
  for (const { id, file, page } of attachments) {
    add(file.address, file);
    add(page, file);
    if (id) add(`attachment:${id}`, file);
    if (id && url !== undefined) add(`${url}/?attachment_id=${id}`, file);
  }
  return files;
}
